import type { ReportRunState as RunStateValue } from '@entente/schema/vocabulary';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments } from '../../../graphql/connection.js';
import type { Connection } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { ReportRunState } from '../../../graphql/enums.js';
import { pageOfRows } from '../../../graphql/page-of-rows.js';
import { Problem } from '../../../graphql/problem.type.js';
import { DateTime } from '../../../graphql/scalars.js';
import type { KeptSchedule, ScheduleService } from './schedule.service.js';
import {
  CreateReportScheduleInput,
  ReportRun,
  ReportRunConnection,
  ReportSchedule,
  ReportScheduleConnection,
  ReportSchedulePayload,
  UpdateReportScheduleInput,
} from './schedule.type.js';

/** Lists, makes and changes schedules. */
@Resolver()
export class ReportScheduleResolver {
  constructor(private readonly service: ScheduleService) {}

  @Query(() => ReportScheduleConnection, { description: 'The schedules of reports, the first made first. OFFICER and above.' })
  async reportSchedules(
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Connection<ReportSchedule>> {
    const rows = await this.service.list(viewer);
    const page = pageOfRows(
      rows,
      asked,
      1,
      (row) => [row.id],
      (row) => new ReportSchedule(row),
    );
    return new ReportScheduleConnection(() => page, page.countAll);
  }

  @Query(() => ReportRunConnection, { description: 'What became of the due times of schedules, the newest first. OFFICER and above.' })
  reportRuns(
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Arg('schedule', () => ID, { nullable: true, description: 'The `id` of the schedule whose runs they are; all unless given.' })
    schedule: string | null | undefined,
    @Arg('states', () => [ReportRunState], { nullable: true, description: 'Only those of which this has become; all unless given.' })
    states: RunStateValue[] | null | undefined,
    @Ctx() { viewer }: RequestContext,
  ): Connection<ReportRun> {
    return this.service.runs(viewer, asked, { schedule: schedule ?? null, states: states ?? null });
  }

  @Mutation(() => ReportSchedulePayload, {
    description: 'Makes a schedule, whose author is the viewer. APPROVER and above; somebody else approves what it drafts.',
  })
  async createReportSchedule(
    @Arg('input', () => CreateReportScheduleInput, { description: 'The schedule.' }) input: CreateReportScheduleInput,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<ReportSchedulePayload> {
    return this.payloadOf(await this.service.create(viewer, input, moment.state.settings.timeZone));
  }

  @Mutation(() => ReportSchedulePayload, { description: 'Changes a schedule, or turns it on or off. APPROVER and above.' })
  async updateReportSchedule(
    @Arg('input', () => UpdateReportScheduleInput, { description: 'What is changed.' }) input: UpdateReportScheduleInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportSchedulePayload> {
    return this.payloadOf(await this.service.update(viewer, input));
  }

  @Mutation(() => Boolean, { description: 'Ends a schedule. Its runs and editions stay. APPROVER and above.' })
  async deleteReportSchedule(
    @Arg('id', () => ID, { description: 'The `id` of the schedule.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<boolean> {
    await this.service.delete(viewer, id);
    return true;
  }

  @Mutation(() => ReportSchedule, {
    description: 'Takes back that a schedule was ended: it is as it was, and owes nothing of the time between. APPROVER and above.',
  })
  async restoreReportSchedule(
    @Arg('id', () => ID, { description: 'The `id` of the schedule.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportSchedule> {
    return new ReportSchedule(await this.service.restore(viewer, id));
  }

  @Mutation(() => ReportRun, {
    description:
      'Has the last whole period of a schedule drafted now, whether it is on or not; where there is an edition of it, that is given. APPROVER and above.',
  })
  async runReportScheduleNow(
    @Arg('id', () => ID, { description: 'The `id` of the schedule.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportRun> {
    return new ReportRun(await this.service.runNow(viewer, id));
  }

  private payloadOf({ record, problems }: KeptSchedule): ReportSchedulePayload {
    return {
      schedule: record && new ReportSchedule(record),
      problems: problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr)),
    };
  }
}

/** What stands round a schedule. */
@Resolver(() => ReportSchedule)
export class ReportScheduleFieldResolver {
  constructor(private readonly service: ScheduleService) {}

  @FieldResolver(() => [DateTime], { description: 'When it is due next, the soonest first; empty while it is off.' })
  async nextDueTimes(
    @Root() { row }: ReportSchedule,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, at most 24.' }) first: number,
    @Ctx() { moment }: RequestContext,
  ): Promise<string[]> {
    return this.service.nextDueTimes(row, first, moment.state.settings.fiscalMonth);
  }

  @FieldResolver(() => [ReportRun], { description: 'What its last due times came to, the newest first.' })
  async lastRuns(
    @Root() { row }: ReportSchedule,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, at most 24.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ReportRun[]> {
    const loader = loaders.of(
      this.service,
      `last ${first} runs`,
      () =>
        new DataLoader<number, ReportRun[]>(async (ids) => {
          const rows = await this.service.lastRuns(ids, first);
          return ids.map((id) => rows.filter(({ scheduleId }) => scheduleId === id).map((run) => new ReportRun(run)));
        }),
    );
    return loader.load(row.id);
  }
}
