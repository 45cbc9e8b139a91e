import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { LocalDate, PartialDate } from '../../graphql/scalars.js';
import { nameIn, nameInUse } from '../jurisdictions/names-in-time.js';
import { onceOf } from '../register/once-of.js';
import type { CodedRow, ReferenceData, TopicTermRow } from '../register/reference-data.js';

@ObjectType('TopicTerm', { description: 'A term for a topic in one language.', simpleResolvers: true })
export class TopicTerm {
  @Field(() => Locale, { description: 'The language of the term.' })
  locale: LocaleValue;

  @Field(() => String, { description: 'The term.' })
  term: string;

  @Field(() => String, { description: 'HISTORIC: the name of the topic once; SYNONYM: another term that an import understands.' })
  kind: string;

  @Field(() => PartialDate, { nullable: true, description: 'From when it was in use; null where no beginning is recorded.' })
  validFrom: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it was in use; null while it is, and where no end is recorded.' })
  validTo: string | null;

  constructor(row: TopicTermRow) {
    this.locale = row.locale === 'fr' ? 'FR' : 'EN';
    this.term = row.term;
    this.kind = row.kind;
    this.validFrom = row.validFrom;
    this.validTo = row.validTo;
  }
}

@ObjectType('Topic', {
  description: 'What an engagement is about: an agenda topic, coded and bilingual.',
  implements: Node,
  simpleResolvers: true,
})
export class Topic extends Node {
  @Field(() => String, { description: 'Its permanent code, such as `WOMEN_OFFENDERS`.' })
  code: string;

  constructor(
    readonly reference: ReferenceData,
    readonly row: CodedRow,
  ) {
    super();
    this.id = globalId('Topic', row.id);
    this.code = row.code;
  }

  @Field(() => String, {
    description:
      'Its name: today’s, or the term that was in use on a day (`Aboriginal offenders` before 2019). The English one where there is no French one.',
  })
  name(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' }) locale:
      | LocaleValue
      | null
      | undefined,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day whose term is wanted; today unless given.' }) on:
      | string
      | null
      | undefined,
    @Ctx() context: RequestContext,
  ): string {
    const language = locale ?? context.locale;
    const terms = this.reference.topicTerms.get(this.row.id) ?? [];
    const then = on
      ? nameInUse(
          terms.filter((term) => term.validTo !== null),
          ['HISTORIC'],
          language,
          on,
        )
      : null;
    return then?.term ?? nameIn(language, this.row);
  }

  @Field(() => [TopicTerm], { description: 'Its historic terms and synonyms, in both languages.' })
  terms(): TopicTerm[] {
    return (this.reference.topicTerms.get(this.row.id) ?? []).map((row) => new TopicTerm(row));
  }
}

const once = onceOf((reference: ReferenceData, row: Topic['row']) => new Topic(reference, row));

/** The topic of an id, or null. */
export function topicOf(reference: ReferenceData, id: number | null): Topic | null {
  const row = id === null ? undefined : reference.topics.get(id);
  return row ? once(reference, row) : null;
}
