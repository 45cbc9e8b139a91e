import type {
  ReportAccess as AccessValue,
  ReportCopyReason as CopyReasonValue,
  ReportForm as FormValue,
  ReportDeliveryKind as KindValue,
  Locale as LocaleValue,
  ReportDeliveryState as StateValue,
} from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { Locale, ReportAccess, ReportCopyReason, ReportDeliveryKind, ReportDeliveryState, ReportForm } from '../../../graphql/enums.js';
import { globalId } from '../../../graphql/global-id.js';
import { Node } from '../../../graphql/node.type.js';
import { Problem } from '../../../graphql/problem.type.js';
import { DateTime } from '../../../graphql/scalars.js';
import { toldIn } from '../told.js';
import type { CopyNow } from './copy-now.js';
import type { DeliveryRow } from './delivery.repository.js';
import type { RecipientRow } from './recipient.repository.js';

@ObjectType('ReportCopyNow', {
  description: 'Which copy an address is sent as things are. It is decided when it is sent.',
  simpleResolvers: true,
})
export class ReportCopyNow {
  @Field(() => ReportAccess, { nullable: true, description: 'The copy; null where nothing is sent.' })
  copy: AccessValue | null;

  @Field(() => ReportCopyReason, { description: 'Why this one.' })
  because: CopyReasonValue;

  constructor({ copy, because }: CopyNow) {
    this.copy = copy;
    this.because = because;
  }
}

@ObjectType('ReportRecipient', {
  description: 'An address that sealed editions are mailed to. OFFICER and above see recipients, APPROVER and ADMIN change them.',
  implements: Node,
  simpleResolvers: true,
})
export class ReportRecipient extends Node {
  @Field(() => String, { nullable: true, description: 'Code of the definition all of whose editions it gets; null for one of a schedule.' })
  definition: string | null;

  @Field(() => ID, { nullable: true, description: 'The `id` of the schedule whose editions it gets; null for one of a definition.' })
  scheduleId: string | null;

  @Field(() => String, { description: 'The address, in lower case.' })
  email: string;

  @Field(() => String, { description: 'Whose address it is.' })
  name: string;

  @Field(() => Locale, { description: 'The language of the message and its files.' })
  language: LocaleValue;

  @Field(() => ReportAccess, {
    description:
      'The most that is wanted. FULL is sent only to the address of an account that has the role OFFICER or above when it is sent; any other gets OPEN.',
  })
  access: AccessValue;

  @Field(() => [ReportForm], { description: 'The files that go with the message.' })
  forms: FormValue[];

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt: string;

  constructor(row: RecipientRow, forms: FormValue[]) {
    super();
    this.id = globalId('ReportRecipient', row.id);
    this.definition = row.definition;
    this.scheduleId = row.scheduleId === null ? null : globalId('ReportSchedule', row.scheduleId);
    this.email = row.email;
    this.name = row.name;
    this.language = row.language;
    this.access = row.access;
    this.forms = forms;
    this.version = row.version;
    this.changedAt = row.changedAt;
  }
}

export const ReportRecipientConnection = connectionType<ReportRecipient>('ReportRecipient', () => ReportRecipient, 'recipients of reports');

@ObjectType('ReportDelivery', {
  description: 'One message to one address, and what became of it. OFFICER and above.',
  implements: Node,
  simpleResolvers: true,
})
export class ReportDelivery extends Node {
  @Field(() => ReportDeliveryKind, { description: 'What it is about.' })
  kind: KindValue;

