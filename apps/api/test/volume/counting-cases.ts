import { readFileSync } from 'node:fs';
import { isoToDay } from '@entente/schema/calendar';
import { parse } from 'csv-parse/sync';
import { deriveFact, type FactContext, type FactSource, type SchemePlace } from '../../src/modules/volume/facts/derive.js';
import type { NaiveRegister } from '../../src/modules/volume/naive/naive.js';
import type { ValueNames, VolumeDimension, VolumeQuestion } from '../../src/modules/volume/question.js';
import type { StoredFact } from './fact-tables.js';

/** The figures that a case expects. */
export interface ExpectedFigures {
  engagements: number;
  delegates: number;
  days: number;
  budget: number;
}

/** One question about the register of the counting rules, and its right answer. */
export interface CountingCase {
  name: string;
  query: {
    groupBy?: VolumeDimension[];
    where?: Record<string, unknown> & { from?: string; to?: string };
    calendar?: VolumeQuestion['calendar'];
    basis?: VolumeQuestion['basis'];
    counting?: VolumeQuestion['counting'];
  };
  expect: { rows: (ExpectedFigures & { keys: (string | null)[] })[]; total: ExpectedFigures };
}

const OPEN_SEQ = 2_147_483_647;
const SCHEME = 1;
const folder = new URL('../cases/counting/', import.meta.url);
const file = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as {
  openThrough: string;
  home: string;
  fiscalYearStart: number;
  cases: CountingCase[];
};

/** The cases, in the order of their file. */
export const COUNTING_CASES: readonly CountingCase[] = file.cases;

/** Gives numbers to names, the same number to the same name. */
class Ids {
  private readonly byName = new Map<string, number>();
  private readonly byId = new Map<number, string>();

  of(name: string): number {
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const id = this.byName.size + 1;
    this.byName.set(name, id);
    this.byId.set(id, name);
    return id;
  }

  name(id: number): string {
    return this.byId.get(id) ?? `no name for ${id}`;
  }
}

const jurisdictions = new Ids();
const regions = new Ids();
const topics = new Ids();

/** Codes for ids, as the cases write them. */
export const COUNTING_NAMES: ValueNames = {
  code: (dimension, id) => idsOf(dimension).name(id),
  sortKey: (dimension, id) => idsOf(dimension).name(id),
  name: (dimension, id) => idsOf(dimension).name(id),
};

/** The register of the cases, as facts and as it was written. */
export function countingRegister(): { facts: StoredFact[]; register: NaiveRegister } {
  const codes = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8')) as Record<string, string>;
  const rows = parse(readFileSync(new URL('register.csv', folder)), { columns: true, bom: true }) as Record<string, string>[];
  const home = jurisdictions.of(file.home);
  const engagements = rows.map((row, index) => engagementOf(row, index + 1, codes));
  const m49 = m49Places();
  const places = new Map<number, SchemePlace>();
  for (const code of [...Object.values(codes), file.home]) {
    const place = m49.get(code.slice(0, 2));
    if (place) places.set(jurisdictions.of(code), place);
  }
  const schemes = [{ schemeId: SCHEME, places }];
  const context: FactContext = { homeJurisdictionId: home, schemes, reportingCurrency: 'CAD', exchange: () => null };
  return {
    facts: engagements.map((engagement, index) => ({
      id: index + 1,
      fromSeq: 1,
      toSeq: OPEN_SEQ,
      derived: deriveFact(engagement, context),
    })),
    register: {
      homeJurisdictionId: home,
      reportingCurrency: 'CAD',
      schemes,
      versions: engagements.map((engagement) => ({ fromSeq: 1, toSeq: OPEN_SEQ, engagement })),
    },
  };
}

/** A case's question with its names resolved. */
export function questionOf({ query }: CountingCase): VolumeQuestion {
  const { from, to, regions: regionCodes, jurisdictions: jurisdictionCodes, topics: topicNames, ...where } = query.where ?? {};
  const resolved = (codes: unknown, ids: Ids): number[] | undefined => (codes as string[] | undefined)?.map((code) => ids.of(code));
  return {
    groupBy: query.groupBy ?? [],
    where: {
      ...where,
      regions: resolved(regionCodes, regions),
      jurisdictions: resolved(jurisdictionCodes, jurisdictions),
      topics: resolved(topicNames, topics),
      from: from === undefined ? undefined : isoToDay(from),
      to: to === undefined ? undefined : isoToDay(to),
    },
    calendar: query.calendar ?? 'FISCAL',
    fiscalMonth: file.fiscalYearStart,
    basis: query.basis ?? 'STARTED',
    counting: query.counting ?? 'WHOLE',
    schemeId: SCHEME,
    openThrough: isoToDay(file.openThrough),
    seq: 1,
    visibility: { protectedToo: false, grantedEngagementIds: [], closedSinceIds: [] },
    measures: ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET'],
    asks: { rows: true, total: true, additive: true, overlap: true, notes: true, notRecorded: true },
  };
}

function engagementOf(row: Record<string, string>, engagementId: number, codes: Record<string, string>): FactSource {
  const list = (text: string | undefined): string[] =>
    (text ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    engagementId,
    kind: row['kind'] ?? '',
    scope: row['scope'] ?? '',
    direction: row['direction'] || null,
    status: row['status'] ?? '',
    sensitivity: 'INTERNAL',
    component: Boolean(row['part_of']),
    startDate: row['start_date'] || null,
    endDate: row['end_date'] || null,
    delegates: row['delegates'] ? Number(row['delegates']) : null,
    budgetCents: row['budget'] ? Number(row['budget']) * 100 : null,
    budgetCurrency: row['budget_currency'] || null,
    personMonthsMilli: null,
    partners: list(row['partners']).map((text) => {
      const parts = /^(.*?)(?: (\d+)%)?$/.exec(text);
      const code = codes[parts?.[1] ?? ''];
      if (code === undefined) throw new Error(`names.json has no code for ${text}`);
      return { jurisdictionId: jurisdictions.of(code), role: 'PARTNER', share: parts?.[2] ? Number(parts[2]) * 100 : null };
    }),
    topicIds: list(row['topics']).map((name) => topics.of(name)),
    organizationIds: [],
    facilityIds: [],
    interventionIds: [],
  };
}

/** Where UN M49 puts each country, by its two letters. */
function m49Places(): Map<string, SchemePlace> {
  const rows = parse(readFileSync(new URL('../../../../data/country-codes/country-codes.csv', import.meta.url)), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const region = (code: string | undefined): number | null => (code ? regions.of(code.padStart(3, '0')) : null);
  const places = new Map<string, SchemePlace>();
  for (const row of rows) {
    places.set(row['ISO3166-1-Alpha-2'] ?? '', {
      regionId: region(row['Region Code']),
      subregionId: region(row['Sub-region Code']),
      intermediateId: region(row['Intermediate Region Code']),
    });
  }
  places.set('XK', { regionId: regions.of('150'), subregionId: regions.of('039'), intermediateId: null });
  places.set('TW', { regionId: regions.of('142'), subregionId: regions.of('030'), intermediateId: null });
  return places;
}

function idsOf(dimension: VolumeDimension): Ids {
  if (dimension === 'JURISDICTION') return jurisdictions;
  return dimension === 'REGION' || dimension === 'SUBREGION' ? regions : topics;
}
