import type {
  EngagementGap as EngagementGapValue,
  Locale as LocaleValue,
  OrganizationRole as OrganizationRoleValue,
  PartnerRole as PartnerRoleValue,
} from '@entente/schema/vocabulary';
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { EngagementGap, Locale } from '../../graphql/enums.js';
import type { WideResolver, WideResolvers } from '../../graphql/wide-execution.js';
import { Facility, facilityOf } from '../facilities/facility.type.js';
import { Topic, topicOf } from '../topics/topic.type.js';
import { type EngagementLoaders, engagementLoaders } from './engagement.loader.js';
import type { EngagementService } from './engagement.service.js';
import { Engagement, EngagementOrganization, Partner } from './engagement.type.js';
import { GAPS, gapsOf } from './engagement-gaps.js';
import type { OrganizationPartRecord, PartnerRecord } from './engagement-record.js';
import { FollowUp } from './follow-up.type.js';

const LOCALE_ARGUMENT = { nullable: true, description: 'The language; that of the register unless given.' } as const;
const NEVER_COUNTED: readonly string[] = ['TRANSIT', 'VENUE'];

function partnersFrom(records: readonly PartnerRecord[], { moment }: RequestContext): Partner[] {
  const { homeId } = moment.state.settings;
  return records.map(
    ({ jurisdictionId, role, share, nameAsRecorded }) =>
      new Partner({
        jurisdictionId,
        role: role as PartnerRoleValue,
        share: share === null ? null : share / 100,
        nameAsRecorded,
        counted: jurisdictionId !== homeId && !NEVER_COUNTED.includes(role),
      }),
  );
}

const partsFrom = (records: readonly OrganizationPartRecord[]): EngagementOrganization[] =>
  records.map(({ organizationId, role }) => new EngagementOrganization(organizationId, role as OrganizationRoleValue));

const topicsFrom = (ids: readonly number[], { moment }: RequestContext): Topic[] =>
  ids.flatMap((id) => topicOf(moment.state.reference, id) ?? []);

/** The relations that long lists are asked for most, for many engagements at once. */
export function wideEngagementResolvers(service: EngagementService): WideResolvers {
  const of =
    <Value>(
      load: (loaders: EngagementLoaders, engagements: readonly Engagement[]) => Promise<readonly Value[]>,
      from: (value: Value, context: RequestContext) => unknown,
    ): WideResolver =>
    async (parents, context) => {
      const asked = context as RequestContext;
      return (await load(engagementLoaders(asked, service), parents as Engagement[])).map((value) => from(value, asked));
    };
  const partners = of((loaders, all) => loaders.partnersOfAll(all), partnersFrom);
  const topics = of((loaders, all) => loaders.topicIdsOfAll(all), topicsFrom);
  const organizations = of((loaders, all) => loaders.organizationsOfAll(all), partsFrom);
  const ofKinds = ['Mission', 'Project', 'Visit'].flatMap((kind) => [
    [`${kind}.partners`, partners] as const,
    [`${kind}.topics`, topics] as const,
    [`${kind}.organizations`, organizations] as const,
  ]);
  return Object.fromEntries(ofKinds);
}

/** What every engagement has beside its own columns. */
@Resolver(() => Engagement)
export class EngagementFieldResolver {
  constructor(private readonly service: EngagementService) {}

