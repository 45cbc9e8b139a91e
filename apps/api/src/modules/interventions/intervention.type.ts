import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { nameIn } from '../jurisdictions/names-in-time.js';
import type { CodedRow, ReferenceData } from '../register/reference-data.js';

@ObjectType('Intervention', {
  description: 'A kind of project work, such as program assessment, policy development or training.',
  implements: Node,
  simpleResolvers: true,
})
export class Intervention extends Node {
  @Field(() => String, { description: 'Its permanent code, such as `TRAINING`.' })
  code: string;

  constructor(readonly row: CodedRow) {
    super();
    this.id = globalId('Intervention', row.id);
    this.code = row.code;
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
}

/** The intervention of an id, or null. */
export function interventionOf(reference: ReferenceData, id: number | null): Intervention | null {
  const row = id === null ? undefined : reference.interventions.get(id);
  return row ? new Intervention(row) : null;
}
