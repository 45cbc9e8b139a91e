import type { Database } from '../../../db/database.js';
import { maySeeEngagement, type Viewer } from '../../access/viewer.js';
import { type ChangeRow, loadChanges } from '../../history/change.repository.js';
import type { Moment } from '../../register/register.service.js';
import type { SeqRange } from '../../volume/plan/plan-volume.js';
import type { AnsweredVolume, VolumeService } from '../../volume/volume.service.js';
import { argumentsOf, measured, rowNames } from '../figures/answered-figure.js';
import { isWindowRecorded, rowsRecorded } from '../figures/is-recorded.js';
import type { ReportFigure, ReportFigures } from '../figures/report-figures.js';
import { type EngagementMoves, MovesByChange, movesLeft, movesTogether } from './cell-moves.js';
import { type ChangedCell, changedCells, type FigureNow } from './changed-cells.js';
import { loadActions, loadMoved, type MovedRow } from './moved.repository.js';
import type { ChangeCause, Restatement, RestatementCause } from './restatement.js';

/** Engagements that one change is told of by name: an edition that lists the hundred thousand of an import could not be kept. */
const MOST_NAMED = 500;

const ASKS = { rows: true, total: true, additive: false, overlap: false, notes: false, notRecorded: false };

/** Says what of a sealed edition would be different now, and which changes did that. */
export class RestateService {
  constructor(
    private readonly database: Database,
    private readonly volume: VolumeService,
  ) {}

  /**
   * What of the figures of a sealed edition would be different for a viewer who may see as much as the copy is for, as the register
   * stood at an instant; at the moment unless given. The number of statements is that of the figures, whatever has been changed.
   */
  async restate(sealed: ReportFigures, viewer: Viewer, moment: Moment, asOf: string | null = null): Promise<Restatement> {
    const cells: ChangedCell[] = [];
    const moves = new MovesByChange({ after: sealed.seq, through: moment.change.seq });
    let to = moment.change;
    for (const figure of sealed.figures) {
      const answered = await this.volume.answer(viewer, argumentsOf(figure.asked, asOf), { measures: figure.measures, asks: ASKS }, moment);
      to = answered.change;
      const changed = changedCells(figure, figureNow(figure, answered));
      cells.push(...changed);
      for (const of of ['ROWS', 'TOTAL'] as const) {
        const theirs = changed.filter(({ codes }) => (codes.length === 0) === (of === 'TOTAL'));
        if (theirs.length > 0) moves.add(theirs, await this.volume.contributions(answered, sealed.seq, of));
      }
    }
    const causes = await this.causes(cells, moves.all(), viewer, { after: sealed.seq, through: to.seq });
    const ofCells = new Map<string, string[]>(cells.map(({ id }) => [id, []]));
    for (const cause of causes) for (const { cell } of cause.moves) ofCells.get(cell)?.push(cause.id);
    return {
      fromAsOf: sealed.asOf,
      fromSeq: sealed.seq,
      toAsOf: to.at,
      toSeq: to.seq,
      cells: cells.map((cell) => ({ ...cell, causes: ofCells.get(cell.id) ?? [] })),
      causes,
    };
  }

  /** The changes of a range, and with them what has been withheld since. */
  private async causes(
    cells: readonly ChangedCell[],
    all: readonly EngagementMoves[],
    viewer: Viewer,
    range: SeqRange,
  ): Promise<RestatementCause[]> {
    const sql = this.database.read;
    const moved = await loadMoved(sql, idsOf(all));
    // Access is judged by the present: of what may not be seen now nothing is told, whatever it was.
    const isOpen = ({ engagementId }: EngagementMoves): boolean => {
      const engagement = moved.get(engagementId);
      return engagement !== undefined && maySeeEngagement(viewer, engagement);
    };
    const told = all.filter((one) => one.seq <= range.through && isOpen(one));
    const changes = await loadChanges(sql, [...new Set(told.map(({ seq }) => seq))]);
    const actions = await loadActions(sql, idsOf(told), range);
    const placeOf = new Map(cells.map(({ id }, place) => [id, place]));
    const cause = (
      { seq, at, origin, actor, reason }: ChangeRow,
      id: string,
      engagement: ChangeCause['engagement'],
      of: readonly EngagementMoves[],
    ): ChangeCause => ({
      is: 'CHANGE',
      id,
      seq,
      at,
      origin,
      actor,
      reason,
      engagement,
      action: actions.get(id) ?? null,
      engagements: of.length,
      moves: movesTogether(placeOf, of),
    });
    const causes: RestatementCause[] = [];
    for (const theirs of byChange(told)) {
      const change = changes.get(theirs[0].seq);
      if (!change) throw new Error(`a fact begins or ends with a change that is not there: ${theirs[0].seq}`);
      if (change.origin === 'REFERENCE' || theirs.length > MOST_NAMED) {
        causes.push(cause(change, String(change.seq), null, theirs));
        continue;
      }
      for (const one of theirs) {
        const engagement = moved.get(one.engagementId);
        if (engagement) causes.push(cause(change, `${one.seq}.${one.engagementId}`, namesOf(engagement), [one]));
      }
    }
    const withheld = movesLeft(
      cells,
      told,
      all.filter((one) => !isOpen(one)),
    );
    return withheld.length > 0 ? [...causes, { is: 'WITHHELD', id: 'withheld', moves: withheld }] : causes;
  }
}

function idsOf(all: readonly EngagementMoves[]): number[] {
  return [...new Set(all.map(({ engagementId }) => engagementId))];
}

/** Moves of one change after those of another, in the order in which they come. */
function byChange(all: readonly EngagementMoves[]): [EngagementMoves, ...EngagementMoves[]][] {
  const groups: [EngagementMoves, ...EngagementMoves[]][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last?.[0].seq === one.seq) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function namesOf({ id, reference, kind, titleEn, titleFr }: MovedRow): ChangeCause['engagement'] {
  return { id, reference, kind, title: { en: titleEn ?? titleFr ?? reference, fr: titleFr ?? titleEn ?? reference } };
}

function figureNow({ measures }: ReportFigure, answered: AnsweredVolume): FigureNow {
  const { answer, question, moment } = answered;
  return {
    rows: answer.rows.map((row) => ({ codes: row.codes, names: rowNames(answered, row), figures: measured(measures, row.figures) })),
    total: measured(measures, answer.total),
    recorded: isWindowRecorded(question, moment),
    isRowRecorded: rowsRecorded(question, moment),
  };
}
