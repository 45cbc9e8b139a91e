import type { FactSource, SchemeMembership } from '../facts/derive.js';
import type { VolumeDimension, VolumeFigures, VolumeQuestion } from '../question.js';

// The counting rules once more, read from their text and written without SQL, facts or the shared calendar:
// what the plan and the engines are checked against. It shares no code with them, and is slow.

/** An engagement as it was recorded from one change up to another. */
export interface NaiveVersion {
  fromSeq: number;
  /** The first state of the register that no longer has it so. */
  toSeq: number;
  engagement: FactSource;
}

/** A whole register with its past. */
export interface NaiveRegister {
  homeJurisdictionId: number;
  reportingCurrency: string;
  schemes: readonly SchemeMembership[];
  versions: readonly NaiveVersion[];
}

/** A row with the engagements behind it; keys are labels of periods, enum values and ids as text. */
export interface NaiveRow {
  key: (string | null)[];
  figures: VolumeFigures;
  engagementIds: number[];
}

/** What the notes of an answer count. */
export interface NaiveNotes {
  undated: number;
  noRegion: number;
  withheld: number;
  provisional: number;
  unknownDelegates: number;
  unknownBudget: number;
  unknownPersonMonths: number;
}

/** An answer without order, and without what is composed from it. */
export interface NaiveAnswer {
  rows: NaiveRow[];
  total: VolumeFigures;
  /** Engagements in more than one row. */
  overlap: number;
  notes: NaiveNotes;
  /** The figures of all rows but these as one row, each engagement once. WHOLE alone. */
  otherThan(keys: readonly (readonly (string | null)[])[]): NaiveRow;
}

interface Cell {
  key: (string | null)[];
  share: number;
  shareOfDays: number;
  days: number;
  /** Tells the parts of an engagement's days from each other. */
  time: string;
}

interface Walked {
  engagement: FactSource;
  cells: Cell[];
  whole: Cell;
  undated: boolean;
  open: boolean;
}

/** Answers a question by walking over all engagements. */
export function naiveVolume(question: VolumeQuestion, register: NaiveRegister): NaiveAnswer {
  const walked: Walked[] = [];
  let undated = 0;
  let withheld = 0;
  for (const { fromSeq, toSeq, engagement } of register.versions) {
    if (fromSeq > question.seq || toSeq <= question.seq) continue;
    const hidden =
      (engagement.sensitivity === 'PROTECTED' || question.visibility.closedSinceIds.includes(engagement.engagementId)) &&
      !question.visibility.protectedToo &&
      !question.visibility.grantedEngagementIds.includes(engagement.engagementId);
    if (hidden) {
      withheld += 1;
      continue;
    }
    if (!passes(question, engagement)) continue;
    const families = familyValues(question, register, engagement);
    if (families === null) continue;
    if (engagement.startDate === null) undated += 1;
    const one = walk(question, engagement, families);
    if (one) walked.push(one);
  }

  const fractional = question.counting === 'FRACTIONAL';
  const rows = new Map<string, NaiveRow>();
  let overlap = 0;
  const total = nothing();
  for (const { engagement, cells, whole } of walked) {
    addTo(total, question, register, engagement, whole.share, whole.days * whole.shareOfDays);
    const seen = new Set<string>();
    for (const cell of cells) {
      const id = JSON.stringify(cell.key);
      if (!fractional && seen.has(id)) continue;
      const row = rows.get(id) ?? { key: cell.key, figures: nothing(), engagementIds: [] };
      rows.set(id, row);
      addTo(row.figures, question, register, engagement, cell.share, cell.days * cell.shareOfDays);
      if (!seen.has(id)) row.engagementIds.push(engagement.engagementId);
      seen.add(id);
    }
    if (seen.size > 1 && !fractional) overlap += 1;
  }

  const count = (test: (one: Walked) => boolean): number => walked.filter(test).length;
  return {
    rows: [...rows.values()],
    total,
    overlap,
    notes: {
      undated,
      withheld,
      noRegion: count((one) => lacksRegion(question, register, one.engagement)),
      provisional: count((one) => one.open || ['PLANNED', 'CONFIRMED', 'POSTPONED'].includes(one.engagement.status)),
      unknownDelegates: count((one) => one.engagement.kind === 'VISIT' && one.engagement.delegates === null),
      unknownBudget: count((one) => one.engagement.kind === 'PROJECT' && budgetOf(register, one.engagement) === null),
      unknownPersonMonths: count((one) => one.engagement.kind === 'MISSION' && one.engagement.personMonthsMilli === null),
    },
    otherThan(keys) {
      const left = new Set(keys.map((key) => JSON.stringify(key)));
      const other: NaiveRow = { key: question.groupBy.map(() => null), figures: nothing(), engagementIds: [] };
      for (const { engagement, cells } of walked) {
        const daysByTime = new Map<string, number>();
        for (const cell of cells) if (!left.has(JSON.stringify(cell.key))) daysByTime.set(cell.time, cell.days);
        if (daysByTime.size === 0) continue;
        other.engagementIds.push(engagement.engagementId);
        addTo(
          other.figures,
          question,
          register,
          engagement,
          1,
          [...daysByTime.values()].reduce((a, b) => a + b, 0),
        );
      }
      return other;
    },
  };
}

