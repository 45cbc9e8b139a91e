import type { ContactOrderField as ContactOrderFieldValue, SortDirection as SortDirectionValue } from '@entente/schema/vocabulary';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { ContactOrderField, SortDirection } from '../../graphql/enums.js';

@InputType('ContactFilter', {
  description: 'Which contacts are wanted. All fields given must hold at once; an empty list narrows nothing.',
})
export class ContactFilter {
  @Field(() => [ID], { nullable: true, description: 'Those of these ids. An id that no contact has finds nothing.' })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the name, address, telephone number or note, in a post that is or was held, or in a name of its organization or of the contact’s jurisdiction. Accents and ligatures make no difference.',
  })
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Jurisdictions, by code or id, one of which must be the contact’s own, or that of an organization where a post is or was held.',
  })
  jurisdictions?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Organizations, by name or id, at one of which a post is or was held.',
  })
  organizations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages, by their codes of ISO 639 such as `pt`, one of which must be spoken.' })
  languages?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that hold a post today, at one of `organizations` where these are given; false: those that hold none. A post with no last day is still held.',
  })
  inPost?: boolean | null;
}

@InputType('ContactOrder', { description: 'What a list of contacts is put in order by. Those that are equal follow by name.' })
export class ContactOrder {
  @Field(() => ContactOrderField, { description: 'The field.' })
  field: ContactOrderFieldValue;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction: SortDirectionValue;
}

@ArgsType()
export class ContactListArguments extends ConnectionArguments {
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts are wanted; all unless given.' })
  where?: ContactFilter | null;

  @Field(() => [ContactOrder], { nullable: true, description: 'The order, the first entry before the second; by name unless given.' })
  orderBy?: ContactOrder[] | null;
}