  @Field(() => ID, { nullable: true, description: 'The `id` of the edition that is sent; null for word to an administrator.' })
  editionId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The `id` of the run or the delivery that an administrator is told of; null for an edition.',
  })
  aboutId: string | null;

  @Field(() => String, { description: 'Where it goes.' })
  address: string;

  @Field(() => String, { description: 'Whose address it is.' })
  name: string;

  @Field(() => Locale, { description: 'Its language.' })
  language: LocaleValue;

  @Field(() => ReportAccess, {
    nullable: true,
    description: 'Which copy of the edition was sent; null before that, and for word to an administrator.',
  })
  sentAccess: AccessValue | null;

  @Field(() => ReportDeliveryState, { description: 'What has become of it.' })
  state: StateValue;

  @Field(() => Int, { description: 'How often it was begun.' })
  attempts: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null where it is not.' })
  nextAttemptAt: string | null;

  @Field(() => String, { description: 'Its Message-ID, the same however often it is tried.' })
  messageId: string;

  @Field(() => DateTime, { description: 'When it was written down that it is to be sent.' })
  madeAt: string;

  @Field(() => DateTime, { nullable: true, description: 'When the mail server took it on; null where it has not.' })
  sentAt: string | null;

  @Field(() => Int, { description: 'Counts what has become of it, from 1.' })
  version: number;

  constructor(readonly row: DeliveryRow) {
    super();
    this.id = globalId('ReportDelivery', row.id);
    this.kind = row.editionId !== null ? 'EDITION' : row.runId !== null ? 'FAILED_RUN' : 'FAILED_DELIVERY';
    this.editionId = row.editionId === null ? null : globalId('ReportEdition', row.editionId);
    this.aboutId =
      row.runId !== null ? globalId('ReportRun', row.runId) : row.deliveryId !== null ? globalId('ReportDelivery', row.deliveryId) : null;
    this.address = row.address;
    this.name = row.name;
    this.language = row.language;
    this.sentAccess = row.state === 'SENDING' || row.state === 'SENT' || row.state === 'UNKNOWN' ? row.sentAccess : null;
    this.state = row.state;
    this.attempts = row.attempts;
    this.nextAttemptAt = row.state === 'WAITING' ? row.nextAttemptAt : null;
    this.messageId = row.messageId;
    this.madeAt = row.madeAt;
    this.sentAt = row.sentAt;
    this.version = row.version;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said last, in its own words, or why it said nothing; null before that.',
  })
  lastAnswer(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' })
    locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return this.row.lastAnswer === null ? null : toldIn(this.row.lastAnswer, locale ?? context.locale);
  }
}

export const ReportDeliveryConnection = connectionType<ReportDelivery>('ReportDelivery', () => ReportDelivery, 'deliveries of reports');

@InputType('AddReportRecipientInput', { description: 'A recipient to add: of a definition or of a schedule, one of the two.' })
export class AddReportRecipientInput {
  @Field(() => String, { nullable: true, description: 'Code of the definition all of whose editions it gets.' })
  definition?: string | null;

  @Field(() => ID, { nullable: true, description: 'The `id` of the schedule whose editions it gets.' })
  schedule?: string | null;

  @Field(() => String, { description: 'The address.' })
  email: string;

  @Field(() => String, { description: 'Whose address it is, at most 200 characters.' })
  name: string;

  @Field(() => Locale, { description: 'The language of the message and its files.' })
  language: LocaleValue;

  @Field(() => ReportAccess, { defaultValue: 'OPEN', description: 'The most that is wanted; what may be sent is decided when it is.' })
  access: AccessValue;

  @Field(() => [ReportForm], { defaultValue: ['PDF_A4'], description: 'The files that go with the message.' })
  forms: FormValue[];
}

@InputType('UpdateReportRecipientInput', { description: 'What is changed of a recipient; what is not given stays.' })
export class UpdateReportRecipientInput {
  @Field(() => ID, { description: 'The recipient that is changed.' })
  id: string;

  @Field(() => Int, { description: 'The `version` that the change was made on.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose address it is.' })
  name?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language of the message and its files.' })
  language?: LocaleValue | null;

  @Field(() => ReportAccess, { nullable: true, description: 'The most that is wanted.' })
  access?: AccessValue | null;

  @Field(() => [ReportForm], { nullable: true, description: 'The files that go with the message.' })
  forms?: FormValue[] | null;
}

@ObjectType('ReportRecipientPayload', { description: 'What became of a recipient that was to be kept.', simpleResolvers: true })
export class ReportRecipientPayload {
  @Field(() => ReportRecipient, { nullable: true, description: 'The recipient as it is kept; null where there are problems.' })
  recipient: ReportRecipient | null;

  @Field(() => [Problem], { description: 'Why it was not kept; empty where it was.' })
  problems: Problem[];
}

@InputType('SendReportAgainInput', { description: 'A message to be sent once more.' })
export class SendReportAgainInput {
  @Field(() => ID, { description: 'The `id` of its delivery.' })
  id: string;

  @Field(() => Int, { description: 'The `version` of the delivery that was seen, so that two people do not have it sent twice.' })
  version: number;
}

@ObjectType('ReportDeliveryPayload', { description: 'What became of a message that was to be sent once more.', simpleResolvers: true })
export class ReportDeliveryPayload {
  @Field(() => ReportDelivery, { nullable: true, description: 'The delivery as it waits now; null where there are problems.' })
  delivery: ReportDelivery | null;

  @Field(() => [Problem], { description: 'Why it is not sent once more; empty where it is.' })
  problems: Problem[];
}