function passes({ where }: VolumeQuestion, engagement: FactSource): boolean {
  const statuses = where.statuses?.length ? where.statuses : ['ACTIVE', 'COMPLETED'];
  if (!statuses.includes(engagement.status)) return false;
  if (engagement.component && !where.includeComponents) return false;
  if (where.kinds?.length && !where.kinds.includes(engagement.kind)) return false;
  if (where.scopes?.length && !where.scopes.includes(engagement.scope)) return false;
  return !where.directions?.length || (engagement.direction !== null && where.directions.includes(engagement.direction));
}

interface FamilyValue {
  values: Partial<Record<VolumeDimension, string | null>>;
  share: number;
}

/** For each family its values inside the filters with their shares; null where a filter leaves none. */
function familyValues(question: VolumeQuestion, register: NaiveRegister, engagement: FactSource): FamilyValue[][] | null {
  const { where } = question;
  const families: FamilyValue[][] = [];
  const partners = partnerShares(register, engagement).map(([jurisdiction, share]) => ({
    jurisdiction,
    share,
    place: placeOf(question, register, jurisdiction),
  }));
  const partnersInside = partners.filter(({ jurisdiction, place }) => {
    if (where.jurisdictions?.length && !where.jurisdictions.includes(jurisdiction)) return false;
    if (!where.regions?.length) return true;
    return [place?.regionId, place?.subregionId, place?.intermediateId].some((id) => id != null && where.regions?.includes(id));
  });
  const partnersFiltered = Boolean(where.regions?.length || where.jurisdictions?.length);
  if (partnersFiltered && partnersInside.length === 0) return null;
  families.push(
    partners.length === 0
      ? [{ values: { REGION: null, SUBREGION: null, JURISDICTION: null }, share: 1 }]
      : partnersInside.map(({ jurisdiction, share, place }) => ({
          values: { REGION: text(place?.regionId), SUBREGION: text(place?.subregionId), JURISDICTION: text(jurisdiction) },
          share,
        })),
  );
  const lists: [VolumeDimension, readonly number[], readonly number[] | undefined][] = [
    ['TOPIC', engagement.topicIds, where.topics],
    ['ORGANIZATION', engagement.organizationIds, where.organizations],
    ['FACILITY', engagement.facilityIds, where.facilities],
    ['INTERVENTION', engagement.interventionIds, where.interventions],
  ];
  for (const [dimension, ids, filter] of lists) {
    const distinct = ids.filter((id, index) => ids.indexOf(id) === index);
    const inside = filter?.length ? distinct.filter((id) => filter.includes(id)) : distinct;
    if (filter?.length && inside.length === 0) return null;
    families.push(
      distinct.length === 0
        ? [{ values: { [dimension]: null }, share: 1 }]
        : inside.map((id) => ({ values: { [dimension]: String(id) }, share: 1 / distinct.length })),
    );
  }
  return families;
}

