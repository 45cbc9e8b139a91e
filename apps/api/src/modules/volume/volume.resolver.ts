import type {
  Locale as LocaleValue,
  RecordOrder as RecordOrderValue,
  VolumeDimension as VolumeDimensionValue,
} from '@entente/schema/vocabulary';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { pageOf, pageRequest } from '../../graphql/connection.js';
import type { RequestContext } from '../../graphql/context.js';
import { Locale, RecordOrder, VolumeDimension } from '../../graphql/enums.js';
import { selectedPaths } from '../../graphql/selection.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { EngagementConnection } from '../engagements/engagement.type.js';
import { explainVolume } from './compose/explain.js';
import type { VolumeMeasure } from './question.js';
import { valueNamesOf } from './value-names.js';
import { VolumeArguments } from './volume.input.js';
import type { VolumeService, VolumeWants } from './volume.service.js';
import { EngagementVolume, VolumeNoteType, VolumeRowType } from './volume.type.js';

const LOCALE = { nullable: true, description: 'The language; the register’s own unless given.' };

const OF = { description: 'The dimension; one that rows are not broken down by.' };

const MEASURE_FIELDS = [
  ['engagements', 'ENGAGEMENTS'],
  ['delegates', 'DELEGATES'],
  ['days', 'DAYS'],
  ['budget', 'BUDGET'],
  ['personMonths', 'PERSON_MONTHS'],
] as const satisfies readonly (readonly [string, VolumeMeasure])[];

const FIGURE_FIELDS = ['rows.figures', 'rows.compared', 'total', 'totalCompared'] as const;

/** What of an answer a selection wants computed. */
function wantsOf(info: GraphQLResolveInfo): VolumeWants {
  const selected = selectedPaths(info);
  return {
    measures: MEASURE_FIELDS.filter(([field]) => FIGURE_FIELDS.some((figures) => selected.has(`${figures}.${field}`))).map(
      ([, measure]) => measure,
    ),
    asks: {
      rows: selected.has('rows'),
      total: selected.has('total') || selected.has('totalCompared'),
      additive: selected.has('additive'),
      overlap: selected.has('overlap'),
      shared: selected.has('rows.shared'),
      notes: selected.has('notes'),
      notRecorded: selected.has('notRecorded'),
    },
  };
}

/** Answers questions about engagement volume. */
@Resolver(() => EngagementVolume)
export class VolumeResolver {
  constructor(private readonly volume: VolumeService) {}

  @Query(() => EngagementVolume, {
    description: 'How many engagements, broken down as asked, each figure exact and opening into the records behind it.',
  })
  async engagementVolume(
    @Args() asked: VolumeArguments,
    @Ctx() { viewer, moment }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EngagementVolume> {
    return new EngagementVolume(await this.volume.answer(viewer, asked, wantsOf(info), moment));
  }

  @FieldResolver(() => String, { description: 'What was counted, and by which rules, in one paragraph.' })
  explanation(
    @Root() { answered }: EngagementVolume,
    @Ctx() context: RequestContext,
    @Arg('locale', () => Locale, LOCALE) locale?: LocaleValue,
  ): string {
    const { question, scheme, moment, change } = answered;
    return explainVolume(question, scheme, valueNamesOf(moment.state.reference), locale ?? context.locale, change.at);
  }

  @FieldResolver(() => Int, {
    description:
      'How many different values of a dimension all that is counted has, such as partner jurisdictions; engagements without one add none.',
  })
  distinct(@Root() { answered }: EngagementVolume, @Arg('of', () => VolumeDimension, OF) of: VolumeDimensionValue): Promise<number> {
    return this.volume.countDistinct(answered, of);
  }
}

/** Gives a note its words. */
@Resolver(() => VolumeNoteType)
export class VolumeNoteResolver {
  @FieldResolver(() => String, { description: 'What it says, in one sentence.' })
  text(@Root() note: VolumeNoteType, @Ctx() context: RequestContext, @Arg('locale', () => Locale, LOCALE) locale?: LocaleValue): string {
    return (locale ?? context.locale) === 'FR' ? note.fr : note.en;
  }
}

/** Opens a row into the records behind it, and into what else they have. */
@Resolver(() => VolumeRowType)
export class VolumeRowResolver {
  constructor(
    private readonly volume: VolumeService,
    private readonly records: EngagementService,
  ) {}

  @FieldResolver(() => Int, {
    description:
      'How many different values of another dimension the row has, such as partner jurisdictions of a year; engagements without one add none.',
  })
  distinct(@Root() { answered, row }: VolumeRowType, @Arg('of', () => VolumeDimension, OF) of: VolumeDimensionValue): Promise<number> {
    return this.volume.countDistinct(answered, of, row);
  }

  @FieldResolver(() => EngagementConnection, {
    description: 'The very records behind the figure, at the same asOf, in the order of their entry unless another is asked for.',
  })
  engagements(
    @Root() { answered, row }: VolumeRowType,
    @Ctx() { viewer }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 50 unless given, at most 500.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor that the page begins after.' }) after?: string,
    @Arg('orderBy', () => RecordOrder, { defaultValue: 'ENTERED', description: 'Their order.' }) orderBy: RecordOrderValue = 'ENTERED',
  ): EngagementConnection {
    this.volume.checkRowsOpened(answered);
    const request = pageRequest({ first, after }, orderBy === 'ENTERED' ? 1 : 2);
    const countAll = () => this.volume.countBehind(answered, row);
    return new EngagementConnection(async () => {
      const behind = await this.volume.engagementsBehind(answered, row, request, orderBy);
      const nodes = await this.records.nodesAt(
        behind.map(({ id }) => id),
        answered.question.seq,
        viewer,
      );
      const page = pageOf(
        request,
        behind.map((one, index) => ({ ...one, node: nodes[index] ?? null })),
        ({ node }) => node,
        ({ id, place }) => (orderBy === 'ENTERED' ? [id] : [place, id]),
        countAll,
      );
      // One that has been closed to this viewer since then is counted as it was, and not shown.
      const edges = page.edges.flatMap(({ node, cursor }) => (node ? [{ node, cursor }] : []));
      return { ...page, edges, nodes: edges.map(({ node }) => node) };
    }, countAll);
  }
}
