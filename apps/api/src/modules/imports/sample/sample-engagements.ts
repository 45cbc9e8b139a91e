import { dayToIso } from '@entente/schema/calendar';
import type {
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  OrganizationRole,
  PartnerRole,
  Sensitivity,
} from '../stages.js';
import {
  facilitiesAbroad,
  funders,
  headquarters,
  homeDirectorate,
  homeFacilities,
  implementers,
  missionLeads,
  organizationsAbroad,
  personCount,
  personName,
  type SampleFacility,
  type SampleOrganization,
} from './institutions.js';
import { namedOn, type SampleJurisdiction, sampleJurisdictions, sampleRegions } from './jurisdictions.js';
import {
  defaultSampleSize,
  lastWorkingDay,
  type PlannedMonth,
  planSample,
  regionWeights,
  type SamplePlan,
  type SlotKind,
  sampleToday,
  slotKinds,
  weekdayOf,
} from './plan.js';
import { Deck, itemAt, Random, Share, weightedDeck } from './random.js';
import { type SampleSubject, type SampleTopic, sampleTopics } from './subjects.js';
import {
  type BothTexts,
  componentTitle,
  hostedTitle,
  madeTitle,
  missionTitle,
  projectTitle,
  type SampleIntervention,
  sampleInterventions,
  summaryOf,
} from './titles.js';

/** What a sample is made from; the same options give the same sample, on every machine. */
export interface SampleOptions {
  /** A whole number of 32 bits; 2006 unless given. */
  readonly seed?: number;
  /** Engagements, 0 or more; 600 unless given. */
  readonly size?: number;
}

/** A partner of a sample engagement. */
export interface SamplePartner {
  readonly jurisdiction: SampleJurisdiction;
  /** The way in which it is written: a code, or a name of the time in either language. */
  readonly written: string;
  readonly role: PartnerRole;
  /** Hundredths of a percent; null where none is given. */
  readonly share: number | null;
}

/** An organization's part in a sample engagement. */
export interface SampleOrganizationPart {
  readonly role: OrganizationRole;
  readonly organization: SampleOrganization;
}

/** One invented engagement, with what a sheet writes and what its details are made from. */
export interface SampleEngagement {
  /** 1, 2, 3, … in the order of the sample. */
  readonly serial: number;
  readonly reference: string;
  readonly kind: EngagementKind;
  readonly scope: EngagementScope;
  readonly direction: Direction | null;
  readonly status: EngagementStatus;
  readonly title: BothTexts;
  readonly summary: BothTexts | null;
  /** Partial dates as recorded; empty where not recorded. */
  readonly start: string;
  readonly end: string;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  /** The days it really takes, however precisely they are recorded; null for an undated one. */
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly partners: readonly SamplePartner[];
  readonly organizations: readonly SampleOrganizationPart[];
  readonly topics: readonly SampleTopic[];
  readonly subject: SampleSubject;
  readonly interventions: readonly SampleIntervention[];
  readonly facilities: readonly SampleFacility[];
  readonly delegates: number | null;
  readonly headOfDelegation: string;
  /** Hundredths of the currency's unit. */
  readonly budgetCents: number | null;
  readonly budgetCurrency: string;
  readonly mandate: string;
  readonly personMonthsMilli: number | null;
  readonly partOf: string;
  readonly aroseFrom: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly sourceUrl: string;
}

/** What a later engagement needs to know of an earlier one that it grows from. */
interface Origin {
  readonly reference: string;
  readonly kind: EngagementKind;
  readonly day: number;
  readonly partners: readonly SampleJurisdiction[];
  readonly topic: SampleTopic;
  readonly subject: SampleSubject;
  readonly phase: number;
  /** Whether it grew from something itself: such lines are the ones that missions carry on. */
  readonly rooted: boolean;
}

/** A slot of the plan with its day. */
interface Slot {
  readonly kind: SlotKind;
  readonly day: number;
  readonly month: PlannedMonth;
  /** At the first or last working day of a fiscal year, to show in which year it counts. */
  readonly edge: 'FIRST' | 'LAST' | null;
}

type Precision = 'DAY' | 'MONTH' | 'YEAR';

// However large the sample, no more origins than these are remembered, so that its memory does not grow.
const mostOrigins = 4096;
// From a visit to what grew from it takes some weeks at least.
const shortestGap = 45;

const shareSets: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [2500, 7500],
    [5000, 5000],
    [6000, 4000],
    [3550, 6450],
  ],
  3: [
    [3333, 3333, 3334],
    [5000, 2500, 2500],
    [2000, 3000, 5000],
  ],
};

// Thousands, each some half more than the one before: many small projects, few large ones.
const projectBudgets = [30, 45, 65, 100, 150, 220, 330, 500, 750] as const;

const kindPrefix: Readonly<Record<EngagementKind, string>> = { VISIT: 'VIS', PROJECT: 'PRJ', MISSION: 'MIS' };

// The days of a few years, each written once: a million rows write the same ones over and over.
const isoDays = new Map<number, string>();

function isoDay(day: number): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const iso = dayToIso(day);
  isoDays.set(day, iso);
  return iso;
}

function partialDate(day: number, precision: Precision): string {
  const iso = isoDay(day);
  return precision === 'DAY' ? iso : iso.slice(0, precision === 'MONTH' ? 7 : 4);
}

/** Origins from which later engagements may grow: a fair choice of those of late, never more than a fixed number. */
class OriginPool {
  private readonly origins: Origin[] = [];

  constructor(
    private readonly limit: number,
    private readonly admission: number,
    private readonly random: Random,
  ) {}

  add(origin: Origin): void {
    if (this.origins.length < this.limit) this.origins.push(origin);
    else if (this.random.chance(this.admission)) this.origins[this.random.between(0, this.limit - 1)] = origin;
  }

