import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection-type.js';
import { Problem } from '../../graphql/problem.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { ContactErasureRow } from './contact-erasure.repository.js';

@ObjectType('ContactErasure', {
  description: 'That a contact was erased: all that is kept of it. For administrators.',
  simpleResolvers: true,
})
export class ContactErasure {
  @Field(() => Int, { description: 'Number of the change in the register, ascending.' })
  seq: number;

  @Field(() => DateTime, { description: 'When it was erased.' })
  at: string;

  @Field(() => String, { description: 'Who erased it.' })
  actor: string;

  constructor({ seq, at, actor }: ContactErasureRow) {
    this.seq = seq;
    this.at = at;
    this.actor = actor;
  }
}

export const ContactErasureConnection = connectionType<ContactErasure>('ContactErasure', () => ContactErasure, 'erased contacts');

@ObjectType('EraseContactPayload', {
  description: 'What came of erasing a contact. Where there are problems, nothing was erased.',
  simpleResolvers: true,
})
export class EraseContactPayload {
  @Field(() => ContactErasure, { nullable: true, description: 'What is kept of it. Null where there are problems.' })
  erasure: ContactErasure | null;

  @Field(() => [Problem], { description: 'All that is wrong with the input, each with its path; empty where the contact was erased.' })
  problems: Problem[];

  @Field(() => String, { nullable: true, description: 'As it was given.' })
  clientMutationId: string | null;

  constructor(erasure: ContactErasure | null, problems: readonly Problem[], clientMutationId: string | null) {
    this.erasure = erasure;
    this.problems = [...problems];
    this.clientMutationId = clientMutationId;
  }
}
