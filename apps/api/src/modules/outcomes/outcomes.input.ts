import type { Calendar as CalendarValue, VisitOutcome as VisitOutcomeValue } from '@entente/schema/vocabulary';
import { ArgsType, Field, Int } from 'type-graphql';
import { Calendar, VisitOutcome } from '../../graphql/enums.js';
import { DateTime } from '../../graphql/scalars.js';
import { VolumeFilter } from '../volume/volume.input.js';

/** Which visits are looked at, and for how long. */
@ArgsType()
export class OutcomeArguments {
  @Field(() => VolumeFilter, {
    nullable: true,
    description:
      'Which visits are looked at, as volume counts them by their first day. It narrows the visits and not what they led to. With `kinds` that leave visits out there are none.',
  })
  where?: VolumeFilter | null;

  @Field(() => Calendar, { defaultValue: 'FISCAL', description: 'When years begin.' })
  calendar: CalendarValue;

  @Field(() => Int, { defaultValue: 24, description: 'How many months a visit is given to lead to something, 1 to 600.' })
  withinMonths: number;

  @Field(() => String, {
    nullable: true,
    description: 'The region scheme that `where.regions` are of, by code or by `code@version`; M49 unless given.',
  })
  scheme?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The register as it was recorded then; now unless given.' })
  asOf?: string | null;
}

/** Which of the visits behind a figure are listed. */
@ArgsType()
export class VisitsArguments {
  @Field(() => VisitOutcome, { nullable: true, description: 'What they led to within `withinMonths`; all visits unless given.' })
  outcome?: VisitOutcomeValue | null;

  @Field(() => Int, { nullable: true, description: 'How many; 50 unless given, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor that the page begins after.' })
  after?: string | null;
}