  /** Some origin that is early enough and suits; null where a few tries find none. */
  find(day: number, suits: (origin: Origin) => boolean): Origin | null {
    for (let attempt = 0; attempt < 48 && this.origins.length > 0; attempt += 1) {
      const origin = this.random.pick(this.origins);
      if (origin.day + shortestGap <= day && suits(origin)) return origin;
    }
    return null;
  }
}

class SampleComposer {
  private readonly random: Random;
  private serial = 0;
  private readonly numbers = new Map<string, number>();
  private readonly regionDecks: readonly Deck<number>[];
  private readonly anyPartner: readonly Deck<SampleJurisdiction>[];
  private readonly peerPartner: Deck<SampleJurisdiction>;
  private readonly recipientPartner: readonly Deck<SampleJurisdiction>[];
  private readonly missionPartner: Deck<SampleJurisdiction>;
  private readonly topicDeck: Deck<SampleTopic>;
  private readonly workTopicDeck: Deck<SampleTopic>;
  private readonly interventionDeck: Deck<SampleIntervention>;
  private readonly facilityDeck: Deck<SampleFacility>;
  private readonly visits: OriginPool;
  private readonly works: OriginPool;
  private wholesLeft: number;
  private componentsLeft: number;
  private componentsDue = 0;
  private readonly componentsEach: number;
  private readonly shares: Readonly<
    Record<
      | 'hostedMulti'
      | 'madeMulti'
      | 'projectMulti'
      | 'missionMulti'
      | 'noPartner'
      | 'venue'
      | 'transit'
      | 'homeNamed'
      | 'shared'
      | 'visitMonth'
      | 'visitYear'
      | 'workMonth'
      | 'workYear'
      | 'noEnd'
      | 'openEnd'
      | 'planned'
      | 'protectedOne'
      | 'publicOne'
      | 'projectOrigin'
      | 'secondOrigin'
      | 'secondPhase'
      | 'missionOrigin'
      | 'followUpVisit'
      | 'returnVisit'
      | 'afterMission'
      | 'peerProject'
      | 'noTopic'
      | 'noDelegates'
      | 'noBudget'
      | 'visitBudget'
      | 'missionBudget'
      | 'dollar'
      | 'euro'
      | 'cents'
      | 'head'
      | 'link'
      | 'noMandate'
      | 'noPersonMonths'
      | 'noSummary'
      | 'noOrganization',
      Share
    >
  >;
  private readonly visitDays: Deck<number>;
  private readonly hostedSize: Deck<number>;
  private readonly madeSize: Deck<number>;
  private readonly notHeldStatus: Deck<EngagementStatus>;
  private readonly workNotHeldStatus: Deck<EngagementStatus>;
  private readonly upcomingStatus: Deck<EngagementStatus>;
  private readonly sendingRole: Deck<PartnerRole>;
  private readonly hostingRole: Deck<PartnerRole>;
  private readonly workRole: Deck<PartnerRole>;

  constructor(seed: number, size: number, plan: SamplePlan) {
    const random = new Random(seed);
    this.random = random;
    const share = (proportion: number): Share => new Share(proportion, random);
    const deck = <Card>(cards: readonly Card[]): Deck<Card> => new Deck(cards, random);
    const byRegion = (wanted: (jurisdiction: SampleJurisdiction) => boolean): Deck<SampleJurisdiction>[] =>
      sampleRegions.map((region) =>
        weightedDeck(
          sampleJurisdictions.filter((one) => one.region === region && wanted(one)),
          (one) => one.weight,
          random,
        ),
      );
    const classed =
      (...classes: SampleJurisdiction['partnerClass'][]) =>
      (one: SampleJurisdiction): boolean =>
        classes.includes(one.partnerClass);
    this.regionDecks = [2000, 2001, 2002, 2003, 2004, 2005, 2006].map((year) =>
      weightedDeck([0, 1, 2, 3, 4], (region) => itemAt(regionWeights(year), region), random),
    );
    this.anyPartner = byRegion(() => true);
    this.recipientPartner = byRegion(classed('RECIPIENT', 'MISSION'));
    this.peerPartner = weightedDeck(sampleJurisdictions.filter(classed('PEER')), (one) => one.weight, random);
    this.missionPartner = weightedDeck(sampleJurisdictions.filter(classed('MISSION')), (one) => one.weight, random);
    this.topicDeck = weightedDeck(sampleTopics, (topic) => topic.weight, random);
    this.workTopicDeck = weightedDeck(
      sampleTopics.filter(({ workable }) => workable),
      (topic) => topic.weight,
      random,
    );
    this.interventionDeck = weightedDeck(sampleInterventions, (one) => (one === 'TRAINING' ? 4 : 2), random);
    this.facilityDeck = deck(homeFacilities.filter((facility) => facility !== headquarters));
    // A place in the pool is held for about a year and a half, at any size.
    const visitsInYear = Math.max(1, size * 0.13);
    const worksInYear = Math.max(1, size * 0.05);
    this.visits = new OriginPool(mostOrigins, Math.min(1, (mostOrigins * 0.7) / visitsInYear), random);
    this.works = new OriginPool(mostOrigins, Math.min(1, (mostOrigins * 0.7) / worksInYear), random);
    this.wholesLeft = plan.wholes;
    this.componentsLeft = plan.components;
    this.componentsEach = plan.wholes > 0 ? plan.components / plan.wholes : 0;
    this.shares = {
      hostedMulti: share(0.19),
      madeMulti: share(0.2),
      projectMulti: share(0.32),
      missionMulti: share(0.16),
      noPartner: share(0.02),
      venue: share(0.06),
      transit: share(0.05),
      homeNamed: share(0.012),
      shared: share(0.6),
      visitMonth: share(0.05),
      visitYear: share(0.2),
      workMonth: share(0.3),
      workYear: share(0.45),
      noEnd: share(0.06),
      openEnd: share(0.45),
      planned: share(0.3),
      protectedOne: share(0.013),
      publicOne: share(0.2),
      projectOrigin: share(0.6),
      secondOrigin: share(0.12),
      secondPhase: share(0.15),
      missionOrigin: share(0.7),
      followUpVisit: share(0.14),
      returnVisit: share(0.06),
      afterMission: share(0.1),
      peerProject: share(0.14),
      noTopic: share(0.03),
      noDelegates: share(0.05),
      noBudget: share(0.12),
      visitBudget: share(0.15),
      missionBudget: share(0.4),
      dollar: share(0.1),
      euro: share(0.07),
      cents: share(0.06),
      head: share(0.55),
      link: share(0.02),
      noMandate: share(0.08),
      noPersonMonths: share(0.1),
      noSummary: share(0.35),
      noOrganization: share(0.08),
    };
    this.visitDays = deck([1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 9, 12]);
    this.hostedSize = deck([1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 10, 12, 16, 22]);
    this.madeSize = deck([1, 1, 2, 2, 2, 3, 3, 4, 5, 6]);
    this.notHeldStatus = deck<EngagementStatus>(['CANCELLED', 'CANCELLED', 'DECLINED', 'DECLINED', 'POSTPONED']);
    this.workNotHeldStatus = deck<EngagementStatus>(['CANCELLED', 'POSTPONED', 'DECLINED']);
    this.upcomingStatus = deck<EngagementStatus>(['PLANNED', 'CONFIRMED', 'PLANNED']);
    this.sendingRole = deck<PartnerRole>(['PARTNER', 'PARTNER', 'SENDING']);
    this.hostingRole = deck<PartnerRole>(['PARTNER', 'PARTNER', 'HOSTING']);
    this.workRole = deck<PartnerRole>(['PARTNER', 'BENEFICIARY']);
  }

