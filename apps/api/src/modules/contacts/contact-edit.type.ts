import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.type.js';
import { Contact, ContactRevision } from './contact.type.js';

@ObjectType('ContactConflict', {
  description: 'Somebody else has changed the contact since the version that a change started from.',
  simpleResolvers: true,
})
export class ContactConflict {
  @Field(() => Int, { description: 'The version that the change started from.' })
  version: number;

  @Field(() => Contact, { nullable: true, description: 'The contact as it is now. Null where it has been deleted.' })
  current: Contact | null;

  @Field(() => [ContactRevision], {
    description: 'What has been done to it since, the oldest first, of the last 100: who, when, why, and field by field.',
  })
  since: ContactRevision[];

  constructor(version: number, current: Contact | null, since: ContactRevision[]) {
    this.version = version;
    this.current = current;
    this.since = since;
  }
}

@ObjectType('ContactPayload', {
  description: 'What came of a change of one contact. Where there are problems, nothing was written.',
  simpleResolvers: true,
})
export class ContactPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now. Null where there are problems, and once it is deleted.' })
  contact: Contact | null;

  @Field(() => ContactRevision, {
    nullable: true,
    description: 'What the change did. Null where there are problems, and where there was nothing to change.',
  })
  revision: ContactRevision | null;

  @Field(() => [Problem], { description: 'All that is wrong with the input, each with its path; empty where the change was made.' })
  problems: Problem[];

  @Field(() => ContactConflict, {
    nullable: true,
    description: 'What others have changed since, where that is the problem (`VERSION_CONFLICT`). Null otherwise.',
  })
  conflict: ContactConflict | null;

  @Field(() => String, { nullable: true, description: 'As it was given.' })
  clientMutationId: string | null;

  constructor(values: Partial<ContactPayload>) {
    this.contact = values.contact ?? null;
    this.revision = values.revision ?? null;
    this.problems = values.problems ?? [];
    this.conflict = values.conflict ?? null;
    this.clientMutationId = values.clientMutationId ?? null;
  }
}
