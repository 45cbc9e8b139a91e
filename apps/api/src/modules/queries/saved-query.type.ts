import type { ExportGrain as ExportGrainValue, Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, ArgsType, Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { ExportGrain, Locale } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Problem } from '../../graphql/problem.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { ParameterOf } from './query-parameters.js';

const LOCALE_ARGUMENT = { nullable: true, description: 'The language; that of the register unless given.' } as const;

@ObjectType('QueryParameter', {
  description: 'A parameter of a saved query: a variable of its document, and a part of its address.',
  simpleResolvers: true,
})
export class QueryParameter implements ParameterOf {
  @Field(() => String, { description: 'Its name, without the dollar sign.' })
  name: string;

  @Field(() => String, { description: 'Its GraphQL type as written: `Int`, `[String!]`, `LocalDate!`.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'Its value unless given, as JSON text; null where there is none.' })
  default: string | null;

  @Field(() => Boolean, { description: 'Whether the query cannot be run without it.' })
  required: boolean;
}

/** A query with what is known of it, whether it is a row or came with Entente. */
export interface QueryRecord {
  readonly id: string;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly descriptionEn: string | null;
  readonly descriptionFr: string | null;
  readonly document: string;
  /** Values that were saved with it. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly parameters: readonly ParameterOf[];
  readonly grain: ExportGrainValue | null;
  readonly owner: string | null;
  readonly mine: boolean;
  readonly mayChange: boolean;
  readonly shared: boolean;
  readonly starter: boolean;
  readonly version: number;
  readonly changedAt: string | null;
}

@ObjectType('SavedQuery', {
  description: 'A GraphQL query under a name of its own: its answer is to be had as a file at `/q/SLUG.csv`, `.xlsx` or `.json`.',
  implements: Node,
  simpleResolvers: true,
})
export class SavedQuery extends Node {
  @Field(() => String, { description: 'Its name in addresses, such as `visits-that-led-to-projects`.' })
  slug: string;

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Its French name; null where there is none.' })
  nameFr: string | null;

  @Field(() => String, { nullable: true, description: 'What it answers, in English; null where nothing is said.' })
  descriptionEn: string | null;

  @Field(() => String, { nullable: true, description: 'What it answers, in French; null where nothing is said.' })
  descriptionFr: string | null;

  @Field(() => String, { description: 'The GraphQL document: one query.' })
  document: string;

  @Field(() => [QueryParameter], { description: 'Its parameters, in the order of the document.' })
  parameters: QueryParameter[];

  @Field(() => ExportGrain, {
    nullable: true,
    description: 'What one row of its file is unless the address says; null where nothing is said.',
  })
  grain: ExportGrainValue | null;

  @Field(() => String, { nullable: true, description: 'Whose it is; in demo mode the role. Null for a query that comes with Entente.' })
  owner: string | null;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own.' })
  mine: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may change and delete it: its owner, and for a shared one an administrator.' })
  mayChange: boolean;

  @Field(() => Boolean, { description: 'Whether others see it. One that is not shared exists for its owner alone.' })
  shared: boolean;

  @Field(() => Boolean, { description: 'Whether it comes with Entente.' })
  starter: boolean;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed. Null for a query that comes with Entente.' })
  changedAt: string | null;

  constructor(record: QueryRecord) {
    super();
    this.id = record.id;
    this.slug = record.slug;
    this.nameEn = record.nameEn;
    this.nameFr = record.nameFr;
    this.descriptionEn = record.descriptionEn;
    this.descriptionFr = record.descriptionFr;
    this.document = record.document;
    this.parameters = [...record.parameters];
    this.grain = record.grain;
    this.owner = record.owner;
    this.mine = record.mine;
    this.mayChange = record.mayChange;
    this.shared = record.shared;
    this.starter = record.starter;
    this.version = record.version;
    this.changedAt = record.changedAt;
  }

  @Field(() => String, { description: 'Its name in one language; the English one where there is no other.' })
  name(@Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    return (locale ?? context.locale) === 'FR' ? (this.nameFr ?? this.nameEn) : this.nameEn;
  }

  @Field(() => String, { nullable: true, description: 'What it answers, in one language; in the other where there is no other.' })
  description(
    @Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    const { descriptionEn, descriptionFr } = this;
    return (locale ?? context.locale) === 'FR' ? (descriptionFr ?? descriptionEn) : (descriptionEn ?? descriptionFr);
  }
}

export const SavedQueryConnection = connectionType<SavedQuery>('SavedQuery', () => SavedQuery, 'saved queries');

@ArgsType()
export class SavedQueriesArguments extends ConnectionArguments {
  @Field(() => String, { nullable: true, description: 'Words that must all occur in its slug, names or descriptions, in either language.' })
  search?: string | null;
}

@InputType('SaveQueryInput', { description: 'A query to keep.' })
export class SaveQueryInput {
  @Field(() => ID, { nullable: true, description: 'The query that is changed; a new one unless given.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The `version` that the change was made on; needed with `id`.' })
  version?: number | null;

  @Field(() => String, {
    description:
      'Its name in addresses: lower-case letters and digits with hyphens between them, unique among the viewer’s own and among what is shared.',
  })
  slug: string;

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Its French name.' })
  nameFr?: string | null;

  @Field(() => String, { nullable: true, description: 'What it answers, in English.' })
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it answers, in French.' })
  descriptionFr?: string | null;

  @Field(() => String, { description: 'The GraphQL document: exactly one query, valid against the schema.' })
  document: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Values of variables unless a run gives others, as the JSON text of an object; they go before the defaults of the document.',
  })
  variables?: string | null;

  @Field(() => ExportGrain, { nullable: true, description: 'What one row of its file is unless the address says.' })
  grain?: ExportGrainValue | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether others see it.' })
  shared: boolean;
}

@ObjectType('SaveQueryPayload', { description: 'What became of a query that was to be kept.', simpleResolvers: true })
export class SaveQueryPayload {
  @Field(() => SavedQuery, { nullable: true, description: 'The query as it is kept; null where there are problems.' })
  savedQuery: SavedQuery | null;

  @Field(() => [Problem], { description: 'Why it was not kept; empty where it was.' })
  problems: Problem[];
}
