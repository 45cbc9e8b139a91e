import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { connectionType } from '../../graphql/connection-type.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { engagementId } from '../engagements/engagement.type.js';
import type { RevisionRow } from './revision.repository.js';

@ObjectType('FieldChange', { description: 'What a change did to one field of an engagement or of a contact.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The field, by its name in the API (`status`, `partners`, `aroseFrom`).' })
  field: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value before, written out: codes for enums, jurisdictions and topics, names for organizations and facilities, references for engagements, several parted by `; `. Null where there was none, and for personal information below OFFICER.',
  })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'The value after, written out in the same way.' })
  after: string | null;

  constructor(field: string, before: string | null, after: string | null) {
    this.field = field;
    this.before = before;
    this.after = after;
  }
}

@ObjectType('Revision', {
  description: 'What one change did to one engagement: who, when, why, and field by field.',
  implements: Node,
  simpleResolvers: true,
})
export class Revision extends Node {
  @Field(() => Int, { description: 'Number of the change in the register, ascending; revisions of one change have the same.' })
  seq: number;

  @Field(() => Int, { description: 'The engagement’s version after the change; the first is 1.' })
  version: number;

  @Field(() => ID, { description: 'The id of the engagement, which it keeps when it is deleted.' })
  engagementId: string;

  @Field(() => String, { description: 'The reference of the engagement, which it keeps when it is deleted.' })
  reference: string;

  @Field(() => DateTime, { description: 'When the change was recorded. As an `asOf`, it gives the register just after it.' })
  at: string;

  @Field(() => String, { description: 'Who made the change.' })
  actor: string;

  @Field(() => String, { nullable: true, description: 'Why, in their words. Null where no reason was given.' })
  reason: string | null;

  @Field(() => String, { description: 'CREATE, UPDATE, DELETE or RESTORE.' })
  action: string;

  constructor(
    readonly row: RevisionRow,
    /** The change of the clock that its engagement is read at; null for the present. */
    readonly readAt: number | null,
  ) {
    super();
    this.id = globalId('Revision', row.id);
    this.seq = row.seq;
    this.version = row.version;
    this.engagementId = engagementId({ id: row.engagementId, kind: row.kind });
    this.reference = row.reference;
    this.at = row.at;
    this.actor = row.actor;
    this.reason = row.reason;
    this.action = row.action;
  }
}

export const RevisionConnection = connectionType<Revision>('Revision', () => Revision, 'revisions');

@ArgsType()
export class RevisionsArguments extends ConnectionArguments {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what was recorded after this instant, such as the `asOf` of an answer. From the beginning unless given.',
  })
  since?: string | null;
}
