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

@ObjectType('Facility', {
  description: 'A place that is visited or works as a host: an institution, a college, an office.',
  implements: Node,
  simpleResolvers: true,
})
export class Facility extends Node {
  constructor(
    readonly reference: ReferenceData,
    readonly row: NamedRow,
  ) {
    super();
    this.id = globalId('Facility', row.id);
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

  @Field(() => Jurisdiction, { nullable: true, description: 'The jurisdiction that it lies in; null where not recorded.' })
  jurisdiction(): Jurisdiction | null {
    return jurisdictionOf(this.reference, this.row.jurisdictionId);
  }
}

const once = onceOf((reference: ReferenceData, row: Facility['row']) => new Facility(reference, row));

/** The facility of an id, or null. */
export function facilityOf(reference: ReferenceData, id: number | null): Facility | null {
  const row = id === null ? undefined : reference.facilities.get(id);
  return row ? once(reference, row) : null;
}