  @FieldResolver(() => String, { description: 'Title in one language; in the other, and at last the reference, where there is none.' })
  title(
    @Root() { origin }: Engagement,
    @Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    const { titleEn, titleFr, reference } = origin.row;
    return ((locale ?? context.locale) === 'FR' ? (titleFr ?? titleEn) : (titleEn ?? titleFr)) ?? reference;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Summary in one language; in the other where there is none; null where there is none at all.',
  })
  summary(
    @Root() { origin }: Engagement,
    @Arg('locale', () => Locale, LOCALE_ARGUMENT) locale: LocaleValue | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    const { summaryEn, summaryFr } = origin.row;
    return (locale ?? context.locale) === 'FR' ? (summaryFr ?? summaryEn) : (summaryEn ?? summaryFr);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Work done on a mission in person-months, to a thousandth: as given for the whole, else the sum of its deployments. Null where unknown, and for projects and visits.',
  })
  async personMonths(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<number | null> {
    const { row } = engagement.origin;
    if (row.kind !== 'MISSION') return null;
    if (row.personMonthsMilli !== null) return row.personMonthsMilli / 1000;
    const known = (await this.loaders(context).deployments(engagement)).flatMap((deployment) => deployment.personMonthsMilli ?? []);
    return known.length === 0 ? null : known.reduce((sum, months) => sum + months, 0) / 1000;
  }

  @FieldResolver(() => [Partner], { description: 'The jurisdictions that it is with, in the order of entry.' })
  async partners(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Partner[]> {
    return partnersFrom(await this.loaders(context).partners(engagement), context);
  }

  @FieldResolver(() => [EngagementOrganization], { description: 'The organizations that take part, in the order of entry.' })
  async organizations(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<EngagementOrganization[]> {
    return partsFrom(await this.loaders(context).organizations(engagement));
  }

  @FieldResolver(() => [Topic], { description: 'What it is about, in the order of entry.' })
  async topics(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Topic[]> {
    return topicsFrom(await this.loaders(context).topicIds(engagement), context);
  }

  @FieldResolver(() => [Facility], {
    description: 'The places that are visited or work as hosts, in the order of entry; those of an agenda stand on the agenda.',
  })
  async facilities(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Facility[]> {
    return (await this.loaders(context).facilityIds(engagement)).flatMap((id) => facilityOf(context.moment.state.reference, id) ?? []);
  }

  @FieldResolver(() => [FollowUp], { description: 'What was promised at it, in the order of entry.' })
  async followUps(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<FollowUp[]> {
    const { row, seq } = engagement.origin;
    return (await this.loaders(context).followUps(engagement)).map((record) => new FollowUp(record, row.id, seq));
  }

  @FieldResolver(() => [EngagementGap], { description: 'What its record lacks, so that it can be mended. Empty where nothing is missing.' })
  async missing(
    @Root() engagement: Engagement,
    @Arg('of', () => [EngagementGap], { nullable: true, description: 'What is looked for; everything unless given, or where empty.' })
    of: EngagementGapValue[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<EngagementGapValue[]> {
    const { row } = engagement.origin;
    const loaders = this.loaders(context);
    const lookedAt = of?.length ? of : GAPS;
    // What is not looked at is not read.
    const [partners, topicIds, deployments] = await Promise.all([
      lookedAt.includes('PARTNER') ? loaders.partners(engagement) : [],
      lookedAt.includes('TOPIC') ? loaders.topicIds(engagement) : [],
      lookedAt.includes('PERSON_MONTHS') && row.kind === 'MISSION' ? loaders.deployments(engagement) : [],
    ]);
    return gapsOf({ ...row, partners, topicIds, deployments }, context.moment.state.settings.homeId, lookedAt);
  }

  @FieldResolver(() => Engagement, {
    nullable: true,
    description:
      'The engagement that it is a part of, beside which it is not counted. Null for a whole, and where the viewer may not see the other.',
  })
  async partOf(@Root() { origin }: Engagement, @Ctx() context: RequestContext): Promise<Engagement | null> {
    const { row, seq } = origin;
    return row.partOfId === null ? null : this.loaders(context).node(row.partOfId, seq);
  }

  @FieldResolver(() => [Engagement], {
    description: 'The engagements that are part of it and that the viewer may see, the earliest start first.',
  })
  async components(@Root() engagement: Engagement, @Ctx() context: RequestContext): Promise<Engagement[]> {
    return this.loaders(context).components(engagement);
  }

  private loaders(context: RequestContext): EngagementLoaders {
    return engagementLoaders(context, this.service);
  }
}
