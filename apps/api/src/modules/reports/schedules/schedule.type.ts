import type { Locale as LocaleValue, ReportScheduleRule as RuleValue, ReportRunState as RunStateValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { Locale, ReportRunState, ReportScheduleRule } from '../../../graphql/enums.js';
import { globalId } from '../../../graphql/global-id.js';
import { Node } from '../../../graphql/node.type.js';
import { Problem } from '../../../graphql/problem.type.js';
import { DateTime, LocalDate } from '../../../graphql/scalars.js';
import { periodName } from '../compose/in-words.js';
import { toldIn } from '../told.js';
import type { RunRow } from './run.repository.js';
import type { ScheduleRow } from './schedule.repository.js';

const LOCALE = { nullable: true, description: 'The language; that of the register unless given.' } as const;

@ObjectType('ReportSchedule', {
  description: 'When a report is drafted by itself. OFFICER and above see schedules, APPROVER and ADMIN make and change them.',
  implements: Node,
  simpleResolvers: true,
})
export class ReportSchedule extends Node {
  @Field(() => String, { description: 'Code of the definition that is drafted, such as `monthly`; it says of which periods.' })
  definition: string;

  @Field(() => String, { nullable: true, description: 'Its English name; null where there is none.' })
  nameEn: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name; null where there is none.' })
  nameFr: string | null;

  @Field(() => ReportScheduleRule, { description: 'How it is said when the report is due.' })
  rule: RuleValue;

  @Field(() => String, { nullable: true, description: 'The cron expression, minute, hour, day, month, weekday, for the rule CRON.' })
  cron: string | null;

  @Field(() => Int, { nullable: true, description: 'Which working day after the period, from 1, for the rule WORKING_DAY.' })
  workingDay: number | null;

  @Field(() => String, { nullable: true, description: 'The local time on that day, such as `09:00`, for the rule WORKING_DAY.' })
  localTime: string | null;

  @Field(() => String, {
    description:
      'IANA name of the zone whose clocks count. A time that is skipped when they are put forward is due when they are; one that comes twice is due the first time.',
  })
  timeZone: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whose public holidays are no working days: country, state, region, such as `CA-ON`; null for weekends alone.',
  })
  holidays: string | null;

  @Field(() => Boolean, { description: 'Whether it is on. What is due while it is off is not made up for.' })
  enabled: boolean;

  @Field(() => String, { description: 'Who made it, and so is the author of what it drafts, which somebody else approves.' })
  author: string;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt: string;

  constructor(readonly row: ScheduleRow) {
    super();
    this.id = globalId('ReportSchedule', row.id);
    this.definition = row.definition;
    this.nameEn = row.nameEn;
    this.nameFr = row.nameFr;
    this.rule = row.rule;
    this.cron = row.cron;
    this.workingDay = row.workingDay;
    this.localTime = row.localTime;
    this.timeZone = row.timeZone;
    this.holidays = row.holidays;
    this.enabled = row.enabled === 1;
    this.author = row.authorName;
    this.version = row.version;
    this.changedAt = row.changedAt;
  }

  @Field(() => String, { description: 'Its name in one language; in the other where there is no other.' })
  name(@Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    const { nameEn, nameFr } = this;
    return ((locale ?? context.locale) === 'FR' ? (nameFr ?? nameEn) : (nameEn ?? nameFr)) ?? '';
  }
}

export const ReportScheduleConnection = connectionType<ReportSchedule>('ReportSchedule', () => ReportSchedule, 'schedules of reports');

@ObjectType('ReportRun', {
  description: 'One due time of a schedule, which one server has at a time however many run.',
  implements: Node,
  simpleResolvers: true,
})
export class ReportRun extends Node {
  @Field(() => ID, { description: 'The `id` of its schedule, which may have been deleted since.' })
  scheduleId: string;

  @Field(() => DateTime, { description: 'When it was due; where somebody asked for it, when they did.' })
  dueAt: string;

  @Field(() => LocalDate, { description: 'First day of the period that is reported on.' })
  periodStart: string;

  @Field(() => Boolean, { description: 'Whether somebody asked for it, rather than time.' })
  byHand: boolean;

  @Field(() => ReportRunState, { description: 'What has become of it.' })
  state: RunStateValue;

  @Field(() => Int, { description: 'How often it was begun.' })
  attempts: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null where it is not.' })
  nextAttemptAt: string | null;

