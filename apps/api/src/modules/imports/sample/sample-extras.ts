import { dayToIso } from '@entente/schema/calendar';
import {
  headquarters,
  homeDirectorate,
  organizationsAbroad,
  personCount,
  personName,
  type SampleFacility,
  type SampleOrganization,
} from './institutions.js';
import { namedOn } from './jurisdictions.js';
import { defaultSampleSize, sampleToday, weekdayOf } from './plan.js';
import { itemAt, Random } from './random.js';
import { type SampleEngagement, type SampleOptions, sampleEngagements } from './sample-engagements.js';

/** Where the request for a visit stands. */
export type SampleStage =
  | 'REQUESTED'
  | 'SCREENING'
  | 'APPROVED'
  | 'CONFIRMED'
  | 'UNDER_WAY'
  | 'COMPLETED'
  | 'CLOSED'
  | 'DECLINED'
  | 'POSTPONED'
  | 'CANCELLED';

/** An item of a visit's agenda, its facility and topic by name. */
export interface SampleAgendaItem {
  /** A full date; null where the visit's days are not recorded. */
  readonly day: string | null;
  /** `09:30`, local time. */
  readonly time: string | null;
  readonly title: string;
  readonly facility: string | null;
  readonly topic: string | null;
  readonly presenter: string | null;
}

/** A post that a mission fills. */
export interface SampleDeployment {
  readonly post: string;
  readonly from: string;
  readonly to: string | null;
  /** Thousandths of a person-month; those of a mission add up to its own, where that is known. */
  readonly personMonthsMilli: number | null;
}

/** An earlier engagement that one grew from; those of the sheet's `arose_from` and some beside them. */
export interface SampleOrigin {
  readonly reference: string;
  readonly kind: 'LED_TO' | 'FOLLOWS' | 'CO_FUNDED';
  readonly onDate: string | null;
  readonly evidence: string | null;
}

/** What the sheet has no column for, of one engagement. */
export interface SampleDetails {
  readonly purpose: string | null;
  readonly stage: SampleStage | null;
  readonly approvedBy: string | null;
  readonly agenda: readonly SampleAgendaItem[];
  readonly deployments: readonly SampleDeployment[];
  readonly agreement: string | null;
  readonly results: string | null;
  readonly aroseFrom: readonly SampleOrigin[];
}

/** A promise made at an engagement; `became` is the reference of what it turned into. */
export interface SampleFollowUp {
  readonly reference: string;
  readonly promise: string;
  readonly owner: string;
  readonly due: string;
  readonly done: string | null;
  readonly became: string | null;
}

/** An invented person; the name is unique among contacts. */
export interface SampleContact {
  readonly name: string;
  readonly honorific: string | null;
  /** Codes of ISO 639. */
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  /** A jurisdiction's code. */
  readonly jurisdiction: string;
  readonly note: string | null;
}

/** A post that a contact holds or held, by the names of both. */
export interface SampleAffiliation {
  readonly contact: string;
  readonly organization: string;
  readonly post: string;
  readonly postFr: string;
  readonly from: string;
  readonly to: string | null;
}

/** Everything of a sample that its sheet cannot hold, with names and references instead of ids. */
export interface SampleExtras {
  /** Null for a reference that the sample has not. */
  byReference(reference: string): SampleDetails | null;
  readonly followUps: readonly SampleFollowUp[];
  readonly contacts: readonly SampleContact[];
  readonly affiliations: readonly SampleAffiliation[];
  /** French names and jurisdictions of the organizations in the sheet and in `affiliations`. */
  readonly organizations: readonly SampleOrganization[];
  /** The same of the facilities in the sheet and the agendas. */
  readonly facilities: readonly SampleFacility[];
}

/** Details are kept in memory, so that they are only to be had of samples up to this size. */
export const largestSampleWithExtras = 5000;