  *compose(slot: Slot): Generator<SampleEngagement> {
    switch (slot.kind) {
      case 'HOSTED':
        yield this.visit(slot, 'INBOUND', 'HELD');
        return;
      case 'MADE':
        yield* this.visitMade(slot);
        return;
      case 'VISIT_NOT_HELD': {
        const status = this.notHeldStatus.draw();
        yield this.visit(slot, status === 'DECLINED' || this.random.chance(0.6) ? 'INBOUND' : 'OUTBOUND', status);
        return;
      }
      case 'UPCOMING_VISIT':
        yield this.visit(slot, this.random.chance(0.6) ? 'INBOUND' : 'OUTBOUND', this.upcomingStatus.draw());
        return;
      case 'PROJECT':
        yield* this.whole(this.project(slot, 'HELD'));
        return;
      case 'MISSION':
        yield* this.whole(this.mission(slot, 'HELD'));
        return;
      case 'WORK_NOT_HELD':
        yield this.random.chance(0.6)
          ? this.project(slot, this.workNotHeldStatus.draw())
          : this.mission(slot, this.workNotHeldStatus.draw());
        return;
      case 'UPCOMING_PROJECT':
        yield this.project(slot, this.upcomingStatus.draw());
        return;
      case 'UPCOMING_MISSION':
        yield this.mission(slot, this.upcomingStatus.draw());
    }
  }

  /** An engagement of which no date is known. */
  undated(ordinal: number, month: PlannedMonth): SampleEngagement {
    const slot: Slot = { kind: 'HOSTED', day: month.firstDay, month, edge: null };
    if (ordinal % 3 === 2) return this.project(slot, 'UNDATED');
    return this.visit(slot, ordinal % 3 === 0 ? 'INBOUND' : 'OUTBOUND', 'UNDATED');
  }

