import type { ReportRunState, ReportScheduleRule } from '@entente/schema/vocabulary';
import type { Database, Sql } from '../../../db/database.js';
import { type ConnectionArguments, pageOf, pageRequest } from '../../../graphql/connection.js';
import type { Connection } from '../../../graphql/connection-type.js';
import { parseGlobalId } from '../../../graphql/global-id.js';
import { ReadingOnlyError } from '../../access/access.errors.js';
import { hasRole, ownerKey, requireRole, type Viewer } from '../../access/viewer.js';
import { numbersOf } from '../../history/revision.service.js';
import { instant } from '../claim.js';
import { keptText, lengthProblem, outdatedProblem, type ReportProblem } from '../report-problem.js';
import { cronProblem, dueTimes, lastPeriodAt, MOST_WORKING_DAYS } from './due-times.js';
import type { EditionMaker } from './edition-maker.js';
import { holidaysOf } from './holidays.js';
import { countRuns, insertRuns, lastRunsOf, listRuns, type RunRow, runById, runOfDueTime } from './run.repository.js';
import {
  cronMissing,
  nameMissing,
  ScheduleNotFoundError,
  unknownDefinition,
  unknownHolidays,
  unknownTimeZone,
  wrongCron,
  wrongLocalTime,
  wrongWorkingDay,
} from './schedule.errors.js';
import {
  insertSchedule,
  listSchedules,
  markScheduleDeleted,
  markScheduleRestored,
  owedScheduleById,
  type ScheduleRow,
  type ScheduleValues,
  scheduleById,
  timetableOf,
  updateSchedule,
} from './schedule.repository.js';
import { type CreateReportScheduleInput, ReportRun, ReportRunConnection, type UpdateReportScheduleInput } from './schedule.type.js';
import { holidaysOfSchedule } from './schedule-runner.js';
import { isTimeZone } from './wall-clock.js';

const LONGEST_NAME = 200;
const MOST_DUE_TIMES = 24;

/** A schedule that was kept, or why it was not. */
export type KeptSchedule =
  | { readonly record: ScheduleRow; readonly problems: readonly never[] }
  | { readonly record: null; readonly problems: readonly ReportProblem[] };

/** What a schedule says before it is checked. */
interface AskedSchedule {
  readonly definition: string;
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly rule: ReportScheduleRule;
  readonly cron: string | null;
  readonly workingDay: number | null;
  readonly localTime: string | null;
  readonly timeZone: string;
  readonly holidays: string | null;
  readonly enabled: boolean;
}

