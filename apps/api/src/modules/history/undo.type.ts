import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { ChangeInput } from '../engagements/engagement-edit.input.js';
import type { FieldChange as RecordedChange } from './record-at.js';

@InputType('UndoRevisionInput', { description: 'A revision to take back.' })
export class UndoRevisionInput extends ChangeInput {
  @Field(() => ID, { description: 'The revision, by id.' })
  id: string;
}

@InputType('UndoChangeInput', { description: 'A change to take back, with all its revisions.' })
export class UndoChangeInput extends ChangeInput {
  @Field(() => Int, { description: 'The number of the change, the `seq` of its revisions.' })
  seq: number;
}

@ObjectType('UndoConflict', {
  description: 'A field that has been changed since the change that was to be taken back.',
  simpleResolvers: true,
})
export class UndoConflict {
  @Field(() => String, { description: 'The reference of the engagement.' })
  reference: string;

  constructor(
    reference: string,
    /** The field as the change left it, and as it is now. */
    readonly change: RecordedChange,
  ) {
    this.reference = reference;
  }
}

@ObjectType('UndoPayload', {
  description: 'What came of taking a change back. Where there are problems, nothing was written.',
  simpleResolvers: true,
})
export class UndoPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the change that took it back, by which that can be taken back in turn. Null where there are problems.',
  })
  seq: number | null;

  @Field(() => Int, { description: 'How many engagements were changed.' })
  count: number;

  @Field(() => [Engagement], {
    description: 'The first 100 of them as they stand now, in the order of their entry; those that are deleted now left out.',
  })
  engagements: Engagement[];

  @Field(() => [Problem], { description: 'What stands in the way, at most 100; empty where the change was taken back.' })
  problems: Problem[];

  @Field(() => [UndoConflict], {
    description: 'The fields that have been changed since, for the problems `CHANGED_SINCE`; at most 100.',
  })
  conflicts: UndoConflict[];

  @Field(() => String, { nullable: true, description: 'As it was given.' })
  clientMutationId: string | null;

  constructor(values: Partial<UndoPayload>) {
    this.seq = values.seq ?? null;
    this.count = values.count ?? 0;
    this.engagements = values.engagements ?? [];
    this.problems = values.problems ?? [];
    this.conflicts = values.conflicts ?? [];
    this.clientMutationId = values.clientMutationId ?? null;
  }
}