  @Field(() => ID, { nullable: true, description: 'The `id` of the edition that there is; null before it is done.' })
  editionId: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was over; null before that.' })
  finishedAt: string | null;

  constructor(readonly row: RunRow) {
    super();
    this.id = globalId('ReportRun', row.id);
    this.scheduleId = globalId('ReportSchedule', row.scheduleId);
    this.dueAt = row.dueAt;
    this.periodStart = row.periodStart;
    this.byHand = row.byHand === 1;
    this.state = row.state;
    this.attempts = row.attempts;
    this.nextAttemptAt = row.state === 'WAITING' ? row.nextAttemptAt : null;
    this.editionId = row.editionId === null ? null : globalId('ReportEdition', row.editionId);
    this.finishedAt = row.finishedAt;
  }

  @Field(() => String, { nullable: true, description: 'What the last attempt failed by; null where it did not.' })
  error(@Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string | null {
    return this.row.error === null ? null : toldIn(this.row.error, locale ?? context.locale);
  }

  @Field(() => String, { description: 'The period that is reported on, as it is called.' })
  period(
    @Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined,
    @Ctx() { moment, locale: own }: RequestContext,
  ): string {
    return periodName(this.row.periodStart, this.row, moment.state.settings.fiscalMonth, locale ?? own);
  }
}

export const ReportRunConnection = connectionType<ReportRun>('ReportRun', () => ReportRun, 'runs of schedules');

@InputType('CreateReportScheduleInput', {
  description: 'A schedule to make. It has a name in at least one language, and what its rule takes.',
})
export class CreateReportScheduleInput {
  @Field(() => String, { description: 'Code of the definition that is drafted, such as `monthly`.' })
  definition: string;

  @Field(() => String, { nullable: true, description: 'Its English name, at most 200 characters.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name, at most 200 characters.' })
  nameFr?: string | null;

  @Field(() => ReportScheduleRule, { description: 'How it is said when the report is due.' })
  rule: RuleValue;

  @Field(() => String, { nullable: true, description: 'For the rule CRON: minute, hour, day, month, weekday, at most once an hour.' })
  cron?: string | null;

  @Field(() => Int, { nullable: true, description: 'For the rule WORKING_DAY: which working day after the period, 1 to 10.' })
  workingDay?: number | null;

  @Field(() => String, { nullable: true, description: 'For the rule WORKING_DAY: the local time, such as `09:00`.' })
  localTime?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of a time zone; that of the register unless given.' })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose public holidays are no working days, such as `CA-ON`; weekends alone unless given.',
  })
  holidays?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is on.' })
  enabled: boolean;
}

@InputType('UpdateReportScheduleInput', {
  description: 'What is changed of a schedule; what is not given stays. Turned on, or with another rule, it owes nothing from before.',
})
export class UpdateReportScheduleInput {
  @Field(() => ID, { description: 'The schedule that is changed.' })
  id: string;

  @Field(() => Int, { description: 'The `version` that the change was made on.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Code of the definition that is drafted.' })
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'Its English name; null takes it away.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name; null takes it away.' })
  nameFr?: string | null;

  @Field(() => ReportScheduleRule, { nullable: true, description: 'How it is said when the report is due.' })
  rule?: RuleValue | null;

  @Field(() => String, { nullable: true, description: 'For the rule CRON, as in `CreateReportScheduleInput`.' })
  cron?: string | null;

  @Field(() => Int, { nullable: true, description: 'For the rule WORKING_DAY: which working day after the period, 1 to 10.' })
  workingDay?: number | null;

  @Field(() => String, { nullable: true, description: 'For the rule WORKING_DAY: the local time, such as `09:00`.' })
  localTime?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of a time zone.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose public holidays are no working days; null for weekends alone.' })
  holidays?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Turns it on or off.' })
  enabled?: boolean | null;
}

@ObjectType('ReportSchedulePayload', { description: 'What became of a schedule that was to be kept.', simpleResolvers: true })
export class ReportSchedulePayload {
  @Field(() => ReportSchedule, { nullable: true, description: 'The schedule as it is kept; null where there are problems.' })
  schedule: ReportSchedule | null;

  @Field(() => [Problem], { description: 'Why it was not kept; empty where it was.' })
  problems: Problem[];
}
