import type { ChangeOrigin as ChangeOriginValue } from '@entente/schema/vocabulary';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { connectionType } from '../../graphql/connection-type.js';
import { ChangeOrigin } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { ChangeRow } from './change.repository.js';

@ObjectType('Change', {
  description:
    'One change of the register, made as a whole or not at all: who, when, why, by what way, and what it did to each engagement. `undoChange` takes it back.',
  implements: Node,
  simpleResolvers: true,
})
export class Change extends Node {
  @Field(() => Int, { description: 'Its number, ascending in the order in which changes were made; that of its revisions.' })
  seq: number;

  @Field(() => DateTime, {
    description: 'When it was recorded, later than every change before it. As an `asOf`, it gives the register just after it.',
  })
  at: string;

  @Field(() => ChangeOrigin, { description: 'By what way it came.' })
  origin: ChangeOriginValue;

  @Field(() => String, { description: 'Who made it.' })
  actor: string;

  @Field(() => String, { nullable: true, description: 'Why, in their words. Null where no reason was given.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The file that an import brought in; null for all else.' })
  fileName: string | null;

  constructor(readonly row: ChangeRow) {
    super();
    this.id = globalId('Change', row.seq);
    this.seq = row.seq;
    this.at = row.at;
    this.origin = row.origin;
    this.actor = row.actor;
    this.reason = row.reason;
    this.fileName = row.fileName;
  }
}

export const ChangeConnection = connectionType<Change>('Change', () => Change, 'changes');

@ArgsType()
export class ChangesArguments extends ConnectionArguments {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what was recorded after this instant, such as the `asOf` of an answer. From the beginning unless given.',
  })
  since?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only what has a number greater than this, such as the `seq` of a revision. Together with `since` both hold.',
  })
  sinceSeq?: number | null;
}