function walk(question: VolumeQuestion, engagement: FactSource, families: FamilyValue[][]): Walked | null {
  const { where, basis, groupBy } = question;
  const fractional = question.counting === 'FRACTIONAL';
  const windowed = where.from !== undefined || where.to !== undefined;
  const insideShares = families.map((values) => values.reduce((sum, { share }) => sum + share, 0));
  const inside = fractional ? insideShares.reduce((product, share) => product * share, 1) : 1;
  const span = spanOf(question, engagement);
  const byPeriod = groupBy.some((dimension) => ['YEAR', 'QUARTER', 'MONTH'].includes(dimension));

  let slices: { labels: Partial<Record<VolumeDimension, string | null>>; days: number; share: number }[];
  let totalDays: number;
  let timeShare = 1;
  if (span === null) {
    if (windowed) return null;
    slices = [{ labels: {}, days: 0, share: 1 }];
    totalDays = 0;
  } else {
    const from = where.from ?? -Infinity;
    const to = where.to ?? Infinity;
    const length = span.last - span.first + 1;
    if (basis === 'STARTED') {
      if (span.first < from || span.first > to) return null;
      slices = [{ labels: labelsOf(question, span.first), days: length, share: 1 }];
      totalDays = length;
    } else {
      const first = Math.max(span.first, from);
      const last = Math.min(span.last, to);
      if (first > last) return null;
      totalDays = last - first + 1;
      timeShare = fractional ? totalDays / length : 1;
      slices = [];
      if (!byPeriod) slices.push({ labels: {}, days: totalDays, share: timeShare });
      // Day by day would do; whole months are as safe, since no period ends within one.
      for (let day = first; byPeriod && day <= last; ) {
        const next = Math.min(monthAfter(day), last + 1);
        const labels = labelsOf(question, day);
        const slice = slices.find((one) => JSON.stringify(one.labels) === JSON.stringify(labels));
        if (slice) slice.days += next - day;
        else slices.push({ labels, days: next - day, share: 1 });
        day = next;
      }
      if (byPeriod && fractional) for (const slice of slices) slice.share = slice.days / length;
    }
  }

  const cells: Cell[] = [];
  for (const slice of slices) {
    let rows: { values: Partial<Record<VolumeDimension, string | null>>; share: number }[] = [
      {
        values: {
          ...slice.labels,
          KIND: engagement.kind,
          SCOPE: engagement.scope,
          DIRECTION: engagement.direction,
          STATUS: engagement.status,
        },
        share: 1,
      },
    ];
    for (const family of families) {
      rows = rows.flatMap((row) => family.map((value) => ({ values: { ...row.values, ...value.values }, share: row.share * value.share })));
    }
    for (const row of rows) {
      cells.push({
        key: groupBy.map((dimension) => row.values[dimension] ?? null),
        share: fractional ? row.share * slice.share : 1,
        shareOfDays: fractional ? row.share : 1,
        days: slice.days,
        time: JSON.stringify(slice.labels),
      });
    }
  }
  return {
    engagement,
    cells,
    whole: { key: [], share: inside * timeShare, shareOfDays: inside, days: totalDays, time: '' },
    undated: span === null,
    open: span?.open ?? false,
  };
}

function spanOf(question: VolumeQuestion, engagement: FactSource): { first: number; last: number; open: boolean } | null {
  if (engagement.startDate === null) return null;
  const [first, endOfStart] = meaning(engagement.startDate);
  if (engagement.endDate !== null) return { first, last: meaning(engagement.endDate)[1], open: false };
  if (engagement.status === 'ACTIVE' && (engagement.kind === 'MISSION' || engagement.kind === 'PROJECT')) {
    return { first, last: Math.max(first, question.openThrough), open: true };
  }
  return { first, last: endOfStart, open: false };
}

