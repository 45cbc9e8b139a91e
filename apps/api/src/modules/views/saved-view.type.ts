import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Problem } from '../../graphql/problem.type.js';
import { DateTime } from '../../graphql/scalars.js';

/** A view as one viewer sees it. */
export interface ViewRecord {
  readonly id: string;
  readonly nameEn: string | null;
  readonly nameFr: string | null;
  readonly address: string;
  readonly owner: string | null;
  readonly mine: boolean;
  readonly mayChange: boolean;
  readonly shared: boolean;
  readonly version: number;
  readonly changedAt: string;
}

@ObjectType('SavedView', {
  description:
    'A page of the dashboard as somebody has filtered it, under a name. It holds an address and no figures: what it shows is counted for whoever opens it.',
  implements: Node,
  simpleResolvers: true,
})
export class SavedView extends Node {
  @Field(() => String, { nullable: true, description: 'Its English name; null where there is none.' })
  nameEn: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name; null where there is none.' })
  nameFr: string | null;

  @Field(() => String, { description: 'Path and search within the dashboard, without a language: `/?kinds=visit`.' })
  address: string;

  @Field(() => String, { nullable: true, description: 'Whose it is; in demo mode the role.' })
  owner: string | null;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own.' })
  mine: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may change and delete it: its owner, and for a shared one an administrator.' })
  mayChange: boolean;

  @Field(() => Boolean, { description: 'Whether others see it. One that is not shared exists for its owner alone.' })
  shared: boolean;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt: string;

  constructor(record: ViewRecord) {
    super();
    this.id = record.id;
    this.nameEn = record.nameEn;
    this.nameFr = record.nameFr;
    this.address = record.address;
    this.owner = record.owner;
    this.mine = record.mine;
    this.mayChange = record.mayChange;
    this.shared = record.shared;
    this.version = record.version;
    this.changedAt = record.changedAt;
  }

  @Field(() => String, { description: 'Its name in one language; in the other where there is no other.' })
  name(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' })
    locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    const { nameEn, nameFr } = this;
    return ((locale ?? context.locale) === 'FR' ? (nameFr ?? nameEn) : (nameEn ?? nameFr)) ?? '';
  }
}

export const SavedViewConnection = connectionType<SavedView>('SavedView', () => SavedView, 'saved views');

@InputType('SaveViewInput', { description: 'A view to keep. It has a name in at least one language.' })
export class SaveViewInput {
  @Field(() => String, { nullable: true, description: 'Its English name, at most 200 characters.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name, at most 200 characters.' })
  nameFr?: string | null;

  @Field(() => String, {
    description: 'Path and search of a page of the dashboard, relative and without a language, at most 2000 characters: `/?kinds=visit`.',
  })
  address: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether others see it; ANALYST and above share views.' })
  shared: boolean;
}

@InputType('UpdateViewInput', { description: 'What is changed of a view; what is not given stays.' })
export class UpdateViewInput {
  @Field(() => ID, { description: 'The view that is changed.' })
  id: string;

  @Field(() => Int, { description: 'The `version` that the change was made on.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Its English name; null takes it away.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its French name; null takes it away.' })
  nameFr?: string | null;

  @Field(() => String, { nullable: true, description: 'Path and search of a page of the dashboard, as in `SaveViewInput`.' })
  address?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether others see it; ANALYST and above share views.' })
  shared?: boolean | null;
}

@ObjectType('SavedViewPayload', { description: 'What became of a view that was to be kept.', simpleResolvers: true })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true, description: 'The view as it is kept; null where there are problems.' })
  savedView: SavedView | null;

  @Field(() => [Problem], { description: 'Why it was not kept; empty where it was.' })
  problems: Problem[];
}
