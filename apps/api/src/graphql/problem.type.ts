import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from './context.js';
import { Locale } from './enums.js';

/** Why an input was not taken. */
@ObjectType('Problem', {
  description: 'Why an input was not taken, and which part of it is concerned. Where there is one, nothing was written.',
})
export class Problem {
  @Field(() => String, { description: 'A stable name for programs, such as `END_BEFORE_START`.' })
  readonly code: string;

  @Field(() => [String], {
    description:
      'The way to the part of the input concerned: argument, fields, and places in lists from 0, such as `input partners 1 share`.',
  })
  readonly path: string[];

  constructor(
    code: string,
    path: readonly (string | number)[],
    private readonly en: string,
    private readonly fr: string,
  ) {
    this.code = code;
    this.path = path.map(String);
  }

  @Field(() => String, { description: 'What is wrong, and what would be right.' })
  message(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' })
    locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return (locale ?? context.locale) === 'FR' ? this.fr : this.en;
  }
}
