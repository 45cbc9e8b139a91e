import { ArgsType, Field, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { connectionType } from '../../graphql/connection-type.js';
import { PartialDate } from '../../graphql/scalars.js';
import { EngagementFilter, FollowUpFilter } from './engagement.input.js';
import type { FollowUpRecord } from './engagement-record.js';

@ObjectType('FollowUp', {
  description: 'A promise made at an engagement: who keeps it, until when, and what it became.',
  simpleResolvers: true,
})
export class FollowUp {
  readonly becameId: number | null;

  @Field(() => String, { description: 'What was promised.' })
  promise: string;

  @Field(() => String, { nullable: true, description: 'Who keeps it. Null where nobody has been named.' })
  owner: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it is to be kept. Null where no date is set.' })
  dueDate: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was kept. Null while it is not.' })
  doneDate: string | null;

  constructor(
    record: FollowUpRecord,
    readonly engagementId: number,
    /** The change of the clock that it was read at; null for the present. */
    readonly seq: number | null,
  ) {
    this.promise = record.promise;
    this.owner = record.owner;
    this.dueDate = record.dueDate;
    this.doneDate = record.doneDate;
    this.becameId = record.becameId;
  }
}

export const FollowUpConnection = connectionType<FollowUp>('FollowUp', () => FollowUp, 'follow-ups');

@ArgsType()
export class FollowUpListArguments extends ConnectionArguments {
  @Field(() => FollowUpFilter, { nullable: true, description: 'Which follow-ups are wanted; all unless given.' })
  where?: FollowUpFilter | null;

  @Field(() => EngagementFilter, { nullable: true, description: 'At which engagements they were promised; at any unless given.' })
  of?: EngagementFilter | null;
}