const approvers = ['Assistant Director, Policy', 'Director General, International Relations', 'Deputy Director, Operations'];
const presenters = [
  'Warden’s office',
  'Intake unit',
  'Research branch',
  'Health services',
  'Staff college',
  'Case management',
  'Security branch',
  'Elders’ council',
];
const posts = [
  'Senior corrections adviser',
  'Prison operations adviser',
  'Training adviser',
  'Policy adviser',
  'Health adviser',
  'Deputy head of mission',
];
const postsAbroad = [
  { en: 'Deputy commissioner', fr: 'Sous-commissaire' },
  { en: 'Director of programs', fr: 'Responsable des programmes' },
  { en: 'Director of training', fr: 'Responsable de la formation' },
  { en: 'Head of case management', fr: 'Responsable de la gestion de cas' },
  { en: 'Legal adviser', fr: 'Juriste' },
  { en: 'Governor', fr: 'Responsable d’établissement' },
  { en: 'Head of research', fr: 'Responsable de la recherche' },
];
const homePosts = [
  { en: 'Desk officer, Africa', fr: 'Responsable de dossier, Afrique' },
  { en: 'Desk officer, Americas', fr: 'Responsable de dossier, Amériques' },
  { en: 'Desk officer, Asia and Oceania', fr: 'Responsable de dossier, Asie et Océanie' },
  { en: 'Desk officer, Europe', fr: 'Responsable de dossier, Europe' },
  { en: 'Head of projects', fr: 'Responsable des projets' },
  { en: 'Head of missions', fr: 'Responsable des missions' },
  { en: 'Visits coordinator', fr: 'Responsable des visites' },
  { en: 'Reporting clerk', fr: 'Commis aux rapports' },
];
const mornings = [
  'From sentence to release, with worked cases',
  'Meeting with front-line staff',
  'Round table with community partners',
  'How staff are recruited and trained',
  'Figures, and what they do not show',
];
const sessions = ['Working session', 'Case studies', 'Questions and answers', 'Exchange of written material'];
const agendaTimes = ['09:00', '10:45', '13:30', '15:00'];
const evidence = [
  'Letter of request that names the earlier engagement.',
  'Clause 6 of the agreement.',
  'Minutes of the closing meeting.',
  'Annex B of the final report.',
];

/** Home staff who own promises: the first persons there are, one for each post. */
const homeStaff = homePosts.map((post, index) => ({ post, name: personName((index * 109 + 7) % personCount) }));

// How far the requests for visits still ahead have come, one after another.
const stagesAhead = ['REQUESTED', 'SCREENING', 'APPROVED'] as const;

function stageOf(engagement: SampleEngagement, ahead: number): SampleStage | null {
  const { status, days } = engagement;
  switch (status) {
    case 'PLANNED':
      return itemAt(stagesAhead, ahead % stagesAhead.length);
    case 'CONFIRMED':
      return 'CONFIRMED';
    case 'ACTIVE':
      return 'UNDER_WAY';
    case 'COMPLETED':
      // A file is closed once its report is in, some months after the visit.
      return days === null ? null : sampleToday - days.last > 120 ? 'CLOSED' : 'COMPLETED';
    default:
      return status;
  }
}

const approvedStages: ReadonlySet<SampleStage | null> = new Set(['APPROVED', 'CONFIRMED', 'UNDER_WAY', 'COMPLETED', 'CLOSED'] as const);

function agendaOf(engagement: SampleEngagement, stage: SampleStage | null, random: Random): SampleAgendaItem[] {
  const { days, subject, topics, facilities, start } = engagement;
  if (days === null || stage === null || !approvedStages.has(stage) || stage === 'APPROVED' || random.chance(0.15)) return [];
  const exact = start.length === 10;
  const home = engagement.direction === 'INBOUND' ? headquarters.name : null;
  const topic = topics[0]?.name ?? null;
  const items: SampleAgendaItem[] = [];
  const workingDays: number[] = [];
  for (let day = days.first; day <= days.last && workingDays.length < 5; day += 1) if (weekdayOf(day) < 5) workingDays.push(day);
  const add = (day: number, slot: number, title: string, facility: string | null, about: string | null, presenter: string | null): void => {
    items.push({
      day: exact ? dayToIso(day) : null,
      time: exact ? itemAt(agendaTimes, slot) : null,
      title,
      facility,
      topic: about,
      presenter,
    });
  };
  const offset = random.between(0, mornings.length - 1);
  workingDays.forEach((day, index) => {
    const tour = facilities[index];
    if (index === 0) add(day, 0, 'Welcome; how the service is organized', home, null, random.pick(approvers));
    else {
      const morning = itemAt(mornings, (offset + index) % mornings.length);
      add(day, 0, morning, facilities[0]?.name ?? home, topics[1]?.name ?? topic, random.pick(presenters));
    }
    if (tour === undefined) {
      const presenter = random.chance(0.5) ? random.pick(presenters) : personName(random.between(0, personCount - 1));
      const session = index === 0 ? 'Presentation' : itemAt(sessions, (offset + index) % sessions.length);
      add(day, index === 0 ? 1 : 2, `${session} on ${subject.en}`, home, topic, presenter);
    } else add(day, 2, `Tour of ${tour.inText}`, tour.name, 'Institutional tours', 'Warden’s office');
    if (index === workingDays.length - 1) add(day, 3, 'What was learned; what could follow', home, null, null);
  });
  return items;
}

