import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { Jurisdiction, jurisdictionOf } from '../jurisdictions/jurisdiction.type.js';
import { nameIn } from '../jurisdictions/names-in-time.js';
import { onceOf } from '../register/once-of.js';
import type { NamedRow, ReferenceData } from '../register/reference-data.js';

@ObjectType('Organization', {
  description: 'A ministry, service, agency, international body or other organization that takes part in engagements.',
  implements: Node,
  simpleResolvers: true,
})
export class Organization extends Node {
  constructor(
    readonly reference: ReferenceData,
    readonly row: NamedRow,
  ) {
    super();
    this.id = globalId('Organization', row.id);
  }

  @Field(() => String, { description: 'Its name; the English one where there is no French one.' })
  name(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' }) locale:
      | LocaleValue
      | null
      | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return nameIn(locale ?? context.locale, this.row);
  }

  @Field(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction that it belongs to; null for an international body, and where not recorded.',
  })
  jurisdiction(): Jurisdiction | null {
    return jurisdictionOf(this.reference, this.row.jurisdictionId);
  }
}

const once = onceOf((reference: ReferenceData, row: Organization['row']) => new Organization(reference, row));

/** The organization of an id, or null. */
export function organizationOf(reference: ReferenceData, id: number | null): Organization | null {
  const row = id === null ? undefined : reference.organizations.get(id);
  return row ? once(reference, row) : null;
}