  private reference(kind: EngagementKind, day: number): string {
    const key = `${kindPrefix[kind]}-${isoDay(day).slice(0, 4)}-`;
    const number = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, number);
    return key + String(number).padStart(4, '0');
  }

  private common(): Pick<SampleEngagement, 'serial' | 'sensitivity'> {
    this.serial += 1;
    const sensitivity = this.shares.protectedOne.take() ? 'PROTECTED' : this.shares.publicOne.take() ? 'PUBLIC' : 'INTERNAL';
    return { serial: this.serial, sensitivity };
  }

  /** Jurisdictions that differ, the first as given or drawn; most of the others are from the same region. */
  private draw(
    count: number,
    fiscalYear: number,
    from: 'ANY' | 'RECIPIENT' | 'PEER' | 'MISSION',
    first: SampleJurisdiction | null,
  ): SampleJurisdiction[] {
    const drawn: SampleJurisdiction[] = first === null ? [] : [first];
    const regions = itemAt(this.regionDecks, Math.min(fiscalYear - 2000, 6));
    for (let attempt = 0; drawn.length < count && attempt < 20; attempt += 1) {
      const near = drawn.length > 0 && this.random.chance(0.75);
      const region = near && drawn[0] ? sampleRegions.indexOf(drawn[0].region) : regions.draw();
      const one =
        from === 'PEER'
          ? this.peerPartner.draw()
          : from === 'MISSION'
            ? this.missionPartner.draw()
            : itemAt(from === 'ANY' ? this.anyPartner : this.recipientPartner, region).draw();
      // England and the United Kingdom, or two names of one state, would be odd as two partners of one engagement.
      if (!drawn.some(({ code }) => code.slice(0, 2) === one.code.slice(0, 2))) drawn.push(one);
    }
    return drawn;
  }

  /** The way in which a partner is written; a name of the time only where the engagement ended in that time. */
  private written(jurisdiction: SampleJurisdiction, lasting: boolean): string {
    if (lasting && jurisdiction.renamed) return jurisdiction.code;
    const draw = this.random.next();
    if (draw < 0.5) return jurisdiction.name;
    if (draw < 0.65) return jurisdiction.nameFr;
    if (draw < 0.85 || jurisdiction.aliases.length === 0) return draw < 0.8 ? jurisdiction.code : jurisdiction.name;
    return this.random.pick(jurisdiction.aliases);
  }

  /** `lasting`: the engagement has no end or no date, or lies ahead. */
  private partners(
    jurisdictions: readonly SampleJurisdiction[],
    role: PartnerRole,
    withShares: boolean,
    lasting: boolean,
  ): SamplePartner[] {
    const sets = withShares ? shareSets[jurisdictions.length] : undefined;
    const set = sets === undefined ? null : this.random.pick(sets);
    return jurisdictions.map((jurisdiction, index) => ({
      jurisdiction,
      written: this.written(jurisdiction, lasting),
      role,
      share: set?.[index] ?? null,
    }));
  }

  private topics(first: SampleTopic, most: number): SampleTopic[] {
    const topics = [first];
    const wanted = this.random.between(1, most);
    for (let attempt = 1; attempt < wanted; attempt += 1) {
      const topic = this.topicDeck.draw();
      if (!topics.includes(topic)) topics.push(topic);
    }
    return topics;
  }

  /** A visit's last day: weekends only within the longer ones. */
  private visitEnd(first: number, edge: Slot['edge']): number {
    if (edge === 'LAST') return first + 5;
    const days = edge === 'FIRST' ? 1 : this.visitDays.draw();
    const last = first + days - 1;
    return days <= 5 && weekdayOf(first) + days > 5 ? last + 2 : last;
  }

  private *visitMade(slot: Slot): Generator<SampleEngagement> {
    const visit = this.visit(slot, 'OUTBOUND', 'HELD');
    yield visit;
    const stays = visit.partners.filter(({ role }) => role === 'PARTNER' || role === 'HOSTING');
    // A tour of several countries is sometimes also recorded stay by stay.
    if (
      visit.days === null ||
      stays.length < 2 ||
      this.componentsDue < stays.length ||
      this.componentsLeft < stays.length ||
      visit.start.length < 10
    )
      return;
    this.componentsDue -= stays.length;
    this.componentsLeft -= stays.length;
    let first = visit.days.first;
    for (const [place, partner] of stays.entries()) {
      const last = place === stays.length - 1 ? visit.days.last : Math.min(first + 1, visit.days.last);
      yield this.component(visit, 'STAY', place, { first, last }, [partner], null);
      first = Math.min(last + 1, visit.days.last);
    }
  }

  private visit(slot: Slot, direction: Direction, fate: EngagementStatus | 'HELD' | 'UNDATED'): SampleEngagement {
    const { shares, random } = this;
    const common = this.common();
    const day = slot.day;
    const hosted = direction === 'INBOUND';
    const held = fate === 'HELD';
    // What an annual report states of a year is seen by whoever reads the report: all of it stands beside the statement.
    const stated = hosted && held && slot.month.fiscalYear === 2005;
    const undated = fate === 'UNDATED';
    const last = this.visitEnd(day, slot.edge);
    const status: EngagementStatus = held ? (last > sampleToday ? 'ACTIVE' : 'COMPLETED') : undated ? 'COMPLETED' : fate;
    const lasting = undated || day > sampleToday || status === 'POSTPONED';

    const precision: Precision =
      !held || slot.edge !== null
        ? status === 'PLANNED' && shares.visitYear.take()
          ? 'MONTH'
          : 'DAY'
        : slot.month.month === 1 && shares.visitYear.take()
          ? 'YEAR'
          : shares.visitMonth.take()
            ? 'MONTH'
            : 'DAY';

    const growsFrom = !held
      ? null
      : !hosted && shares.followUpVisit.take()
        ? this.works.find(day, (origin) => origin.kind === 'PROJECT' || origin.kind === 'MISSION')
        : shares.returnVisit.take()
          ? this.visits.find(day, () => true)
          : null;
    const countedMulti = hosted ? shares.hostedMulti : shares.madeMulti;
    const count = growsFrom !== null ? 1 : !undated && shares.noPartner.take() ? 0 : countedMulti.take() ? random.between(2, 3) : 1;
    const jurisdictions = growsFrom !== null ? growsFrom.partners.slice(0, 1) : this.draw(count, slot.month.fiscalYear, 'ANY', null);
    const usable = (lasting ? jurisdictions.filter(({ partnerClass }) => partnerClass !== 'VISITS_ONLY') : jurisdictions).map((one) =>
      namedOn(one, day),
    );
    const partners = this.partners(usable, hosted ? this.sendingRole.draw() : this.hostingRole.draw(), false, lasting);

    let venue: SampleJurisdiction | null = null;
    if (!hosted && usable.length > 0 && shares.venue.take()) {
      venue = this.peerPartner.draw();
      if (usable.some(({ code }) => code.slice(0, 2) === venue?.code.slice(0, 2))) venue = null;
    }
    if (venue !== null) partners.push({ jurisdiction: venue, written: this.written(venue, lasting), role: 'VENUE', share: null });
    if (!hosted && venue === null && usable.length > 0 && shares.transit.take()) {
      const transit = this.peerPartner.draw();
      if (!usable.some(({ code }) => code.slice(0, 2) === transit.code.slice(0, 2)))
        partners.push({ jurisdiction: transit, written: this.written(transit, lasting), role: 'TRANSIT', share: null });
    }
    if (hosted && shares.homeNamed.take()) partners.push({ jurisdiction: home, written: 'Canada', role: 'HOSTING', share: null });

    const firstTopic = growsFrom?.topic ?? this.topicDeck.draw();
    const subject = growsFrom?.subject ?? random.pick(firstTopic.subjects);
    const topics = growsFrom === null && shares.noTopic.take() ? [] : this.topics(firstTopic, 3);
    const abroad = usable[0];
    const facilities = hosted
      ? this.someFacilities()
      : abroad !== undefined && venue === null && random.chance(0.35)
        ? [random.pick(facilitiesAbroad(abroad))]
        : [];
    const matter = { partners: usable, subject, facility: facilities[0] ?? null };
    const title = hosted ? hostedTitle(matter, random) : madeTitle(matter, venue, growsFrom !== null && growsFrom.kind !== 'VISIT', random);
    const size = hosted ? this.hostedSize.draw() : this.madeSize.draw();
    const dates = this.visitDates(day, last, precision, status, undated);
    const money = this.money(shares.visitBudget.take() && status !== 'DECLINED' ? random.between(6, 90) * 50_000 : null);
    const engagement: SampleEngagement = {
      serial: common.serial,
      sensitivity: stated && common.sensitivity === 'PROTECTED' ? 'INTERNAL' : common.sensitivity,
      reference: this.reference('VISIT', day),
      kind: 'VISIT',
      scope: usable.length > 1 || usable.length === 0 ? 'MULTILATERAL' : 'BILATERAL',
      direction,
      status,
      title,
      summary: shares.noSummary.take() ? null : summaryOf(hosted ? 'VISIT_HOSTED' : 'VISIT_MADE', status, matter, random),
      start: dates.start,
      end: dates.end,
      plannedStart: dates.plannedStart,
      plannedEnd: dates.plannedEnd,
      days: undated ? null : { first: day, last },
      partners,
      organizations: this.visitOrganizations(hosted, abroad ?? null),
      topics,
      subject,
      interventions: [],
      facilities,
      delegates: shares.noDelegates.take() ? null : size,
      headOfDelegation: status !== 'DECLINED' && shares.head.take() ? personName(random.between(0, personCount - 1)) : '',
      budgetCents: money.budgetCents,
      budgetCurrency: money.budgetCurrency,
      mandate: '',
      personMonthsMilli: null,
      partOf: '',
      aroseFrom: growsFrom === null ? [] : [growsFrom.reference],
      sourceUrl: shares.link.take() ? `https://example.org/sample/${common.serial}` : '',
    };
    if (held && precision === 'DAY' && usable.some(({ partnerClass }) => partnerClass !== 'VISITS_ONLY')) {
      this.visits.add({
        reference: engagement.reference,
        kind: 'VISIT',
        day,
        partners: jurisdictions.filter(({ partnerClass }) => partnerClass !== 'VISITS_ONLY'),
        topic: firstTopic,
        subject,
        phase: 1,
        rooted: growsFrom !== null,
      });
    }
    return engagement;
  }

  private someFacilities(): SampleFacility[] {
    const count = this.random.between(0, 3);
    const facilities: SampleFacility[] = [];
    for (let attempt = 0; attempt < count; attempt += 1) {
      const facility = this.facilityDeck.draw();
      if (!facilities.includes(facility)) facilities.push(facility);
    }
    return facilities;
  }

  private visitDates(
    first: number,
    last: number,
    precision: Precision,
    status: EngagementStatus,
    undated: boolean,
  ): Pick<SampleEngagement, 'start' | 'end' | 'plannedStart' | 'plannedEnd'> {
    if (undated) return { start: '', end: '', plannedStart: '', plannedEnd: '' };
    const start = partialDate(first, precision);
    const end = precision !== 'DAY' || this.shares.noEnd.take() ? '' : isoDay(last);
    if (status === 'POSTPONED') {
      // Half of them have a new date, half wait for one.
      const planned = { plannedStart: start, plannedEnd: end };
      return this.random.chance(0.5)
        ? { start: '', end: '', ...planned }
        : { start: isoDay(first + 140), end: isoDay(last + 140), ...planned };
    }
    if (status === 'PLANNED' || status === 'CONFIRMED' || !this.shares.planned.take()) {
      return status === 'PLANNED' || status === 'CONFIRMED'
        ? { start, end, plannedStart: start, plannedEnd: end }
        : { start, end, plannedStart: '', plannedEnd: '' };
    }
    const delay = this.random.pick([0, 0, 7, 14, 35]);
    return { start, end, plannedStart: isoDay(first - delay), plannedEnd: isoDay(last - delay) };
  }

  private visitOrganizations(hosted: boolean, partner: SampleJurisdiction | null): SampleOrganizationPart[] {
    if (partner === null || this.shares.noOrganization.take()) return [];
    const abroad = organizationsAbroad(partner);
    // Most dealings are with the service itself.
    const theirs = itemAt(abroad, this.random.chance(0.65) ? 0 : this.random.between(1, 2));
    if (!hosted) return [{ role: 'HOST', organization: theirs }];
    const parts: SampleOrganizationPart[] = [{ role: 'REQUESTING', organization: theirs }];
    if (this.random.chance(0.4))
      parts.push({ role: 'HOST', organization: this.random.chance(0.7) ? homeDirectorate : this.random.pick(implementers) });
    return parts;
  }

  private project(slot: Slot, fate: EngagementStatus | 'HELD' | 'UNDATED'): SampleEngagement {
    const { shares, random } = this;
    const common = this.common();
    const { day } = slot;
    const held = fate === 'HELD';
    const undated = fate === 'UNDATED';
    const precision = this.workPrecision(slot, held);
    const last = day + Math.round(60 + random.next() * random.next() * 1600);
    const running = held && last > sampleToday;
    const status: EngagementStatus = held ? (running ? 'ACTIVE' : 'COMPLETED') : undated ? 'COMPLETED' : fate;

    const peers = shares.peerProject.take();
    const recipient = (origin: Origin): boolean =>
      origin.partners.some(({ partnerClass }) => partnerClass === 'RECIPIENT' || partnerClass === 'MISSION');
    let origin: Origin | null = null;
    let secondPhase = false;
    if (!undated && !peers) {
      if (shares.secondPhase.take()) {
        origin = this.works.find(day - 200, (one) => one.kind === 'PROJECT' && one.phase === 1);
        secondPhase = origin !== null;
      } else if (shares.afterMission.take()) origin = this.works.find(day, (one) => one.kind === 'MISSION');
      if (origin === null && shares.projectOrigin.take()) origin = this.visits.find(day, recipient);
    }
    const second =
      origin !== null && !secondPhase && shares.secondOrigin.take()
        ? this.visits.find(day, (one) => recipient(one) && one.reference !== origin?.reference)
        : null;
    const wanted = shares.projectMulti.take() ? random.between(2, 3) : 1;
    const first =
      origin?.partners.find(({ partnerClass }) => partnerClass === 'RECIPIENT' || partnerClass === 'MISSION') ??
      origin?.partners[0] ??
      null;
    let jurisdictions = this.draw(secondPhase ? 1 : wanted, slot.month.fiscalYear, peers ? 'PEER' : 'RECIPIENT', first);
    const other = second?.partners.find(({ partnerClass }) => partnerClass === 'RECIPIENT' || partnerClass === 'MISSION');
    if (other !== undefined && first !== null && other.code !== first.code) jurisdictions = [first, other];
    const dates = this.workDates(day, last, precision, status, undated);
    const lasting = undated || dates.end === '' || last > sampleToday;
    const usable = jurisdictions.map((one) => namedOn(one, day));
    const withShares = usable.length > 1 && shares.shared.take();
    const partners = this.partners(usable, peers ? 'PARTNER' : this.workRole.draw(), withShares, lasting);

    const originTopic = origin?.topic.workable ? origin.topic : null;
    const firstTopic = originTopic ?? this.workTopicDeck.draw();
    const subject = originTopic !== null && origin ? origin.subject : random.pick(firstTopic.subjects);
    const intervention = this.interventionDeck.draw();
    const interventions = random.chance(0.25) ? [...new Set([intervention, this.interventionDeck.draw()])] : [intervention];
    const matter = { partners: usable, subject, facility: null };
    const money = this.money(shares.noBudget.take() ? null : random.pick(projectBudgets) * random.between(16, 24) * 5_000);
    const main = usable[0];
    const engagement: SampleEngagement = {
      serial: common.serial,
      sensitivity: common.sensitivity,
      reference: this.reference('PROJECT', day),
      kind: 'PROJECT',
      scope: usable.length > 1 ? 'MULTILATERAL' : 'BILATERAL',
      direction: null,
      status,
      title: projectTitle(matter, intervention, secondPhase),
      summary: shares.noSummary.take() ? null : summaryOf('PROJECT', status, matter, random),
      start: dates.start,
      end: dates.end,
      plannedStart: dates.plannedStart,
      plannedEnd: dates.plannedEnd,
      days: undated ? null : { first: day, last },
      partners,
      organizations: this.projectOrganizations(main ?? null),
      topics: shares.noTopic.take() ? [] : this.topics(firstTopic, 2),
      subject,
      interventions,
      facilities: main !== undefined && random.chance(0.2) ? [random.pick(facilitiesAbroad(main))] : [],
      delegates: null,
      headOfDelegation: '',
      budgetCents: money.budgetCents,
      budgetCurrency: money.budgetCurrency,
      mandate: '',
      personMonthsMilli: null,
      partOf: '',
      aroseFrom: [origin, second].flatMap((one) => (one === null ? [] : [one.reference])),
      sourceUrl: '',
    };
    if (held && precision !== 'YEAR') {
      this.works.add({
        reference: engagement.reference,
        kind: 'PROJECT',
        day,
        partners: jurisdictions,
        topic: firstTopic,
        subject,
        phase: secondPhase ? 2 : 1,
        rooted: origin !== null,
      });
    }
    return engagement;
  }

  private mission(slot: Slot, fate: EngagementStatus | 'HELD'): SampleEngagement {
    const { shares, random } = this;
    const common = this.common();
    const { day } = slot;
    const held = fate === 'HELD';
    const precision = this.workPrecision(slot, held);
    const last = day + random.between(120, 1100);
    const status: EngagementStatus = held ? (last > sampleToday ? 'ACTIVE' : 'COMPLETED') : fate;
    const fragile = (origin: Origin): boolean => origin.partners.some(({ partnerClass }) => partnerClass === 'MISSION');
    const origin = shares.missionOrigin.take()
      ? (this.works.find(day, (one) => one.kind === 'PROJECT' && one.rooted && fragile(one)) ??
        this.works.find(day, (one) => one.kind === 'PROJECT' && fragile(one)) ??
        this.visits.find(day, fragile))
      : null;
    const first = origin?.partners.find(({ partnerClass }) => partnerClass === 'MISSION') ?? null;
    const jurisdictions = this.draw(shares.missionMulti.take() ? 2 : 1, slot.month.fiscalYear, 'MISSION', first);
    const dates = this.workDates(day, last, precision, status, false);
    const lasting = dates.end === '' || last > sampleToday;
    const usable = jurisdictions.map((one) => namedOn(one, day));
    const partners = this.partners(usable, this.workRole.draw(), false, lasting);
    if (shares.transit.take()) {
      const transit = this.peerPartner.draw();
      partners.push({ jurisdiction: transit, written: this.written(transit, lasting), role: 'TRANSIT', share: null });
    }
    const originTopic = origin?.topic.workable ? origin.topic : null;
    const firstTopic = originTopic ?? this.workTopicDeck.draw();
    const subject = originTopic !== null && origin ? origin.subject : random.pick(firstTopic.subjects);
    const matter = { partners: usable, subject, facility: null };
    const lead = random.pick(missionLeads);
    const money = this.money(shares.missionBudget.take() ? random.between(8, 180) * 500_000 : null);
    const posts = random.between(1, 5);
    const monthsServed = Math.max(1, Math.min(24, Math.round((Math.min(last, sampleToday) - day) / 30)));
    const planned = held ? posts * monthsServed * 1000 - random.pick([0, 250, 500, 0]) : posts * 6000;
    const engagement: SampleEngagement = {
      serial: common.serial,
      sensitivity: common.sensitivity,
      reference: this.reference('MISSION', day),
      kind: 'MISSION',
      scope: random.chance(0.9) ? 'MULTILATERAL' : 'BILATERAL',
      direction: null,
      status,
      title: missionTitle(matter, random),
      summary: shares.noSummary.take() ? null : summaryOf('MISSION', status, matter, random),
      start: dates.start,
      end: dates.end,
      plannedStart: dates.plannedStart,
      plannedEnd: dates.plannedEnd,
      days: { first: day, last },
      partners,
      organizations: [
        { role: 'LEAD', organization: lead },
        { role: 'IMPLEMENTING', organization: homeDirectorate },
        ...(random.chance(0.5) ? [{ role: 'FUNDING' as const, organization: random.pick(funders) }] : []),
        ...(random.chance(0.4) ? [{ role: 'EXTENDING' as const, organization: itemAt(funders, 0) }] : []),
      ],
      topics: shares.noTopic.take() ? [] : this.topics(firstTopic, 2),
      subject,
      interventions: [],
      facilities: [],
      delegates: null,
      headOfDelegation: '',
      budgetCents: money.budgetCents,
      budgetCurrency: money.budgetCurrency,
      mandate: shares.noMandate.take() ? '' : `Terms of reference ${isoDay(day).slice(0, 4)}/${random.between(1, 60)} of the ${lead.name}`,
      personMonthsMilli: shares.noPersonMonths.take() || !(held || status === 'PLANNED' || status === 'CONFIRMED') ? null : planned,
      partOf: '',
      aroseFrom: origin === null ? [] : [origin.reference],
      sourceUrl: '',
    };
    if (held && precision !== 'YEAR')
      this.works.add({
        reference: engagement.reference,
        kind: 'MISSION',
        day,
        partners: jurisdictions,
        topic: firstTopic,
        subject,
        phase: 1,
        rooted: origin !== null,
      });
    return engagement;
  }

  /** YEAR only in January, where the year's first day lies in the same fiscal year as the day itself. */
  private workPrecision(slot: Slot, held: boolean): Precision {
    if (!held) return 'DAY';
    if (slot.month.month === 1 && this.shares.workYear.take()) return 'YEAR';
    return this.shares.workMonth.take() ? 'MONTH' : 'DAY';
  }

  private workDates(
    first: number,
    last: number,
    precision: Precision,
    status: EngagementStatus,
    undated: boolean,
  ): Pick<SampleEngagement, 'start' | 'end' | 'plannedStart' | 'plannedEnd'> {
    if (undated) return { start: '', end: '', plannedStart: '', plannedEnd: '' };
    const start = partialDate(first, precision);
    const end = partialDate(last, precision);
    if (status === 'ACTIVE') {
      const planned = this.shares.planned.take() ? { plannedStart: start, plannedEnd: end } : { plannedStart: '', plannedEnd: '' };
      return this.shares.openEnd.take() ? { start, end: '', ...planned } : { start, end, ...planned };
    }
    if (status === 'COMPLETED') {
      if (this.shares.noEnd.take()) return { start, end: '', plannedStart: '', plannedEnd: '' };
      // What takes longer than was planned.
      return this.shares.planned.take()
        ? { start, end, plannedStart: start, plannedEnd: partialDate(Math.max(first, last - this.random.pick([0, 30, 90])), precision) }
        : { start, end, plannedStart: '', plannedEnd: '' };
    }
    if (status === 'POSTPONED') return { start: '', end: '', plannedStart: start, plannedEnd: end };
    return { start, end, plannedStart: start, plannedEnd: end };
  }

  private projectOrganizations(partner: SampleJurisdiction | null): SampleOrganizationPart[] {
    if (this.shares.noOrganization.take()) return [];
    const { random } = this;
    const parts: SampleOrganizationPart[] = [
      { role: 'ACCOUNTABLE', organization: homeDirectorate },
      { role: 'FUNDING', organization: random.pick(funders) },
    ];
    if (random.chance(0.6)) parts.push({ role: 'IMPLEMENTING', organization: random.pick(implementers) });
    if (random.chance(0.2)) parts.push({ role: 'EXTENDING', organization: itemAt(funders, 0) });
    if (partner !== null && random.chance(0.6)) parts.push({ role: 'HOST', organization: random.pick(organizationsAbroad(partner)) });
    return parts;
  }

  /** An amount in whole cents with its currency; a few are not in round sums. */
  private money(cents: number | null): Pick<SampleEngagement, 'budgetCents' | 'budgetCurrency'> {
    if (cents === null) return { budgetCents: null, budgetCurrency: '' };
    const budgetCurrency = this.shares.dollar.take() ? 'USD' : this.shares.euro.take() ? 'EUR' : 'CAD';
    return { budgetCents: this.shares.cents.take() ? cents + 12_345 : cents, budgetCurrency };
  }

  /** A project or mission, and its components where it has any. */
  private *whole(whole: SampleEngagement): Generator<SampleEngagement> {
    yield whole;
    this.wholesLeft -= 1;
    this.componentsDue =
      this.wholesLeft === 0 ? this.componentsLeft : Math.min(this.componentsDue + this.componentsEach, this.componentsLeft);
    const wanted = this.random.between(2, 4);
    const count = this.wholesLeft === 0 ? this.componentsLeft : this.componentsDue >= wanted ? wanted : 0;
    if (count === 0 || whole.days === null) return;
    this.componentsDue -= count;
    this.componentsLeft -= count;
    const { first, last } = whole.days;
    const step = Math.max(1, Math.floor((last - first) / count));
    const counted = whole.partners.filter(({ role }) => role !== 'TRANSIT');
    for (let place = 0; place < count; place += 1) {
      const start = first + place * step;
      const end = Math.min(last, start + step - 1);
      const partner = counted.length > 0 ? [itemAt(counted, place % counted.length)] : [];
      // A whole known only by its year or month has components known as badly.
      const precision: Precision = whole.start.length === 10 ? 'DAY' : whole.start.length === 7 ? 'MONTH' : 'YEAR';
      const studyTour = whole.kind === 'PROJECT' && place === 1 && precision === 'DAY' && end - start > 20;
      if (studyTour) yield this.component(whole, 'STUDY_TOUR', place, { first: start + 7, last: start + 11 }, partner, null);
      else
        yield this.component(
          whole,
          whole.kind === 'MISSION' ? 'MISSION' : 'PROJECT',
          place,
          { first: start, last: Math.max(start, end) },
          partner,
          { count, precision },
        );
    }
  }

  private component(
    whole: SampleEngagement,
    of: 'PROJECT' | 'MISSION' | 'STUDY_TOUR' | 'STAY',
    place: number,
    days: { readonly first: number; readonly last: number },
    partners: readonly SamplePartner[],
    work: { readonly count: number; readonly precision: Precision } | null,
  ): SampleEngagement {
    const { random } = this;
    const common = this.common();
    const visit = work === null;
    const kind: EngagementKind = visit ? 'VISIT' : whole.kind;
    const precision = work?.precision ?? 'DAY';
    const status: EngagementStatus = days.first > sampleToday ? 'PLANNED' : days.last > sampleToday ? 'ACTIVE' : 'COMPLETED';
    const start = partialDate(days.first, precision);
    const end = partialDate(days.last, precision);
    const jurisdictions = partners.map(({ jurisdiction }) => namedOn(jurisdiction, days.first));
    const lasting = days.last > sampleToday;
    const head = partners[0];
    return {
      serial: common.serial,
      sensitivity: whole.sensitivity,
      reference: this.reference(kind, days.first),
      kind,
      scope: whole.kind === 'MISSION' ? whole.scope : 'BILATERAL',
      direction: of === 'STUDY_TOUR' ? 'INBOUND' : of === 'STAY' ? 'OUTBOUND' : null,
      status,
      title: componentTitle(of, place, { partners: jurisdictions, subject: whole.subject, facility: null }),
      summary: null,
      start,
      end,
      plannedStart: status === 'PLANNED' ? start : '',
      plannedEnd: status === 'PLANNED' ? end : '',
      days,
      partners: jurisdictions.map((jurisdiction) => ({
        jurisdiction,
        written: this.written(jurisdiction, lasting),
        role: head?.role ?? 'PARTNER',
        share: null,
      })),
      organizations: whole.organizations.filter(({ role }) => role === 'ACCOUNTABLE' || role === 'LEAD' || role === 'HOST'),
      topics: whole.topics,
      subject: whole.subject,
      interventions: kind === 'PROJECT' ? [itemAt(sampleInterventions, place % sampleInterventions.length)] : [],
      facilities: of === 'STUDY_TOUR' ? [this.facilityDeck.draw()] : [],
      delegates: visit ? this.madeSize.draw() : null,
      headOfDelegation: '',
      budgetCents: work === null || whole.budgetCents === null ? null : Math.floor(whole.budgetCents / work.count),
      budgetCurrency: work === null || whole.budgetCents === null ? '' : whole.budgetCurrency,
      mandate: kind === 'MISSION' ? whole.mandate : '',
      personMonthsMilli: kind === 'MISSION' && status !== 'PLANNED' ? random.between(2, 12) * 500 : null,
      partOf: whole.reference,
      aroseFrom: [],
      sourceUrl: '',
    };
  }
}