function deploymentsOf(engagement: SampleEngagement, random: Random): SampleDeployment[] {
  const { days, status, personMonthsMilli } = engagement;
  if (days === null || (status !== 'ACTIVE' && status !== 'COMPLETED')) return [];
  const count = Math.max(1, Math.min(5, personMonthsMilli === null ? random.between(1, 3) : Math.floor(personMonthsMilli / 1000)));
  const first = random.between(0, posts.length - 1);
  const each = personMonthsMilli === null ? null : Math.floor(personMonthsMilli / count);
  return Array.from({ length: count }, (_, index) => {
    // Advisers arrive one after another within the first weeks.
    const from = Math.min(days.last, days.first + index * random.between(0, 14));
    return {
      post: itemAt(posts, (first + index) % posts.length),
      from: dayToIso(from),
      to: engagement.end === '' && status === 'ACTIVE' ? null : dayToIso(days.last),
      personMonthsMilli:
        each === null || personMonthsMilli === null ? null : index === count - 1 ? personMonthsMilli - each * (count - 1) : each,
    };
  });
}

function originsOf(engagement: SampleEngagement, coFunded: SampleEngagement | null, random: Random): SampleOrigin[] {
  const origins = engagement.aroseFrom.map((reference): SampleOrigin => {
    const sameKind = reference.slice(0, 3) === engagement.reference.slice(0, 3);
    return {
      reference,
      kind: sameKind ? 'FOLLOWS' : 'LED_TO',
      onDate: engagement.days === null || random.chance(0.3) ? null : dayToIso(engagement.days.first - random.between(5, 40)),
      evidence: random.chance(0.75) ? random.pick(evidence) : null,
    };
  });
  if (coFunded !== null)
    origins.push({ reference: coFunded.reference, kind: 'CO_FUNDED', onDate: null, evidence: 'One contribution agreement covers both.' });
  return origins;
}

function agreementOf({ kind, days }: SampleEngagement, random: Random): string | null {
  if (kind !== 'PROJECT' || days === null || random.chance(0.25)) return null;
  const year = dayToIso(days.first).slice(0, 4);
  return random.chance(0.5)
    ? `Memorandum of understanding ${year}/${random.between(1, 40)}`
    : `Exchange of letters of ${dayToIso(days.first - random.between(10, 60))}`;
}

function resultsOf({ kind, status, subject }: SampleEngagement, random: Random): string | null {
  if (kind !== 'PROJECT' || status !== 'COMPLETED' || random.chance(0.3)) return null;
  return random.pick([
    `A guide on ${subject.en} is in use; ${random.between(12, 140)} staff were trained.`,
    `A pilot on ${subject.en} was evaluated, and the partner has taken it over.`,
    `Recommendations on ${subject.en} were accepted in part; a second phase was proposed.`,
  ]);
}

function purposeOf({ kind, subject, direction }: SampleEngagement, random: Random): string | null {
  if (kind !== 'VISIT' || random.chance(0.2)) return null;
  return direction === 'INBOUND'
    ? random.pick([
        `To see ${subject.en} in practice and to meet those who do the work.`,
        `To compare approaches to ${subject.en} and to judge what could be taken home.`,
        `To prepare a reform that includes ${subject.en}.`,
      ])
    : random.pick([
        `To present this country’s experience with ${subject.en}.`,
        `To find out what is needed in respect of ${subject.en}.`,
        `To learn how the host deals with ${subject.en}.`,
      ]);
}