/** The first and last day that a date as recorded may mean. */
function meaning(date: string): [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [utcDay(year, 0, 1), utcDay(year + 1, 0, 1) - 1];
  if (day === undefined) return [utcDay(year, month - 1, 1), utcDay(year, month, 1) - 1];
  return [utcDay(year, month - 1, day), utcDay(year, month - 1, day)];
}

function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / 86_400_000);
}

function monthAfter(day: number): number {
  const date = new Date(day * 86_400_000);
  return utcDay(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function labelsOf(question: VolumeQuestion, day: number): Partial<Record<VolumeDimension, string | null>> {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const labels: Partial<Record<VolumeDimension, string | null>> = {};
  const fiscal = question.calendar === 'FISCAL' && question.fiscalMonth !== 1;
  const begins = fiscal && month < question.fiscalMonth ? year - 1 : year;
  const intoYear = (month - (fiscal ? question.fiscalMonth : 1) + 12) % 12;
  const name = fiscal ? `${begins}/${String(begins + 1).slice(-2)}` : String(begins);
  for (const dimension of question.groupBy) {
    if (dimension === 'YEAR') labels.YEAR = name;
    if (dimension === 'QUARTER') labels.QUARTER = `${name} Q${Math.ceil((intoYear + 1) / 3)}`;
    if (dimension === 'MONTH') labels.MONTH = `${year}-${String(month).padStart(2, '0')}`;
  }
  return labels;
}

function partnerShares(register: NaiveRegister, engagement: FactSource): [number, number][] {
  const counted = engagement.partners.filter(
    ({ jurisdictionId, role }) => role !== 'TRANSIT' && role !== 'VENUE' && jurisdictionId !== register.homeJurisdictionId,
  );
  const ids = [...new Set(counted.map(({ jurisdictionId }) => jurisdictionId))];
  const sum = counted.reduce((total, { share }) => total + (share ?? 0), 0);
  if (sum === 0 || counted.some(({ share }) => share === null)) return ids.map((id) => [id, 1 / ids.length]);
  return ids.map((id) => [
    id,
    counted.filter((one) => one.jurisdictionId === id).reduce((total, { share }) => total + (share ?? 0), 0) / sum,
  ]);
}

function placeOf(question: VolumeQuestion, register: NaiveRegister, jurisdiction: number) {
  return register.schemes.find(({ schemeId }) => schemeId === question.schemeId)?.places.get(jurisdiction);
}

function lacksRegion(question: VolumeQuestion, register: NaiveRegister, engagement: FactSource): boolean {
  const dimension = question.groupBy.includes('REGION') ? 'REGION' : question.groupBy.includes('SUBREGION') ? 'SUBREGION' : null;
  if (dimension === null) return false;
  const [partners] = familyValues(question, register, engagement) ?? [];
  return partners?.some(({ values }) => values[dimension] === null) ?? false;
}

function budgetOf(register: NaiveRegister, engagement: FactSource): number | null {
  if (engagement.budgetCurrency !== null && engagement.budgetCurrency !== register.reportingCurrency) return null;
  return engagement.budgetCents;
}

function addTo(
  figures: VolumeFigures,
  question: VolumeQuestion,
  register: NaiveRegister,
  engagement: FactSource,
  share: number,
  days: number,
): void {
  const asked = new Set(question.measures);
  figures.engagements += share;
  if (asked.has('DELEGATES')) figures.delegates += (engagement.delegates ?? 0) * share;
  if (asked.has('DAYS')) figures.days += days;
  if (asked.has('BUDGET')) figures.budget += ((budgetOf(register, engagement) ?? 0) / 100) * share;
  if (asked.has('PERSON_MONTHS')) figures.personMonths += ((engagement.personMonthsMilli ?? 0) / 1000) * share;
}

function nothing(): VolumeFigures {
  return { engagements: 0, delegates: 0, days: 0, budget: 0, personMonths: 0 };
}

function text(id: number | null | undefined): string | null {
  return id == null ? null : String(id);
}