// The register's own jurisdiction, which a few rows name although it never counts.
const home: SampleJurisdiction = {
  code: 'CA',
  region: 'AMERICAS',
  name: 'Canada',
  nameInText: 'Canada',
  adjective: null,
  nameFr: 'Canada',
  inFr: 'au Canada',
  ofFr: 'du Canada',
  withArticleFr: 'le Canada',
  city: 'Ottawa',
  cityFr: 'Ottawa',
  toCityFr: 'à Ottawa',
  partnerClass: 'PEER',
  weight: 0,
  aliases: [],
  renamed: false,
  later: null,
};

/** The slots of a month with their days, in the order of their days. */
function slotsOf(month: PlannedMonth, random: Random): Slot[] {
  const slots: Slot[] = [];
  for (const kind of slotKinds) {
    const count = month.slots.get(kind) ?? 0;
    const visit = kind === 'HOSTED' || kind === 'MADE' || kind === 'VISIT_NOT_HELD' || kind === 'UPCOMING_VISIT';
    for (let index = 0; index < count; index += 1) {
      // The two edges of the last fiscal year: what starts on them must count in it, and be seen to.
      if (kind === 'HOSTED' && month.fiscalYear === 2005 && month.month === 4 && index === 0)
        slots.push({ kind, month, day: month.firstDay, edge: 'FIRST' });
      else if (kind === 'HOSTED' && month.fiscalYear === 2005 && month.month === 3 && index === count - 1)
        slots.push({ kind, month, day: lastWorkingDay(month), edge: 'LAST' });
      else {
        const offset = Math.floor(((index + random.next()) * month.days) / count);
        slots.push({ kind, month, day: visit ? visitStart(month, month.firstDay + offset) : month.firstDay + offset, edge: null });
      }
    }
  }
  return slots.sort((a, b) => a.day - b.day);
}

/** Visits begin from Monday to Thursday, seldom on a Sunday. */
function visitStart(month: PlannedMonth, day: number): number {
  const weekday = weekdayOf(day);
  if (weekday < 4 || (weekday === 6 && day % 5 === 0)) return day;
  const monday = day + (7 - weekday);
  return monday < month.firstDay + month.days ? monday : day - (weekday - 3);
}

/** The invented engagements, one after another in the order of their start; memory does not grow with the size. */
export function* sampleEngagements({ seed = 2006, size = defaultSampleSize }: SampleOptions = {}): Generator<SampleEngagement> {
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`the size of a sample must be a whole number, 0 or more: ${size}`);
  if (!Number.isInteger(seed)) throw new RangeError(`the seed of a sample must be a whole number: ${seed}`);
  const plan = planSample(size);
  const composer = new SampleComposer(seed, size, plan);
  const days = new Random(seed, 1);
  for (const month of plan.months) {
    for (const slot of slotsOf(month, days)) yield* composer.compose(slot);
  }
  const entered = plan.months.find(({ year, month }) => year === 2006 && month === 3);
  if (entered === undefined) return;
  for (let ordinal = 0; ordinal < plan.undated; ordinal += 1) yield composer.undated(ordinal, entered);
}
