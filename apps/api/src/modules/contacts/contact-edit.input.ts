import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../engagements/engagement-edit.input.js';

const DATE = '`2005`, `2005-04` or `2005-04-01`.';
const VERSION = { description: 'The `version` that the change starts from: nobody’s change since is written over.' } as const;

@InputType('AffiliationInput', { description: 'A post that a contact holds or held.' })
export class AffiliationInput {
  @Field(() => String, { description: 'The organization by its id, or by its English name exactly.' })
  organization: string;

  @Field(() => String, { nullable: true, description: 'The post in English.' })
  postEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The post in French.' })
  postFr?: string | null;

  @Field(() => String, { nullable: true, description: `Since when it is held: ${DATE}` })
  from?: string | null;

  @Field(() => String, { nullable: true, description: `Until when it was held: ${DATE} None while it is.` })
  to?: string | null;
}

@InputType({ description: 'What can be said of a contact. A field that is left out stays as it is.' })
abstract class ContactFieldsInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The name, which every contact has.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How the person is addressed, such as `Dr.`.' })
  honorific?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first.',
  })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The address of electronic mail.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What is worth knowing.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id.' })
  jurisdiction?: string | null;

  @Field(() => [AffiliationInput], { nullable: true, description: 'The posts that are or were held, all of them.' })
  affiliations?: AffiliationInput[] | null;
}

@InputType('CreateContactInput', { description: 'A contact to enter.' })
export class CreateContactInput extends ContactFieldsInput {}

@InputType('UpdateContactInput', {
  description: 'What changes of a contact. A field left out stays as it is; null takes away what was there; a list is given whole.',
})
export class UpdateContactInput extends ContactFieldsInput {
  @Field(() => ID, { description: 'The contact, by id.' })
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('DeleteContactInput', { description: 'A contact to take out of the register.' })
export class DeleteContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The contact, by id.' })
  id: string;

  @Field(() => Int, VERSION)
  version: number;
}

@InputType('RestoreContactInput', { description: 'A deleted contact to bring back.' })
export class RestoreContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The contact, by the id that it had.' })
  id: string;
}

@InputType('EraseContactInput', {
  description:
    'A contact to forget for good. No reason is asked for: whatever it said of the person would stay. It need not be the version that was seen, as all of them go.',
})
export class EraseContactInput {
  @Field(() => ID, { description: 'The contact, by id; a deleted one, by the id that it had.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The client’s own name for this mutation, as that of any other: sent again within 30 days, it gets the first answer.',
  })
  clientMutationId?: string | null;
}

/** What can be said of a contact. */
export type ContactFields = ContactFieldsInput;
