import type { Calendar as CalendarValue, EngagementKind as EngagementKindValue } from '@entente/schema/vocabulary';
import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Calendar, EngagementKind } from '../../graphql/enums.js';
import { Region, RegionScheme } from '../jurisdictions/region.type.js';
import type { ReferenceData } from '../register/reference-data.js';
import type { FigureMove, MovedCell } from './compose/effect.js';
import type { VolumeFigures as Figures } from './question.js';
import { PeriodType, VolumeFiguresType } from './volume.type.js';
import type { CountedEffect } from './volume-effect.service.js';

const BEFORE = 'What the engagements that were changed counted for here just before.';
const AFTER = 'What they counted for here just after.';
const DELTA = 'After less before: by how much the figures of the register moved here.';

@ObjectType('VolumeEffectRow', {
  description: 'A cell of volume by year, kind and region whose figures a change moved.',
  simpleResolvers: true,
})
export class VolumeEffectRow {
  @Field(() => PeriodType, { nullable: true, description: 'The year that they start in; null for engagements without a date.' })
  period: PeriodType | null;

  @Field(() => EngagementKind, { description: 'The kind.' })
  kind: EngagementKindValue;

  @Field(() => Region, { nullable: true, description: 'The region; null for what stands in none.' })
  region: Region | null;

  @Field(() => VolumeFiguresType, { description: BEFORE })
  before: Figures;

  @Field(() => VolumeFiguresType, { description: AFTER })
  after: Figures;

  @Field(() => VolumeFiguresType, { description: DELTA })
  delta: Figures;

  constructor(reference: ReferenceData, cell: MovedCell) {
    const region = cell.regionId === null ? undefined : reference.regions.get(cell.regionId);
    this.period = cell.period && new PeriodType(cell.period);
    this.kind = cell.kind;
    this.region = region ? new Region(reference, region) : null;
    this.before = cell.before;
    this.after = cell.after;
    this.delta = cell.delta;
  }
}

@ObjectType('VolumeEffectTotal', { description: 'How a change moved the figures of all engagements together.', simpleResolvers: true })
export class VolumeEffectTotal implements FigureMove {
  @Field(() => VolumeFiguresType, { description: BEFORE })
  before: Figures;

  @Field(() => VolumeFiguresType, { description: AFTER })
  after: Figures;

  @Field(() => VolumeFiguresType, { description: DELTA })
  delta: Figures;
}

@ObjectType('VolumeEffect', {
  description:
    'What a change did to the figures: the difference of two answers of `engagementVolume` by YEAR, KIND and REGION, one as of just before and one as of just after, both with open engagements running through the day of the change. So ACTIVE and COMPLETED engagements count, by their start, as a whole in each of their regions, and parts of others do not. Of engagements that the viewer may not see now nothing is told.',
  simpleResolvers: true,
})
export class VolumeEffect {
  @Field(() => [VolumeEffectRow], {
    description: 'The cells whose figures moved, by year, kind and region. Empty where the change moved none.',
  })
  rows: VolumeEffectRow[];

  @Field(() => VolumeEffectTotal, { description: 'All together: counted directly, each engagement once, never summed from rows.' })
  total: FigureMove;

  @Field(() => RegionScheme, { description: 'The region scheme that was counted by.' })
  scheme: RegionScheme;

  constructor({ effect, scheme, moment }: CountedEffect) {
    const { reference } = moment.state;
    this.rows = effect.cells.map((cell) => new VolumeEffectRow(reference, cell));
    this.total = effect.total;
    this.scheme = new RegionScheme(reference, scheme);
  }
}

@ArgsType()
export class VolumeEffectArguments {
  @Field(() => String, { nullable: true, description: 'Code of the region scheme, such as `M49`, or `CODE@version`; M49 unless given.' })
  scheme?: string | null;

  @Field(() => Calendar, { defaultValue: 'FISCAL', description: 'When years begin.' })
  calendar: CalendarValue;
}
