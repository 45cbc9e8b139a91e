import type { ReportRunState as RunStateValue } from '@entente/schema/vocabulary';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../../graphql/connection.js';
import type { Connection } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { ReportRunState } from '../../../graphql/enums.js';
import { pageOfRows } from '../../../graphql/page-of-rows.js';
import { Problem } from '../../../graphql/problem.type.js';
import type { KeptSchedule, ScheduleService } from './schedule.service.js';
import {
  CreateReportScheduleInput,
  ReportRun,
  ReportRunConnection,
  type ReportSchedule,
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
      (row) => this.service.show(row),
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
      schedule: record && this.service.show(record),
      problems: problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr)),
    };
  }
}
