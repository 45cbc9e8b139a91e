import type { LineageKind as LineageKindValue } from '@entente/schema/vocabulary';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { connectionType } from '../../graphql/connection-type.js';
import { LineageKind } from '../../graphql/enums.js';
import { PartialDate } from '../../graphql/scalars.js';
import type { LineageRow } from './lineage.repository.js';

@ObjectType('Lineage', {
  description: 'One engagement grew out of another. Left out wherever the viewer may not see one of the two.',
  simpleResolvers: true,
})
export class Lineage {
  readonly fromId: number;
  readonly toId: number;

  @Field(() => ID, { description: 'Opaque and unique: the two engagements and the kind.' })
  id: string;

  @Field(() => LineageKind, { description: 'How the later engagement grew out of the earlier one.' })
  kind: LineageKindValue;

  @Field(() => PartialDate, { nullable: true, description: 'When the one led to the other. Null where not recorded.' })
  date: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it: a report, a letter, a sentence of the source. Null where not recorded.',
  })
  evidence: string | null;

  constructor(
    row: LineageRow,
    /** The change of the clock that it was read at; null for the present. */
    readonly seq: number | null,
  ) {
    this.id = Buffer.from(`Lineage:${row.fromId}:${row.toId}:${row.kind}`, 'utf8').toString('base64url');
    this.fromId = row.fromId;
    this.toId = row.toId;
    this.kind = row.kind as LineageKindValue;
    this.date = row.onDate;
    this.evidence = row.evidence;
  }
}

export const LineageConnection = connectionType<Lineage>('Lineage', () => Lineage, 'links of lineage');

@InputType('LineageFilter', { description: 'Which links of lineage are wanted. All fields given must hold at once.' })
export class LineageFilter {
  @Field(() => [LineageKind], { nullable: true, description: 'Of these kinds; an empty list narrows nothing.' })
  kinds?: LineageKindValue[] | null;

  @Field(() => String, { nullable: true, description: 'Reference of the earlier engagement.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the later engagement.' })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of an engagement: all that it grew from and all that grew from it, over any number of steps. What leads there past an engagement that the viewer may not see is not found.',
  })
  of?: string | null;
}

@ArgsType()
export class LineageArguments extends ConnectionArguments {
  @Field(() => LineageFilter, { nullable: true, description: 'Which links are wanted; all unless given.' })
  where?: LineageFilter | null;
}
