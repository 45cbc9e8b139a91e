// The engagements that are measured: as many as asked for, the same at every run. 1.3 partners and 1.4 topics each, seven
// fiscal years, all kinds and statuses; partners lean towards a few countries, as they do in real registers.

/** The first day of the first of the seven fiscal years, as days since 1970-01-01: 2018-04-01. */
export const FIRST_DAY = 17622;
const DAYS = 365 * 7;
/** The share of projects and missions that grew out of something else: a fiftieth of all engagements. */
const DESCENDED = 0.0525;
/** So many of the latest visits and projects are looked through for one that began earlier. */
const ORIGINS = 32;
const WORDS = [
  'Review',
  'Study',
  'Exchange',
  'Seminar',
  'Assessment',
  'Training',
  'Symposium',
  'Inspection',
  'Partnership',
  'Consultation',
];
const SUBJECTS = [
  'parole practice',
  'case management',
  'prison health',
  'staff safety',
  'restorative justice',
  'reintegration',
  'classification',
  'women in custody',
];

/** Numbers from 0 to 1, always the same for the same seed. */
export function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `2018-04-01` for a number of days since 1970-01-01. */
export function isoDay(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** What a register may name, as codes: `jurisdictions` (never the home), `topics`. */
export function* inventedEngagements(count, { jurisdictions, topics }, seed = 20051) {
  const chance = chances(seed);
  const below = (limit) => Math.floor(chance() * limit);
  const oneOf = (list) => list[below(list.length)];
  const several = (list, number, lean) => {
    const taken = new Set();
    while (taken.size < number) taken.add(list[Math.floor(list.length * chance() ** lean)]);
    return [...taken];
  };
  // Out of a sequence of its own, so that all else is what it was without it.
  const ofDescent = chances(seed + 1);
  /** The latest visits and projects with a date: what a project or a mission may have grown from. */
  const origins = [];
  let lastProject = null;
  for (let number = 1; number <= count; number += 1) {
    const kind = oneOf(['VISIT', 'VISIT', 'VISIT', 'PROJECT', 'MISSION']);
    const reference = `${kind.slice(0, 3)}-${String(number).padStart(7, '0')}`;
    const start = chance() < 0.01 ? null : FIRST_DAY + below(DAYS);
    const open = kind !== 'VISIT' && chance() < 0.1;
    const end = start === null || open ? null : start + below(kind === 'VISIT' ? 7 : 500);
    const precision = start === null || chance() < 0.95 ? 10 : 7;
    const partners = chance() < 0.01 ? [] : several(jurisdictions, chance() < 0.77 ? 1 : chance() < 0.7 ? 2 : 3, 2);
    const partOf = kind === 'PROJECT' && lastProject !== null && chance() < 0.1 ? lastProject : null;
    if (kind === 'PROJECT' && partOf === null) lastProject = reference;
    const earlier = kind === 'VISIT' || start === null || ofDescent() >= DESCENDED ? [] : origins.filter((one) => one.start < start);
    const origin = earlier.length === 0 ? null : earlier[Math.floor(earlier.length * ofDescent())];
    if (kind !== 'MISSION' && start !== null) origins.push({ reference, start });
    if (origins.length > ORIGINS) origins.shift();
    yield {
      reference,
      kind,
      scope: partners.length > 1 || kind === 'MISSION' ? 'MULTILATERAL' : 'BILATERAL',
      direction: kind === 'VISIT' ? (chance() < 0.7 ? 'INBOUND' : 'OUTBOUND') : null,
      status: open ? 'ACTIVE' : oneOf(['COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'CANCELLED']),
      sensitivity: chance() < 0.02 ? 'PROTECTED' : 'INTERNAL',
      title: `${oneOf(WORDS)} of ${oneOf(SUBJECTS)} ${number}`,
      startDate: start === null ? null : isoDay(start).slice(0, precision),
      endDate: end === null ? null : isoDay(end).slice(0, precision),
      delegates: kind === 'VISIT' && chance() < 0.95 ? 1 + below(20) : null,
      budgetCents: kind === 'PROJECT' ? below(100_000_000) : null,
      personMonthsMilli: kind === 'MISSION' ? below(60_000) : null,
      partOf,
      aroseFrom: origin === null ? [] : [{ from: origin.reference, kind: ofDescent() < 0.85 ? 'LED_TO' : 'FOLLOWS' }],
      partners,
      topics: several(topics, chance() < 0.6 ? 1 : 2, 1.5),
    };
  }
}

const COLUMNS = [
  'reference',
  'kind',
  'scope',
  'direction',
  'status',
  'title',
  'start_date',
  'end_date',
  'partners',
  'topics',
  'delegates',
  'budget',
  'budget_currency',
  'person_months',
  'part_of',
  'sensitivity',
  'source',
  'source_id',
];

/** The lines of an engagement sheet, its header first. */
export function* sheetLines(engagements) {
  yield COLUMNS.join(',');
  for (const one of engagements) {
    yield [
      one.reference,
      one.kind,
      one.scope,
      one.direction ?? '',
      one.status,
      one.title,
      one.startDate ?? '',
      one.endDate ?? '',
      one.partners.join('; '),
      one.topics.join('; '),
      one.delegates ?? '',
      one.budgetCents === null ? '' : one.budgetCents / 100,
      one.budgetCents === null ? '' : 'CAD',
      one.personMonthsMilli === null ? '' : one.personMonthsMilli / 1000,
      one.partOf ?? '',
      one.sensitivity,
      'benchmark',
      one.reference,
    ].join(',');
  }
}
