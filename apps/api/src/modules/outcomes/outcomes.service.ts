import type { Day } from '@entente/schema/calendar';
import type { VisitOutcome } from '@entente/schema/vocabulary';
import type { Database } from '../../db/database.js';
import type { PageRequest } from '../../graphql/connection.js';
import type { Viewer } from '../access/viewer.js';
import { lastCoveredDay } from '../register/last-years.js';
import type { Moment } from '../register/register.service.js';
import type { RowIdentity } from '../volume/answer.js';
import { questionKey, SharingEngine, SingleFlightCache } from '../volume/answer-cache.js';
import type { VolumeEngine } from '../volume/engine/engine.js';
import type { RawRow, VolumeStatement } from '../volume/plan/statement.js';
import type { VolumeAnswerRow, VolumeQuestion } from '../volume/question.js';
import type { AnsweredVolume, VolumeService } from '../volume/volume.service.js';
import {
  byYearOfVisit,
  closesOn,
  figuresOfVisits,
  type LedTo,
  type OutcomeFigures,
  type OutcomeRow,
  whatVisitsLedTo,
  type YearsAsked,
} from './compose/cohorts.js';
import { type DescentRow, type Family, familiesOf, membersOf } from './compose/lines.js';
import { LineCountError, MOST_LINES, MOST_MONTHS, WithinMonthsError } from './outcomes.errors.js';
import type { OutcomeArguments } from './outcomes.input.js';
import { loadPastLinks } from './past-links.repository.js';
import type { PastLinks } from './plan/links.js';
import { planDescent, planOutcomes } from './plan/plan-outcomes.js';

/** Visits that can be listed. */
export interface CountedVisits {
  readonly row: RowIdentity;
  readonly figures: OutcomeFigures;
  /** Those that led to something, in the order of their ids. */
  readonly led: readonly LedTo[];
}

/** The visits of one year, or those without a date. */
export interface Cohort extends CountedVisits {
  readonly row: VolumeAnswerRow;
  /** Null for visits without a date. */
  readonly closesOn: Day | null;
  readonly open: boolean;
}

/** What visits led to, and what it stands on. */
export interface AnsweredOutcomes {
  /** The visits, counted by year. */
  readonly visits: AnsweredVolume;
  readonly withinMonths: number;
  /** The last day of which the register claims to know what began: the as-of day, or the coverage's last day if that is earlier. */
  readonly knownThrough: Day;
  readonly cohorts: readonly Cohort[];
  /** All of them, each once. */
  readonly all: CountedVisits;
  readonly families: readonly Family[];
  readonly visitDays: ReadonlyMap<number, Day | null>;
}

/** Rows held by the cache: some 100 bytes each. */
const MOST_CACHED_ROWS = 500_000;
/** Values of results of the mirror that are held beside: what is drawn again and again are the same few lines. */
const MOST_SHARED_VALUES = 500_000;
/** All rows as one, of which none is left out. */
const ALL_ROWS: RowIdentity = { key: [null], other: { except: [] } };
const NO_PAST: PastLinks = { changedIds: [], links: [] };

/** Says what visits led to, for whoever may see both ends. */
export class OutcomesService {
  private readonly engine: VolumeEngine;
  /** Where the engine keeps the links of every state itself, rather than the database those of the present. */
  private readonly keepsLinks: boolean;
  private readonly outcomes = new SingleFlightCache<OutcomeRow[]>(MOST_CACHED_ROWS, (rows) => 1 + rows.length);

  constructor(
    private readonly database: Database,
    private readonly volume: VolumeService,
    engine: VolumeEngine,
  ) {
    this.keepsLinks = engine.dialect.originsTable !== null;
    // The same statement on the register's own links may have another answer later.
    this.engine = this.keepsLinks ? new SharingEngine(engine, MOST_SHARED_VALUES) : engine;
  }

