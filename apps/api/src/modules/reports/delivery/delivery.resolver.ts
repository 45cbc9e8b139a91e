import type { ReportDeliveryState as StateValue } from '@entente/schema/vocabulary';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments } from '../../../graphql/connection.js';
import type { Connection } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { ReportDeliveryState } from '../../../graphql/enums.js';
import { pageOfRows } from '../../../graphql/page-of-rows.js';
import { Problem } from '../../../graphql/problem.type.js';
import type { ReportProblem } from '../report-problem.js';
import { type AccountOfAddress, copyNow } from './copy-now.js';
import {
  AddReportRecipientInput,
  ReportCopyNow,
  ReportDelivery,
  ReportDeliveryConnection,
  ReportDeliveryPayload,
  ReportRecipient,
  ReportRecipientConnection,
  ReportRecipientPayload,
  SendReportAgainInput,
  UpdateReportRecipientInput,
} from './delivery.type.js';
import type { DeliveryRecordService } from './delivery-record.service.js';
import { formsOf, type KeptRecipient, type RecipientService } from './recipient.service.js';

/** Lists and changes whom reports are mailed to, and lists what was. */
@Resolver()
export class ReportDeliveryResolver {
  constructor(
    private readonly recipients: RecipientService,
    private readonly deliveries: DeliveryRecordService,
  ) {}

  @Query(() => ReportRecipientConnection, { description: 'Whom reports are mailed to, by address. OFFICER and above.' })
  async reportRecipients(
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Arg('definition', () => String, { nullable: true, description: 'Those of a definition, by its code; all unless given.' })
    definition: string | null | undefined,
    @Arg('schedule', () => ID, { nullable: true, description: 'Those of a schedule, by its `id`; all unless given.' })
    schedule: string | null | undefined,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Connection<ReportRecipient>> {
    const rows = await this.recipients.list(viewer, { definition: definition ?? null, schedule: schedule ?? null });
    const page = pageOfRows(
      rows,
      asked,
      2,
      (row) => [row.email, row.id],
      (row) => new ReportRecipient(row, formsOf(row)),
    );
    return new ReportRecipientConnection(() => page, page.countAll);
  }

  @Query(() => ReportDeliveryConnection, { description: 'The messages that were sent or are to be, the newest first. OFFICER and above.' })
  reportDeliveries(
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Arg('edition', () => ID, { nullable: true, description: 'The `id` of the edition that they deliver; all unless given.' })
    edition: string | null | undefined,
    @Arg('states', () => [ReportDeliveryState], { nullable: true, description: 'Only those of which this has become; all unless given.' })
    states: StateValue[] | null | undefined,
    @Ctx() { viewer }: RequestContext,
  ): Connection<ReportDelivery> {
    return this.deliveries.list(viewer, asked, { edition: edition ?? null, states: states ?? null });
  }

  @Query(() => Boolean, {
    description: 'Whether a mail server is set; without one, messages wait until there is. OFFICER and above.',
  })
  reportsAreMailed(@Ctx() { viewer }: RequestContext): boolean {
    return this.deliveries.areMailed(viewer);
  }

  @Mutation(() => ReportRecipientPayload, { description: 'Adds a recipient, who gets what is sealed from now on. APPROVER and above.' })
  async addReportRecipient(
    @Arg('input', () => AddReportRecipientInput, { description: 'The recipient.' }) input: AddReportRecipientInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportRecipientPayload> {
    return recipientPayload(await this.recipients.add(viewer, input));
  }

  @Mutation(() => ReportRecipientPayload, { description: 'Changes a recipient. APPROVER and above.' })
  async updateReportRecipient(
    @Arg('input', () => UpdateReportRecipientInput, { description: 'What is changed.' }) input: UpdateReportRecipientInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportRecipientPayload> {
    return recipientPayload(await this.recipients.update(viewer, input));
  }

  @Mutation(() => Boolean, { description: 'Takes a recipient off. What was sent stays on record. APPROVER and above.' })
  async removeReportRecipient(
    @Arg('id', () => ID, { description: 'The `id` of the recipient.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<boolean> {
    await this.recipients.remove(viewer, id);
    return true;
  }

  @Mutation(() => ReportDeliveryPayload, {
    description: 'Has a message sent once more, whether it was sent, refused, given up or nobody knows. APPROVER and above.',
  })
  async sendReportAgain(
    @Arg('input', () => SendReportAgainInput, { description: 'The message.' }) input: SendReportAgainInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportDeliveryPayload> {
    const { record, problems } = await this.deliveries.sendAgain(viewer, input);
    return { delivery: record && new ReportDelivery(record), problems: problemsOf(problems) };
  }
}

/** What stands round a recipient. */
@Resolver(() => ReportRecipient)
export class ReportRecipientFieldResolver {
  constructor(private readonly recipients: RecipientService) {}

  @FieldResolver(() => ReportCopyNow, { description: 'Which copy it would be sent now, and why.' })
  async copyNow(@Root() { access, email }: ReportRecipient, @Ctx() { loaders }: RequestContext): Promise<ReportCopyNow> {
    const loader = loaders.of(
      this.recipients,
      'accounts',
      () =>
        new DataLoader<string, AccountOfAddress | undefined>(async (addresses) => {
          const accounts = await this.recipients.accountsOf(addresses);
          return addresses.map((address) => accounts.get(address));
        }),
    );
    return new ReportCopyNow(copyNow(access, await loader.load(email)));
  }
}

function recipientPayload({ record, problems }: KeptRecipient): ReportRecipientPayload {
  return { recipient: record && new ReportRecipient(record, formsOf(record)), problems: problemsOf(problems) };
}

const problemsOf = (problems: readonly ReportProblem[]) => problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr));
