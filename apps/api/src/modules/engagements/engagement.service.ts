import type { Day } from '@entente/schema/calendar';
import type { Database } from '../../db/database.js';
import type { CellList } from '../../graphql/cell-list.js';
import { encodeCursor, type PageOf, type PageRequest, pageOf, pageRequest } from '../../graphql/connection.js';
import { maySeeEngagement, maySeePersonal, type Viewer, visibilityOf } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import { loadEngagementsAt } from '../history/record-at.js';
import type { Moment, RegisterService } from '../register/register.service.js';
import type { EngagementListArguments } from './engagement.input.js';
import { type EngagementRow, loadEngagementRows } from './engagement.repository.js';
import { type Engagement, EngagementConnection, type EngagementSource, Mission, Project, Visit } from './engagement.type.js';
import { cellsOf } from './engagement-cells.js';
import { condition, type FilterCondition, filterCondition } from './engagement-filter.js';
import type { FilterScope } from './engagement-filter.sql.js';
import { SkipRangeError } from './engagement-list.errors.js';
import {
  countEngagementList,
  engagementIdByReference,
  type ListedEngagement,
  listEngagements,
  listEngagementValues,
} from './engagement-list.repository.js';
import {
  comparePositions,
  cursorLength,
  cursorOf,
  type OrderKey,
  orderKeys,
  orderValues,
  type Position,
  positionOf,
} from './engagement-order.js';
import { type ChangedPast, readChangedPast } from './engagement-past.js';

/** The register at a change of the clock, or as it is now. */
export interface ReadPoint {
  /** Null for the present. */
  readonly seq: number | null;
  /** The day through which open-ended engagements run. */
  readonly openThrough: Day;
}

/** A list whose order and place are checked, and of which nothing has been read. */
interface ListQuestion {
  readonly filter: FilterCondition;
  readonly scope: FilterScope;
  readonly keys: readonly OrderKey[];
  readonly request: PageRequest;
  readonly after: Position | null;
  readonly before: Position | null;
  /** Rows passed over in the direction of reading. */
  readonly skip: number;
}

const MOST_SKIPPED = 10_000_000;

/** Reads engagements for whoever may see them. */
export class EngagementService {
  constructor(
    readonly database: Database,
    private readonly register: RegisterService,
  ) {}

  /** The register as it was recorded at an instant, or the present. Throws AsOfInFutureError and AsOfBeforeRegisterError. */
  async readPoint(moment: Moment, asOf: string | null | undefined): Promise<ReadPoint> {
    if (!asOf) return { seq: null, openThrough: moment.today };
    const change = await this.register.changeAsOf(asOf, moment);
    return { seq: change.seq, openThrough: this.register.dayOf(change, moment) };
  }

  /** A list of engagements. Throws InputError at once; nothing is read before it is selected. `within` narrows it further. */
  list(
    viewer: Viewer,
    moment: Moment,
    point: ReadPoint,
    asked: EngagementListArguments,
    within: Partial<FilterCondition> = {},
  ): EngagementConnection {
    const question = this.question(viewer, moment, point, asked, within);
    let past: Promise<ChangedPast> | null = null;
    const readPast = () => (past ??= readChangedPast(this.database.read, question.filter, question.scope));
    const count = async () => {
      if (point.seq === null) return countEngagementList(this.database.read, question.filter, question.scope);
      const { wanted, scope } = await readPast();
      return wanted.length + (await countEngagementList(this.database.read, question.filter, scope));
    };
    return new EngagementConnection(() => this.page(viewer, question, point.seq === null ? null : readPast, count), count);
  }

  /**
   * A page of the list as it is now, as values rather than objects, for files of many rows; it may be longer than a page of the
   * API. Null where one of the fields can only be resolved (`engagement-cells.ts` has the others). Throws InputError.
   */
  cells(viewer: Viewer, moment: Moment, asked: EngagementListArguments, fields: readonly string[]): CellList | null {
    const plan = cellsOf(fields, this.database.dialect);
    if (!plan) return null;
    const { state, today } = moment;
    return {
      read: async (after, limit, reading) => {
        const question = this.question(viewer, moment, { seq: null, openThrough: today }, { ...asked, first: null, after }, {});
        const { filter, scope, keys, skip } = question;
        const place = { after: question.after, before: question.before, backward: false, skip, limit };
        const { rows, end } = await listEngagementValues(this.database.read, filter, scope, keys, place, plan.columns);
        const cells = plan.reader({ ...reading, reference: state.reference });
        return { rows: rows.map(cells), endCursor: end && encodeCursor(cursorOf(keys, end.values, end.id)) };
      },
    };
  }

  /** The engagement of a reference; null where there was none at the point that the viewer may see. */
  async byReference(viewer: Viewer, reference: string, { seq }: ReadPoint): Promise<Engagement | null> {
    const id = await engagementIdByReference(this.database.read, reference);
    return id === null ? null : ((await this.nodesAt([id], seq, viewer))[0] ?? null);
  }

