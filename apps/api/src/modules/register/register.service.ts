import { type Day, isoToDay } from '@entente/schema/calendar';
import type { Database } from '../../db/database.js';
import { type Viewer, type VisibilityAt, visibilityOf } from '../access/viewer.js';
import { type Change, changeAt, changeOfToday, latestChange, onlyEngagementsChanged } from '../history/change-clock.js';
import { localDate } from '../history/local-day.js';
import { type DaySpan, lastYearsUpTo } from './last-years.js';
import type { ReferenceData, RegionSchemeRow } from './reference-data.js';
import type { ReferenceDataCache } from './reference-data-cache.js';
import { AsOfBeforeRegisterError, AsOfInFutureError, RegisterNotMadeError } from './register.errors.js';
import {
  type CoverageRow,
  closedSince,
  countEngagements,
  loadCoverage,
  loadPublishedFigures,
  loadSettings,
  type PublishedFigureRow,
  type RegisterSettings,
} from './register.repository.js';

/** All that is held in memory of the register, as it stood at one change of the clock. */
export interface RegisterState {
  readonly settings: RegisterSettings;
  readonly coverage: readonly CoverageRow[];
  readonly publishedFigures: readonly PublishedFigureRow[];
  readonly reference: ReferenceData;
}

/** What a request sees: one change of the clock, whose day is today, and the register at it. */
export interface Moment {
  readonly change: Change;
  /** Today in the register's time zone. */
  readonly today: Day;
  readonly state: RegisterState;
}

const DEFAULT_YEARS = 5;
const DEFAULT_SCHEME = 'M49';

/** The register's settings, coverage and reference data, read again when the clock has moved. */
export class RegisterService {
  private held: { seq: number; state: Promise<RegisterState> } | null = null;
  private readonly counts = new Map<string, Promise<number>>();
  private readonly closed = new Map<string, Promise<readonly number[]>>();
  private readonly changes = new Map<string, Change>();

  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceDataCache,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether the register has been made. */
  async exists(): Promise<boolean> {
    return (await loadSettings(this.database.read)) !== null;
  }

  /** The present moment; makes the clock tick on the first question of a day. Throws RegisterNotMadeError. */
  async moment(): Promise<Moment> {
    const latest = await latestChange(this.database.read);
    const state = await this.stateAt(latest.seq);
    const dayOf = (instant: string) => localDate(instant, state.settings.timeZone);
    const today = dayOf(new Date(this.now()).toISOString());
    if (dayOf(latest.at) >= today) return { change: latest, today: isoToDay(today), state };
    const change = await changeOfToday(this.database, dayOf, this.now);
    return { change, today: isoToDay(today), state: await this.stateAt(change.seq) };
  }

  /**
   * The change that was the newest at an instant, for the register as it was recorded then. Throws AsOfInFutureError or
   * AsOfBeforeRegisterError.
   */
  async changeAsOf(instant: string, moment: Moment): Promise<Change> {
    const at = new Date(Date.parse(instant)).toISOString();
    if (at >= moment.change.at) {
      if (Date.parse(at) > this.now() && at !== moment.change.at) throw new AsOfInFutureError(instant);
      return moment.change;
    }
    const known = this.changes.get(at);
    if (known) return known;
    const change = await changeAt(this.database.read, at);
    if (change.seq === 0) throw new AsOfBeforeRegisterError(instant);
    if (this.changes.size > 10_000) this.changes.clear();
    this.changes.set(at, change);
    return change;
  }

  /** The day through which engagements without an end run at a change of the clock, which is also the day of that change. */
  dayOf(change: Change, moment: Moment): Day {
    return isoToDay(localDate(change.at, moment.state.settings.timeZone));
  }

  /** What a viewer may see of the register as it was recorded at a change: what is open to them both then and now. */
  async visibilityAt(viewer: Viewer, change: Change, moment: Moment): Promise<VisibilityAt> {
    const visibility = visibilityOf(viewer);
    if (visibility.protectedToo || change.seq >= moment.change.seq) return { ...visibility, closedSinceIds: [] };
    const closed = await this.closedSince(change.seq, moment.change.seq);
    return { ...visibility, closedSinceIds: closed.filter((id) => !visibility.grantedEngagementIds.includes(id)) };
  }

  /** The number of engagements that a viewer may see, as of a moment. */
  engagementCount(viewer: Viewer, moment: Moment): Promise<number> {
    const visibility = visibilityOf(viewer);
    const key = JSON.stringify([moment.change.seq, visibility.protectedToo, visibility.grantedEngagementIds]);
    let count = this.counts.get(key);
    if (!count) {
      if (this.counts.size > 100) this.counts.clear();
      count = countEngagements(this.database.read, visibility);
      this.counts.set(key, count);
      count.catch(() => this.counts.delete(key));
    }
    return count;
  }

  private closedSince(seq: number, presentSeq: number): Promise<readonly number[]> {
    const key = `${seq} ${presentSeq}`;
    let closed = this.closed.get(key);
    if (!closed) {
      if (this.closed.size > 100) this.closed.clear();
      closed = closedSince(this.database.read, seq);
      this.closed.set(key, closed);
      closed.catch(() => this.closed.delete(key));
    }
    return closed;
  }

  private stateAt(seq: number): Promise<RegisterState> {
    if (this.held && this.held.seq >= seq) return this.held.state;
    const { held } = this;
    const state = held ? this.since(held, seq) : this.load(seq);
    this.held = { seq, state };
    // What failed to load is tried again by the next request.
    state.catch(() => {
      if (this.held?.state === state) this.held = null;
    });
    return state;
  }

  /** The state at a later change. What people do to engagements, which is nearly all that moves the clock, changes none of it. */
  private async since(held: { seq: number; state: Promise<RegisterState> }, seq: number): Promise<RegisterState> {
    const same = await onlyEngagementsChanged(this.database.read, held.seq, seq);
    return same ? held.state.catch(() => this.load(seq)) : this.load(seq);
  }

  private async load(seq: number): Promise<RegisterState> {
    const sql = this.database.read;
    const settings = await loadSettings(sql);
    if (!settings) throw new RegisterNotMadeError();
    return {
      settings,
      coverage: await loadCoverage(sql),
      publishedFigures: await loadPublishedFigures(sql),
      reference: await this.reference.at(seq),
    };
  }
}

/** Five fiscal years up to today, or to the coverage's last day if that is earlier: the days that a register is first looked at. */
export function defaultSpan({ state, today }: Pick<Moment, 'state' | 'today'>): DaySpan {
  return lastYearsUpTo(today, DEFAULT_YEARS, state);
}

/** The region scheme where none is named: the newest version of M49, else the first scheme there is. */
export function defaultScheme(reference: ReferenceData): RegionSchemeRow {
  const scheme = newestScheme(reference, DEFAULT_SCHEME) ?? [...reference.schemes.values()][0];
  if (!scheme) throw new RegisterNotMadeError();
  return scheme;
}

/** The newest version of a scheme, whose code may be written in capitals or not; or null. */
export function newestScheme(reference: ReferenceData, code: string): RegionSchemeRow | null {
  const versions = [...reference.schemes.values()].filter((scheme) => scheme.code.toUpperCase() === code.toUpperCase());
  return versions.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0] ?? null;
}