/** When reports are drafted by themselves. Officers see that, and approvers decide it: editions go out under their seal. */
export class ScheduleService {
  constructor(
    private readonly database: Database,
    private readonly editions: EditionMaker,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws RoleNeededError. */
  async list(viewer: Viewer): Promise<ScheduleRow[]> {
    requireRole(viewer, 'OFFICER');
    return listSchedules(this.database.read);
  }

  /** A schedule by its number; null where there is none that the viewer may see. */
  async byId(viewer: Viewer, id: number): Promise<ScheduleRow | null> {
    if (!hasRole(viewer, 'OFFICER')) return null;
    const row = await scheduleById(this.database.read, id);
    return row && row.deletedAt === null ? row : null;
  }

  /** When a schedule is due next, in UTC; never while it is off. */
  async nextDueTimes(row: ScheduleRow, most: number, fiscalMonth: number): Promise<string[]> {
    if (row.enabled === 0 || row.deletedAt !== null) return [];
    const found = dueTimes(timetableOf(row, fiscalMonth), await holidaysOfSchedule(row), {
      after: this.now(),
      most: Math.max(0, Math.min(most, MOST_DUE_TIMES)),
    });
    return found.map(({ at }) => instant(at));
  }

  /** The last runs of schedules that somebody was shown, the newest first. */
  async lastRuns(scheduleIds: readonly number[], most: number): Promise<RunRow[]> {
    return lastRunsOf(this.database.read, scheduleIds, Math.max(0, Math.min(most, MOST_DUE_TIMES)));
  }

  /** The runs of a schedule, or all, the newest first. Throws RoleNeededError, ScheduleNotFoundError and InputError at once. */
  runs(
    viewer: Viewer,
    asked: ConnectionArguments,
    of: { schedule: string | null; states: readonly ReportRunState[] | null },
  ): Connection<ReportRun> {
    requireRole(viewer, 'OFFICER');
    const request = pageRequest(asked, 1);
    const [after = null] = numbersOf(request.after, 'after') ?? [];
    const [before = null] = numbersOf(request.before, 'before') ?? [];
    const page = { after, before, backward: request.backward, limit: request.limit + 1 };
    const question = { scheduleId: of.schedule === null ? null : this.numberOf(of.schedule, 'schedule'), states: of.states };
    const count = () => countRuns(this.database.read, question);
    return new ReportRunConnection(
      async () =>
        pageOf(
          request,
          await listRuns(this.database.read, question, page),
          (row) => new ReportRun(row),
          (row) => [row.id],
          count,
        ),
      count,
    );
  }

  /** A run by its number; null where there is none that the viewer may see. */
  async runById(viewer: Viewer, id: number): Promise<RunRow | null> {
    if (!hasRole(viewer, 'OFFICER')) return null;
    return runById(this.database.read, id);
  }

  /** Keeps a new schedule. Throws ReadingOnlyError or RoleNeededError; what is wrong with the input is told as problems, all at once. */
  async create(viewer: Viewer, input: CreateReportScheduleInput, zoneOfRegister: string): Promise<KeptSchedule> {
    requireDeciding(viewer);
    const asked: AskedSchedule = {
      definition: input.definition,
      nameEn: keptText(input.nameEn),
      nameFr: keptText(input.nameFr),
      rule: input.rule,
      cron: keptText(input.cron),
      workingDay: input.workingDay ?? null,
      localTime: keptText(input.localTime),
      timeZone: keptText(input.timeZone) ?? zoneOfRegister,
      holidays: keptText(input.holidays),
      enabled: input.enabled,
    };
    const { values, problems } = await this.checked(asked, null);
    if (!values) return { record: null, problems };
    return this.database.writeTransaction(async (tx) => {
      const id = await insertSchedule(tx, { key: ownerKey(viewer), name: viewer.name }, values);
      return kept(await scheduleById(tx, id));
    });
  }

  /** Changes a schedule. Throws ReadingOnlyError, RoleNeededError or ScheduleNotFoundError; what is wrong with the input is told as problems, all at once. */
  async update(viewer: Viewer, input: UpdateReportScheduleInput): Promise<KeptSchedule> {
    requireDeciding(viewer);
    const id = this.numberOf(input.id, 'id');
    const seen = await this.present(this.database.read, id, input.id);
    const keep = <Value>(given: Value | undefined, before: Value): Value => (given === undefined ? before : given);
    const { values, problems } = await this.checked(
      {
        definition: input.definition ?? seen.definition,
        nameEn: keptText(keep(input.nameEn, seen.nameEn)),
        nameFr: keptText(keep(input.nameFr, seen.nameFr)),
        rule: input.rule ?? seen.rule,
        cron: keptText(keep(input.cron, seen.cron)),
        workingDay: keep(input.workingDay, seen.workingDay),
        localTime: keptText(keep(input.localTime, seen.localTime)),
        timeZone: keptText(input.timeZone) ?? seen.timeZone,
        holidays: keptText(keep(input.holidays, seen.holidays)),
        enabled: input.enabled ?? seen.enabled === 1,
      },
      seen,
    );
    return this.database.writeTransaction(async (tx) => {
      const row = await this.present(tx, id, input.id, true);
      // What was read before the lock was taken may be a version ago: then the input's own is outdated too.
      const late = row.version === input.version ? [] : [outdatedProblem(row.version, input.version)];
      if (!values || late.length > 0) return { record: null, problems: [...problems, ...late] };
      await updateSchedule(tx, id, values);
      return kept(await scheduleById(tx, id));
    });
  }

  /** Ends a schedule; what it has made stays. Throws ReadingOnlyError, RoleNeededError or ScheduleNotFoundError. */
  async delete(viewer: Viewer, id: string): Promise<void> {
    requireDeciding(viewer);
    await this.database.writeTransaction(async (tx) => {
      const row = await this.present(tx, this.numberOf(id, 'id'), id, true);
      await markScheduleDeleted(tx, row.id, instant(this.now()));
    });
  }

  /** Takes back that a schedule was ended: it is as it was, and owes nothing of the time between. Throws as `delete`. */
  async restore(viewer: Viewer, id: string): Promise<ScheduleRow> {
    requireDeciding(viewer);
    return this.database.writeTransaction(async (tx) => {
      const row = await scheduleById(tx, this.numberOf(id, 'id'), true);
      if (!row) throw new ScheduleNotFoundError('id', id);
      if (row.deletedAt !== null) await markScheduleRestored(tx, row.id, instant(this.now()));
      return kept(await scheduleById(tx, row.id)).record ?? row;
    });
  }

  /** Has the last whole period drafted as soon as a server comes by, whether the schedule is on or not. Throws as `delete`. */
  async runNow(viewer: Viewer, id: string): Promise<RunRow> {
    requireDeciding(viewer);
    return this.database.writeTransaction(async (tx) => {
      const row = await this.present(tx, this.numberOf(id, 'id'), id, true);
      const owed = await owedScheduleById(tx, row.id);
      if (!owed) throw new ScheduleNotFoundError('id', id);
      const now = this.now();
      const dueAt = instant(now);
      const before = await runOfDueTime(tx, row.id, dueAt);
      if (before) return before;
      await insertRuns(tx, row.id, [{ dueAt, periodStart: lastPeriodAt(timetableOf(owed, owed.fiscalMonth), now) }], true);
      const run = await runOfDueTime(tx, row.id, dueAt);
      if (!run) throw new Error('a run that was written is not there');
      return run;
    });
  }

  private numberOf(id: string, argument: string): number {
    const named = parseGlobalId(id);
    if (named?.type !== 'ReportSchedule') throw new ScheduleNotFoundError(argument, id);
    return named.id;
  }

  private async present(sql: Sql, number: number, id: string, locked = false): Promise<ScheduleRow> {
    const row = await scheduleById(sql, number, locked);
    if (!row || row.deletedAt !== null) throw new ScheduleNotFoundError('id', id);
    return row;
  }

  private async checked(
    asked: AskedSchedule,
    before: ScheduleRow | null,
  ): Promise<{ readonly values: ScheduleValues | null; readonly problems: readonly ReportProblem[] }> {
    const now = instant(this.now());
    const periods = await this.editions.periodsOf(asked.definition);
    const byCron = asked.rule === 'CRON';
    const problems = [
      ...(periods ? [] : [unknownDefinition(asked.definition)]),
      ...(asked.nameEn === null && asked.nameFr === null ? [nameMissing()] : []),
      lengthProblem('nameEn', asked.nameEn, LONGEST_NAME),
      lengthProblem('nameFr', asked.nameFr, LONGEST_NAME),
      ...(byCron ? cronProblems(asked.cron) : workingDayProblems(asked)),
      ...(asked.timeZone.length <= 64 && isTimeZone(asked.timeZone) ? [] : [unknownTimeZone(asked.timeZone)]),
      ...(asked.holidays === null || (asked.holidays.length <= 20 && (await holidaysOf(asked.holidays)))
        ? []
        : [unknownHolidays(asked.holidays)]),
    ].filter((problem) => problem !== null);
    if (problems.length > 0 || !periods) return { values: null, problems };
    const values = {
      ...asked,
      cron: byCron ? asked.cron : null,
      workingDay: byCron ? null : asked.workingDay,
      localTime: byCron ? null : asked.localTime,
      grain: periods.grain,
      calendar: periods.calendar,
      enabled: asked.enabled ? 1 : 0,
      changedAt: now,
    };
    // A new name owes nobody anything; a new rule, and being turned on, begin now.
    const same =
      before !== null &&
      before.enabled === values.enabled &&
      (['definition', 'rule', 'cron', 'workingDay', 'localTime', 'timeZone', 'holidays'] as const).every(
        (key) => before[key] === values[key],
      );
    return { values: { ...values, owedFrom: same ? before.owedFrom : now }, problems: [] };
  }
}

function requireDeciding(viewer: Viewer): void {
  if (viewer.byToken) throw new ReadingOnlyError();
  requireRole(viewer, 'APPROVER');
}

function kept(record: ScheduleRow | null): KeptSchedule {
  if (!record) throw new Error('a schedule that was written is not there');
  return { record, problems: [] };
}

function cronProblems(cron: string | null): ReportProblem[] {
  if (cron === null) return [cronMissing()];
  const wrong = cron.length > 100 ? 'FORM' : cronProblem(cron);
  return wrong ? [wrongCron(wrong, cron)] : [];
}

function workingDayProblems({ workingDay, localTime }: AskedSchedule): ReportProblem[] {
  return [
    ...(workingDay !== null && workingDay >= 1 && workingDay <= MOST_WORKING_DAYS ? [] : [wrongWorkingDay(workingDay)]),
    ...(localTime !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(localTime) ? [] : [wrongLocalTime(localTime)]),
  ];
}