  /**
   * Engagements by id at a change of the clock, or now where it is null, in the order of the ids. Null stands for one
   * that did not exist, was deleted, or may not be seen.
   */
  async nodesAt(ids: readonly number[], seq: number | null, viewer: Viewer): Promise<(Engagement | null)[]> {
    const rows = await loadEngagementRows(this.database.read, [...new Set(ids)]);
    const changed =
      seq === null ? [] : [...rows.values()].filter((row) => row.changedSeq > seq && row.createdSeq <= seq).map((row) => row.id);
    const past =
      seq === null || changed.length === 0 ? new Map<number, never>() : await loadEngagementsAt(this.database.read, changed, seq);
    return ids.map((id) => {
      const row = rows.get(id);
      // Seen now and then: what has become protected since is not shown by way of its past.
      if (!row || !maySeeEngagement(viewer, row)) return null;
      const then = past.get(id) ?? null;
      if (then && maySeeEngagement(viewer, then)) return this.node({ row: then, seq, past: then }, viewer);
      const unchanged = row.deletedSeq === null && (seq === null || row.changedSeq <= seq);
      return unchanged ? this.node({ row, seq, past: null }, viewer) : null;
    });
  }

  private question(
    viewer: Viewer,
    moment: Moment,
    point: ReadPoint,
    asked: EngagementListArguments,
    within: Partial<FilterCondition>,
  ): ListQuestion {
    const keys = orderKeys(asked.orderBy);
    const request = pageRequest(asked, cursorLength(keys));
    const skip = asked.skip ?? 0;
    if (skip < 0 || skip > MOST_SKIPPED) throw new SkipRangeError(skip, MOST_SKIPPED);
    return {
      filter: condition({
        ...within,
        and: asked.where ? [filterCondition(asked.where, { state: moment.state, day: point.openThrough })] : [],
      }),
      scope: { visibility: visibilityOf(viewer), seq: point.seq ?? OPEN_SEQ, openThrough: point.openThrough, pastOrigins: new Map() },
      keys,
      request,
      after: positionOf(keys, request.after, 'after'),
      before: positionOf(keys, request.before, 'before'),
      skip: request.after || request.before ? 0 : skip,
    };
  }

  private node(origin: EngagementSource, viewer: Viewer): Engagement {
    if (origin.row.kind === 'VISIT') return new Visit(origin, maySeePersonal(viewer));
    return origin.row.kind === 'MISSION' ? new Mission(origin) : new Project(origin);
  }

  private async page(
    viewer: Viewer,
    question: ListQuestion,
    readPast: (() => Promise<ChangedPast>) | null,
    count: () => Promise<number>,
  ): Promise<PageOf<Engagement>> {
    const { filter, keys, request, after, before, skip } = question;
    const sql = this.database.read;
    const past = readPast ? await readPast() : null;
    const scope = past?.scope ?? question.scope;
    // One more than the page tells whether there is more.
    const limit = request.limit + 1;
    let listed: ListedEngagement[];
    if (past) {
      // Which rows are passed over shows only once what has changed since is put among them.
      const reached = limit + skip;
      listed = await listEngagements(sql, filter, scope, keys, { after, before, backward: request.backward, skip: 0, limit: reached });
      listed = merged(listed, this.pastPositions(past.wanted, question), keys, request.backward, reached).slice(skip);
    } else {
      listed = await listEngagements(sql, filter, scope, keys, { after, before, backward: request.backward, skip, limit });
    }
    const wanted = listed.slice(0, request.limit).map((row) => row.id);
    const nodes = new Map(
      (await this.nodesAt(wanted, question.scope.seq === OPEN_SEQ ? null : question.scope.seq, viewer)).map((node, index) => [
        wanted[index],
        node,
      ]),
    );
    const page = pageOf(
      request,
      listed,
      (row) => nodes.get(row.id) ?? null,
      (row) => cursorOf(keys, row.values, row.id),
      count,
    );
    // One that was deleted between the two statements is left out.
    const edges = page.edges.flatMap(({ node, cursor }) => (node ? [{ node, cursor }] : []));
    const passed = skip > 0 ? { [request.backward ? 'hasNextPage' : 'hasPreviousPage']: true } : {};
    return { ...page, pageInfo: { ...page.pageInfo, ...passed }, edges, nodes: edges.map((edge) => edge.node) };
  }

  private pastPositions(records: readonly EngagementRow[], { keys, after, before }: ListQuestion): ListedEngagement[] {
    return records
      .map((record) => ({ id: record.id, values: orderValues(keys, record) }))
      .filter((row) => (!after || comparePositions(keys, row, after) > 0) && (!before || comparePositions(keys, row, before) < 0));
  }
}

function merged(
  present: readonly ListedEngagement[],
  past: readonly ListedEngagement[],
  keys: readonly OrderKey[],
  backward: boolean,
  limit: number,
): ListedEngagement[] {
  const sign = backward ? -1 : 1;
  return [...present, ...past].sort((a, b) => sign * comparePositions(keys, a, b)).slice(0, limit);
}
