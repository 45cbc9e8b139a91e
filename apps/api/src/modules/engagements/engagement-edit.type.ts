import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.type.js';
import { Revision } from '../history/revision.type.js';
import { Engagement } from './engagement.type.js';

@ObjectType('EditConflict', {
  description: 'Somebody else has changed the engagement since the version that a change started from.',
  simpleResolvers: true,
})
export class EditConflict {
  @Field(() => Int, { description: 'The version that the change started from.' })
  version: number;

  @Field(() => Engagement, { nullable: true, description: 'The engagement as it is now. Null where it has been deleted.' })
  current: Engagement | null;

  @Field(() => [Revision], {
    description: 'What has been done to it since, the oldest first, at most 100: who, when, why, and field by field.',
  })
  since: Revision[];

  constructor(version: number, current: Engagement | null, since: Revision[]) {
    this.version = version;
    this.current = current;
    this.since = since;
  }
}

@ObjectType('EngagementPayload', {
  description: 'What came of a change of one engagement. Where there are problems, nothing was written.',
  simpleResolvers: true,
})
export class EngagementPayload {
  @Field(() => Engagement, {
    nullable: true,
    description: 'The engagement as this change left it. Null where there are problems, and once it is deleted.',
  })
  engagement: Engagement | null;

  @Field(() => Revision, {
    nullable: true,
    description: 'What the change did. Null where there are problems, and where there was nothing to change.',
  })
  revision: Revision | null;

  @Field(() => [Problem], { description: 'All that is wrong with the input, each with its path; empty where the change was made.' })
  problems: Problem[];

  @Field(() => EditConflict, {
    nullable: true,
    description: 'What others have changed since, where that is the problem (`VERSION_CONFLICT`). Null otherwise.',
  })
  conflict: EditConflict | null;

  @Field(() => String, { nullable: true, description: 'As it was given.' })
  clientMutationId: string | null;

  constructor(values: Partial<EngagementPayload>) {
    this.engagement = values.engagement ?? null;
    this.revision = values.revision ?? null;
    this.problems = values.problems ?? [];
    this.conflict = values.conflict ?? null;
    this.clientMutationId = values.clientMutationId ?? null;
  }
}