/** The follow-ups of an engagement; what grew from it fulfils the first of them. */
function followUpsOf(engagement: SampleEngagement, grown: readonly SampleEngagement[], random: Random): SampleFollowUp[] {
  const { days, reference, subject, status } = engagement;
  if (days === null || status !== 'COMPLETED' || engagement.kind === 'MISSION') return [];
  const followUps: SampleFollowUp[] = [];
  const heir = grown[0];
  const owner = (): string => itemAt(homeStaff, random.between(0, homeStaff.length - 1)).name;
  if (heir?.days != null) {
    followUps.push({
      reference,
      promise:
        heir.kind === 'PROJECT'
          ? `Draft terms of reference for a project on ${heir.subject.en}`
          : `Propose how to go on with ${heir.subject.en}`,
      owner: owner(),
      due: dayToIso(heir.days.first - random.between(-10, 20)),
      done: heir.days.first - 3 <= sampleToday ? dayToIso(heir.days.first - 3) : null,
      became: heir.reference,
    });
  } else if (random.chance(0.72)) return [];
  const promises = [
    `Send the handbook on ${subject.en}`,
    'Share the evaluation when it is published',
    'Two places on the next instructors’ course',
    'Name a contact for questions',
  ];
  const count = random.between(1, 2);
  const offset = random.between(0, promises.length - 1);
  for (let index = 0; index < count; index += 1) {
    const due = days.last + random.between(20, 180);
    const done = Math.max(days.last + 1, due + random.between(-30, 25));
    followUps.push({
      reference,
      promise: itemAt(promises, (offset + index) % promises.length),
      owner: owner(),
      due: dayToIso(due),
      done: done <= sampleToday && random.chance(0.8) ? dayToIso(done) : null,
      became: null,
    });
  }
  return followUps;
}

function emailOf(name: string, code: string): string {
  return `${name.toLowerCase().replace('. ', '.')}@${code.toLowerCase().slice(0, 2)}.example`;
}

// Home staff speak both; most others that of the directorate's correspondence with them.
const spokenIn: readonly (readonly [codes: string, languages: readonly string[]])[] = [
  ['CA', ['en', 'fr']],
  ['SN ML BF BJ TG CM RW CD CI GN NE MG BI HT FR BE', ['fr']],
  ['DZ MA TN', ['ar', 'fr']],
  ['MX GT HN NI CR PA CO EC PE BO CL AR UY PY VE CU DO SV ES', ['es', 'en']],
  ['MZ AO CV BR PT', ['pt', 'en']],
];

function languagesIn(code: string): readonly string[] {
  return spokenIn.find(([codes]) => codes.split(' ').includes(code))?.[1] ?? ['en'];
}