  /** Counts the visits asked for by year, and which of them led to something. Throws InputError. */
  async answer(viewer: Viewer, asked: OutcomeArguments, moment: Moment): Promise<AnsweredOutcomes> {
    const { withinMonths } = asked;
    if (withinMonths < 1 || withinMonths > MOST_MONTHS) throw new WithinMonthsError(withinMonths);
    const visits = await this.visits(viewer, asked, moment);
    const { question, answer } = visits;
    const counted = looksAtVisits(asked);
    const rows = counted ? await this.ledTo(visits.question) : [];
    const led = whatVisitsLedTo(rows, withinMonths);
    const years: YearsAsked = { calendar: question.calendar, fiscalMonth: question.fiscalMonth, to: question.where.to };
    const byYear = byYearOfVisit(led, years);
    const knownThrough = lastCoveredDay(moment.state, question.openThrough);
    const cohorts = (counted ? answer.rows : []).map((row): Cohort => {
      const key = typeof row.key[0] === 'number' ? row.key[0] : null;
      const ofYear = byYear.get(key) ?? [];
      const closes = closesOn(key, withinMonths, years);
      return {
        row,
        led: ofYear,
        figures: figuresOfVisits(row.figures.engagements, ofYear),
        closesOn: closes,
        open: closes !== null && closes > knownThrough,
      };
    });
    return {
      visits,
      withinMonths,
      knownThrough,
      cohorts,
      all: { row: ALL_ROWS, led, figures: figuresOfVisits(counted ? answer.total.engagements : 0, led) },
      families: familiesOf(rows),
      visitDays: new Map(led.map(({ visitId, visitDay }) => [visitId, visitDay])),
    };
  }

  /** The engagements of the first so many lines, each line the earliest first: one statement for all of them. Throws InputError. */
  async lines({ families, visits: { question }, visitDays }: AnsweredOutcomes, first: number): Promise<number[][]> {
    if (first < 0 || first > MOST_LINES) throw new LineCountError(first);
    const drawn = families.slice(0, first);
    if (drawn.length === 0) return [];
    const ids = drawn.flatMap(({ visitIds }) => visitIds);
    const rows = await this.atOnce(question.seq, (past) => planDescent(question, this.engine.dialect, past, ids));
    const descent = rows.map(([fromId, id, day]): DescentRow => ({ fromId: Number(fromId), id: Number(id), day: day as Day | null }));
    return drawn.map((family) => membersOf(family, descent, visitDays));
  }

  /** A page of the visits of a year, or of all, that led to something in time, by id; of all its visits where nothing is named. */
  async visitsBehind(answered: AnsweredOutcomes, of: CountedVisits, outcome: VisitOutcome | null, page: PageRequest): Promise<number[]> {
    if (of.figures.visits === 0) return [];
    if (outcome === null) return (await this.volume.engagementsBehind(answered.visits, of.row, page)).map(({ id }) => id);
    const after = page.after === null ? -Infinity : Number(page.after[0]);
    return of.led
      .filter(({ visitId, inTime }) => visitId > after && inTime.has(outcome))
      .slice(0, page.limit + 1)
      .map(({ visitId }) => visitId);
  }

  private visits(viewer: Viewer, { where, calendar, scheme, asOf }: OutcomeArguments, moment: Moment): Promise<AnsweredVolume> {
    return this.volume.answer(
      viewer,
      {
        groupBy: ['YEAR'],
        where: { ...where, kinds: ['VISIT'] },
        calendar,
        basis: 'STARTED',
        counting: 'WHOLE',
        scheme,
        asOf,
        fill: true,
      },
      {
        measures: ['ENGAGEMENTS'],
        asks: { rows: true, total: true, additive: false, overlap: false, notes: true, notRecorded: true },
      },
      moment,
    );
  }

  private ledTo(question: VolumeQuestion): Promise<OutcomeRow[]> {
    return this.outcomes.fetch(questionKey(question), async () => {
      const rows = await this.atOnce(question.seq, (past) => ({
        ...planOutcomes(question, this.engine.dialect, past),
        // Those who have the links of every state can follow them themselves.
        ...(this.keepsLinks && { counted: { part: 'OUTCOMES' as const, question } }),
      }));
      return rows.map(
        ([visitId, visitDay, id, kind, day]): OutcomeRow => ({
          visitId: Number(visitId),
          visitDay: visitDay as Day | null,
          id: Number(id),
          kind: kind as OutcomeRow['kind'],
          day: day as Day | null,
        }),
      );
    });
  }

  /**
   * Runs a statement on the links as they were at a change of the clock. The register's table of links knows no past: where it has
   * turned out, after the statement, that links had been changed since, it runs again with those as they were.
   */
  private async atOnce(seq: number, plan: (past: PastLinks) => VolumeStatement): Promise<RawRow[]> {
    if (this.keepsLinks) {
      await this.engine.ensureCaughtUp(seq);
      return this.engine.run(plan(NO_PAST));
    }
    for (let past = NO_PAST; ; ) {
      const rows = await this.engine.run(plan(past));
      const found = await loadPastLinks(this.database.read, seq);
      // What has been changed since only ever becomes more.
      if (found.changedIds.length === past.changedIds.length) return rows;
      past = found;
    }
  }
}

/** Whether the kinds asked for hold visits. */
function looksAtVisits({ where }: Pick<OutcomeArguments, 'where'>): boolean {
  return !where?.kinds || where.kinds.length === 0 || where.kinds.includes('VISIT');
}
