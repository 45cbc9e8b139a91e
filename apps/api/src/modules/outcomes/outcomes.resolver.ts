import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { pageOf, pageRequest } from '../../graphql/connection.js';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { Engagement, EngagementConnection } from '../engagements/engagement.type.js';
import { explainVolume } from '../volume/compose/explain.js';
import { valueNamesOf } from '../volume/value-names.js';
import { explainOutcomes } from './compose/explain-outcomes.js';
import { OutcomeArguments, VisitsArguments } from './outcomes.input.js';
import type { AnsweredOutcomes, CountedVisits, OutcomesService } from './outcomes.service.js';
import { DescentLine, VisitCohortType, VisitOutcomes } from './outcomes.type.js';

/** Says what visits led to. */
@Resolver(() => VisitOutcomes)
export class OutcomesResolver {
  constructor(
    private readonly outcomes: OutcomesService,
    private readonly engagements: EngagementService,
  ) {}

  @Query(() => VisitOutcomes, {
    description:
      'What visits led to, by the year of the visit: how many led to a project, and how many to a mission, within so many months and at all. Only what the viewer may see is counted, at both ends.',
  })
  async visitOutcomes(@Args() asked: OutcomeArguments, @Ctx() { viewer, moment }: RequestContext): Promise<VisitOutcomes> {
    return new VisitOutcomes(await this.outcomes.answer(viewer, asked, moment));
  }

  @FieldResolver(() => [DescentLine], {
    description:
      'Visits that led to something with all that grew from them: lines that reached a mission first, the latest visit before the earlier.',
  })
  async lines(
    @Root() { answered }: VisitOutcomes,
    @Arg('first', () => Int, { defaultValue: 4, description: 'How many lines, at most 20.' }) first: number,
  ): Promise<DescentLine[]> {
    const { seq } = answered.visits.question;
    return (await this.outcomes.lines(answered, first)).map((ids) => new DescentLine(seq, ids));
  }

  @FieldResolver(() => EngagementConnection, {
    description: 'The very visits behind the total, in the order of their entry: those that led to what is named in time, or all of them.',
  })
  visits(@Root() { answered }: VisitOutcomes, @Ctx() context: RequestContext, @Args() asked: VisitsArguments): EngagementConnection {
    return visitsOf(answered, answered.all, asked, context, { outcomes: this.outcomes, engagements: this.engagements });
  }

  @FieldResolver(() => String, { description: 'What was counted, and by which rules, in one paragraph.' })
  explanation(
    @Root() { answered }: VisitOutcomes,
    @Ctx() context: RequestContext,
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; the register’s own unless given.' }) locale?: LocaleValue,
  ): string {
    const { question, scheme, moment, change } = answered.visits;
    const language = locale ?? context.locale;
    return [
      explainVolume(question, scheme, valueNamesOf(moment.state.reference), language, change.at),
      explainOutcomes(answered.withinMonths, answered.knownThrough, language),
    ].join(' ');
  }
}

/** The most engagements of a line that are given. */
const MOST_IN_LINE = 24;

/** Opens a line of descent into its engagements. */
@Resolver(() => DescentLine)
export class DescentLineResolver {
  constructor(private readonly engagements: EngagementService) {}

  @FieldResolver(() => [Engagement], { description: 'Its engagements, the earliest first, those without a date last; at most 24.' })
  async members(@Root() { ids, seq }: DescentLine, @Ctx() context: RequestContext): Promise<Engagement[]> {
    const loaders = engagementLoaders(context, this.engagements);
    const nodes = await Promise.all(ids.slice(0, MOST_IN_LINE).map((id) => loaders.node(id, seq)));
    return nodes.flatMap((node) => node ?? []);
  }
}

/** Opens a year into its visits. */
@Resolver(() => VisitCohortType)
export class VisitCohortResolver {
  constructor(
    private readonly outcomes: OutcomesService,
    private readonly engagements: EngagementService,
  ) {}

  @FieldResolver(() => EngagementConnection, {
    description:
      'The very visits behind its figures, in the order of their entry: those that led to what is named in time, or all of them.',
  })
  visits(
    @Root() { answered, cohort }: VisitCohortType,
    @Ctx() context: RequestContext,
    @Args() asked: VisitsArguments,
  ): EngagementConnection {
    return visitsOf(answered, cohort, asked, context, { outcomes: this.outcomes, engagements: this.engagements });
  }
}

/** The visits behind a figure, read where they are asked for. */
function visitsOf(
  answered: AnsweredOutcomes,
  of: CountedVisits,
  { outcome, ...page }: VisitsArguments,
  { viewer }: RequestContext,
  services: { outcomes: OutcomesService; engagements: EngagementService },
): EngagementConnection {
  const request = pageRequest(page, 1);
  const { figures } = of;
  const countAll = () => (outcome === 'PROJECT' ? figures.toProject : outcome === 'MISSION' ? figures.toMission : figures.visits);
  return new EngagementConnection(async () => {
    const ids = await services.outcomes.visitsBehind(answered, of, outcome ?? null, request);
    const nodes = await services.engagements.nodesAt(ids, answered.visits.question.seq, viewer);
    const connection = pageOf(
      request,
      ids.map((id, index) => ({ id, node: nodes[index] ?? null })),
      ({ node }) => node,
      ({ id }) => [id],
      countAll,
    );
    const edges = connection.edges.flatMap(({ node, cursor }) => (node ? [{ node, cursor }] : []));
    return { ...connection, edges, nodes: edges.map(({ node }) => node) };
  }, countAll);
}