/** Heads of delegation as contacts with the posts they held; a name that returns is the person met before. */
function makeContacts(
  engagements: readonly SampleEngagement[],
  random: Random,
): { contacts: SampleContact[]; affiliations: SampleAffiliation[]; abroad: SampleOrganization[] } {
  const contacts = new Map<string, SampleContact>();
  const affiliations: SampleAffiliation[] = [];
  const abroad: SampleOrganization[] = [];
  for (const { name, post } of homeStaff) {
    contacts.set(name, {
      name,
      honorific: null,
      languages: languagesIn('CA'),
      email: emailOf(name, 'CA'),
      phone: '555-0100',
      jurisdiction: 'CA',
      note: null,
    });
    affiliations.push({ contact: name, organization: homeDirectorate.name, post: post.en, postFr: post.fr, from: '1999-04', to: null });
  }
  for (const engagement of engagements) {
    const { headOfDelegation: name, days, direction } = engagement;
    const partner = engagement.partners[0]?.jurisdiction;
    if (name === '' || contacts.has(name) || partner === undefined || days === null || direction !== 'INBOUND') continue;
    const form = namedOn(partner, days.first);
    const organization =
      engagement.organizations.find(({ role }) => role === 'REQUESTING')?.organization ?? itemAt(organizationsAbroad(form), 0);
    contacts.set(name, {
      name,
      honorific: contacts.size % 7 === 0 ? 'Dr.' : null,
      languages: languagesIn(partner.code),
      email: random.chance(0.7) ? emailOf(name, partner.code) : null,
      phone: random.chance(0.3) ? `555-0${random.between(101, 199)}` : null,
      jurisdiction: partner.code,
      note: random.chance(0.15) ? `Interested in ${engagement.subject.en}.` : null,
    });
    const since = dayToIso(days.first - random.between(100, 1500));
    const left = random.chance(0.3) && days.last + 400 < sampleToday ? dayToIso(days.last + random.between(60, 390)) : null;
    abroad.push(organization);
    const post = random.pick(postsAbroad);
    affiliations.push({
      contact: name,
      organization: organization.name,
      post: post.en,
      postFr: post.fr,
      from: since.slice(0, random.pick([4, 7, 10])),
      to: left,
    });
    if (left !== null && random.chance(0.6)) {
      const next = itemAt(organizationsAbroad(form), 2);
      abroad.push(next);
      const later = random.pick(postsAbroad);
      affiliations.push({ contact: name, organization: next.name, post: later.en, postFr: later.fr, from: left, to: null });
    }
  }
  return { contacts: [...contacts.values()], affiliations, abroad };
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.name, item])).values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What the sheet of the same options cannot hold. Throws RangeError for more than largestSampleWithExtras engagements. */
export function sampleExtras(options: SampleOptions = {}): SampleExtras {
  const { seed = 2006, size = defaultSampleSize } = options;
  if (size > largestSampleWithExtras) throw new RangeError(`a sample has details up to ${largestSampleWithExtras} engagements: ${size}`);
  const engagements = [...sampleEngagements({ seed, size })];
  const grown = new Map<string, SampleEngagement[]>();
  for (const engagement of engagements) {
    for (const reference of engagement.aroseFrom) grown.set(reference, [...(grown.get(reference) ?? []), engagement]);
  }
  const details = new Map<string, SampleDetails>();
  const followUps: SampleFollowUp[] = [];
  const funded = new Map<string, SampleEngagement>();
  let ahead = 0;
  for (const engagement of engagements) {
    // One stream for each engagement, so that a detail more of one changes nothing of another.
    const random = new Random(seed, 1000 + engagement.serial);
    const stage = engagement.kind === 'VISIT' && engagement.partOf === '' ? stageOf(engagement, ahead) : null;
    if (engagement.status === 'PLANNED' && stage !== null) ahead += 1;
    const approved = approvedStages.has(stage) || ((stage === 'POSTPONED' || stage === 'CANCELLED') && random.chance(0.5));
    const funder =
      engagement.kind === 'PROJECT' && engagement.days !== null
        ? engagement.organizations.find(({ role }) => role === 'FUNDING')?.organization.name
        : undefined;
    const earlier = funder === undefined ? undefined : funded.get(funder);
    const coFunded =
      earlier?.days != null &&
      engagement.days !== null &&
      earlier.days.first < engagement.days.first &&
      engagement.start.length === 10 &&
      earlier.start.length === 10 &&
      random.chance(0.12)
        ? earlier
        : null;
    if (funder !== undefined) funded.set(funder, engagement);
    details.set(engagement.reference, {
      purpose: purposeOf(engagement, random),
      stage,
      approvedBy: approved ? random.pick(approvers) : null,
      agenda: engagement.kind === 'VISIT' ? agendaOf(engagement, stage, random) : [],
      deployments: engagement.kind === 'MISSION' ? deploymentsOf(engagement, random) : [],
      agreement: agreementOf(engagement, random),
      results: resultsOf(engagement, random),
      aroseFrom: originsOf(engagement, coFunded, random),
    });
    followUps.push(...followUpsOf(engagement, grown.get(engagement.reference) ?? [], random));
  }
  const { contacts, affiliations, abroad } = makeContacts(engagements, new Random(seed, 2));
  return {
    byReference: (reference) => details.get(reference) ?? null,
    followUps,
    contacts,
    affiliations,
    organizations: byName([
      ...engagements.flatMap(({ organizations }) => organizations.map(({ organization }) => organization)),
      ...abroad,
      homeDirectorate,
    ]),
    facilities: byName([...engagements.flatMap(({ facilities }) => facilities), headquarters]),
  };
}
