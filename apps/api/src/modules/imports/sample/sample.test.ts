import { createHash } from 'node:crypto';
import { isoToDay, parsePartialDate } from '@entente/schema/calendar';
import { describe, expect, test } from 'vitest';
import { referenceIndex } from '../../../../test/reference-index.js';
import { resolveJurisdiction } from '../match/resolve-jurisdiction.js';
import { vocabularyLookup } from '../match/vocabulary-lookup.js';
import { normaliseRow } from '../normalise/normalise-row.js';
import { parsePartners } from '../normalise/partners.js';
import type { Problem } from '../stages.js';
import {
  type Direction,
  directions,
  type EngagementKind,
  engagementKinds,
  engagementScopes,
  engagementStatuses,
  type NormalisedRow,
  organizationRoles,
  partnerRoles,
  sensitivities,
} from '../stages.js';
import { everyForm, sampleRegions } from './jurisdictions.js';
import { planSample } from './plan.js';
import { Random } from './random.js';
import { type SampleEngagement, sampleEngagements } from './sample-engagements.js';
import { largestSampleWithExtras, sampleExtras } from './sample-extras.js';
import { sampleRegister } from './sample-register.js';
import { sampleSheet } from './sample-sheet.js';
import { sampleTopics } from './subjects.js';
import { sampleInterventions } from './titles.js';

const seeds = [2006, 1, 77];
const today = isoToDay('2006-03-31');
const yearFirst = isoToDay('2005-04-01');

function textOf(options: { seed?: number; size?: number }): string {
  return [...sampleSheet(options)].map((row) => JSON.stringify(row)).join('\n');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The rows as the sheet's own rules read them, and everything that they find to say. */
function normalised(options: { seed?: number; size?: number }): { rows: NormalisedRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = [...sampleSheet(options)].flatMap((cells, index) => {
    const row = normaliseRow({ row: index, file: null, line: index + 2, cells }, { vocabulary: vocabularyLookup, today }, (found) =>
      problems.push(found),
    );
    return row === null ? [] : [row];
  });
  return { rows, problems };
}

function counted(row: NormalisedRow): boolean {
  return (row.status === 'ACTIVE' || row.status === 'COMPLETED') && row.partOf === null;
}

function hostedIn2005(rows: readonly NormalisedRow[]): NormalisedRow[] {
  return rows.filter(
    (row) =>
      row.kind === 'VISIT' &&
      row.direction === 'INBOUND' &&
      counted(row) &&
      row.start !== null &&
      row.start.first >= yearFirst &&
      row.start.first <= today,
  );
}

test('the same seed gives the same bytes, on every machine', () => {
  expect(hash(textOf({}))).toBe('75d0b83be5e8b107ab136c60a9b9e8ea301e5e4a8f73d8ceeb1545f99401df1f');
  const { byReference, ...rest } = sampleExtras();
  const details = [...sampleEngagements()].map(({ reference }) => byReference(reference));
  expect(hash(JSON.stringify({ details, rest }))).toBe('984aff08390bd841c9dbefb2199fd890a6d30228498f52df0607a88a247351ed');
});

test('another seed gives another register', () => {
  expect(textOf({ seed: 2 })).not.toBe(textOf({ seed: 3 }));
});

test('the numbers of a seed and a stream never change', () => {
  const random = new Random(1, 2);
  expect(Array.from({ length: 4 }, () => random.between(0, 999_999))).toEqual([530793, 282342, 658110, 922669]);
});

describe.each(seeds)('the default register of seed %i', (seed) => {
  const { rows, problems } = normalised({ seed });
  const engagements = [...sampleEngagements({ seed })];
  const byReference = new Map(rows.map((row) => [row.reference, row]));

  test('has 600 rows to which the sheet’s rules have nothing to say', () => {
    expect(problems.map(({ column, value, code }) => ({ column, value, code }))).toEqual([]);
    expect(rows).toHaveLength(600);
    expect(byReference.size).toBe(600);
    expect(rows.map(({ sourceId }) => sourceId)).toEqual(rows.map((_, index) => String(index + 1)));
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['sample']));
  });

  test('hosts exactly 60 visits in 2005/06, the first and last day of the year among their starts', () => {
    const hosted = hostedIn2005(rows);
    expect(hosted).toHaveLength(60);
    // Whoever reads the published figure sees as many.
    expect(hosted.filter(({ sensitivity }) => sensitivity === 'PROTECTED')).toEqual([]);
    expect(hosted.some(({ start }) => start?.first === yearFirst)).toBe(true);
    expect(hosted.some(({ start }) => start?.first === today)).toBe(true);
  });

  test('uses every kind, status, role, precision, topic and intervention', () => {
    const seen = (values: readonly (string | null | undefined)[]): Set<string> =>
      new Set(values.flatMap((value) => (value == null ? [] : [value])));
    expect(seen(rows.map(({ kind }) => kind))).toEqual(new Set(engagementKinds));
    expect(seen(rows.map(({ scope }) => scope))).toEqual(new Set(engagementScopes));
    expect(seen(rows.map(({ direction }) => direction))).toEqual(new Set(directions));
    expect(seen(rows.map(({ status }) => status))).toEqual(new Set(engagementStatuses));
    expect(seen(rows.map(({ sensitivity }) => sensitivity))).toEqual(new Set(sensitivities));
    expect(seen(rows.flatMap(({ partners }) => partners.map(({ role }) => role)))).toEqual(new Set(partnerRoles));
    expect(seen(rows.flatMap(({ organizations }) => organizations.map(({ role }) => role)))).toEqual(new Set(organizationRoles));
    expect(seen(rows.flatMap(({ topics }) => topics))).toEqual(new Set(sampleTopics.map(({ name }) => name)));
    expect(seen(rows.flatMap(({ interventions }) => interventions))).toEqual(new Set(sampleInterventions));
    expect(seen(rows.map(({ budgetCurrency }) => budgetCurrency))).toEqual(new Set(['CAD', 'USD', 'EUR']));
    for (const kind of ['VISIT', 'PROJECT'] as const) {
      expect(seen(rows.filter((row) => row.kind === kind).map(({ start }) => start?.precision))).toEqual(new Set(['DAY', 'MONTH', 'YEAR']));
      expect(rows.some((row) => row.kind === kind && row.start === null && row.plannedStart === null)).toBe(true);
    }
    for (const kind of ['MISSION', 'PROJECT'] as const)
      expect(rows.some((row) => row.kind === kind && row.status === 'ACTIVE' && row.end === null)).toBe(true);
    expect(rows.some(({ partners }) => partners.some(({ share }) => share !== null))).toBe(true);
    expect(rows.some(({ partners }) => partners.some(({ name }) => name === 'Canada'))).toBe(true);
    for (const empty of ['partners', 'topics', 'organizations', 'facilities'] as const)
      expect(rows.some((row) => row[empty].length === 0)).toBe(true);
    expect(new Set(rows.filter(({ partOf }) => partOf !== null).map(({ kind }) => kind))).toEqual(new Set(engagementKinds));
    const protectedOnes = rows.filter(({ sensitivity }) => sensitivity === 'PROTECTED').length;
    expect(protectedOnes).toBeGreaterThan(3);
    expect(protectedOnes).toBeLessThan(20);
  });

  test('names partners that the reference data resolves to the jurisdiction meant, at that time', () => {
    const wrong: string[] = [];
    for (const [index, row] of rows.entries()) {
      const { start, end } = row;
      const on = start === null ? null : { first: start.first, last: end?.last ?? start.last };
      const meant = engagements[index]?.partners ?? [];
      row.partners.forEach(({ name }, place) => {
        const answer = resolveJurisdiction(name, on, referenceIndex);
        const code = answer.outcome === 'RESOLVED' ? answer.code : answer.outcome;
        if (code !== meant[place]?.jurisdiction.code) wrong.push(`${row.reference ?? ''} ${name} ${start?.text ?? ''}: ${code}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('has lineage that goes back in time, from visits to projects to missions', () => {
    const chains: string[] = [];
    for (const row of rows) {
      for (const reference of row.aroseFrom) {
        const origin = byReference.get(reference);
        expect(origin?.start?.first, `${row.reference ?? ''} arose from ${reference}`).toBeLessThan(
          row.start?.first ?? row.plannedStart?.first ?? Number.NaN,
        );
        for (const before of origin?.aroseFrom ?? []) chains.push([byReference.get(before)?.kind, origin?.kind, row.kind].join(' '));
      }
    }
    expect(chains.filter((chain) => chain === 'VISIT PROJECT MISSION').length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.kind === 'PROJECT' && row.aroseFrom.length > 1).length).toBeGreaterThan(0);
    // A component belongs to an earlier row that is no component itself, and begins within it.
    const parts = rows.filter(({ partOf }) => partOf !== null);
    expect(parts).toHaveLength(32);
    for (const part of parts) {
      const whole = byReference.get(part.partOf);
      expect(whole?.partOf).toBeNull();
      expect(rows.indexOf(part)).toBeGreaterThan(whole === undefined ? Number.POSITIVE_INFINITY : rows.indexOf(whole));
      expect(part.start?.first).toBeGreaterThanOrEqual(whole?.start?.first ?? Number.POSITIVE_INFINITY);
    }
  });

  test('has the mix that its charts are meant to show', () => {
    const perYear = [2000, 2001, 2002, 2003, 2004, 2005].map(
      (year) =>
        rows.filter(
          (row) =>
            counted(row) &&
            row.start !== null &&
            row.start.first >= isoToDay(`${year}-04-01`) &&
            row.start.first < isoToDay(`${year + 1}-04-01`),
        ).length,
    );
    expect(perYear).toEqual([61, 61, 76, 83, 99, 118]);
    const shareOf = (months: readonly string[]): number =>
      rows.filter(({ kind, start }) => kind === 'VISIT' && start !== null && months.includes(start.text.slice(5, 7))).length;
    expect(shareOf(['07', '08', '12'])).toBeLessThan(shareOf(['05', '10']));
    const partners = rows.reduce((sum, row) => sum + row.partners.length, 0) / rows.length;
    expect(partners).toBeGreaterThan(1.2);
    expect(partners).toBeLessThan(1.4);
    for (const region of sampleRegions)
      expect(
        engagements.filter((one) => one.partners.some(({ jurisdiction }) => jurisdiction.region === region)).length,
        region,
      ).toBeGreaterThan(12);
  });
});

describe('French', () => {
  test('contracts and elides', () => {
    const titles = [...sampleSheet({ size: 4000 })].flatMap(({ title_fr = '', summary_fr = '' }) => [title_fr, summary_fr]);
    const fault = /(?<!\p{L})(?:de|à) les? |(?<!\p{L})(?:de|le|la) [aeiouAEIOUÉéèêîô]|'| {2}|undefined|[^\u00a0]:|[;,.]\S/u;
    const faults = titles.filter((title) => fault.test(title));
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });

  test('has every form that a sentence may need', () => {
    for (const { code, inFr, ofFr, nameFr, adjective } of everyForm) {
      expect(inFr, code).toMatch(/^(?:en|au|aux|à|à la) \p{Lu}/u);
      expect(ofFr, code).toMatch(/^(?:du|de la|des|de) \p{Lu}|^(?:de l’|d’)\p{Lu}/u);
      expect(inFr.endsWith(nameFr) && ofFr.endsWith(nameFr), code).toBe(true);
      if (adjective !== null) expect(adjective.frPlural, code).toMatch(/[sxz]$/);
    }
  });
});

describe('extras', () => {
  const engagements = [...sampleEngagements()];
  const extras = sampleExtras();
  const details = engagements.map((engagement) => ({ engagement, details: extras.byReference(engagement.reference) }));
  const references = new Set(engagements.map(({ reference }) => reference));
  const startOf = (reference: string): number =>
    parsePartialDate(engagements.find((one) => one.reference === reference)?.start ?? '').first;

  test('go through every stage of a request, and confirm nothing that is not approved', () => {
    const stages = new Set(details.map(({ details: one }) => one?.stage ?? null));
    expect(stages).toEqual(
      new Set([
        null,
        'REQUESTED',
        'SCREENING',
        'APPROVED',
        'CONFIRMED',
        'UNDER_WAY',
        'COMPLETED',
        'CLOSED',
        'DECLINED',
        'POSTPONED',
        'CANCELLED',
      ]),
    );
    for (const { details: one } of details) {
      if (['APPROVED', 'CONFIRMED', 'UNDER_WAY', 'COMPLETED', 'CLOSED'].includes(one?.stage ?? '')) expect(one?.approvedBy).toBeTruthy();
      if (['REQUESTED', 'SCREENING', 'DECLINED'].includes(one?.stage ?? '')) expect(one?.approvedBy).toBeNull();
    }
  });

  test('keep agendas and deployments within their engagement, and person-months adding up', () => {
    const topics = new Set(sampleTopics.map(({ name }) => name));
    const facilities = new Set(extras.facilities.map(({ name }) => name));
    expect(details.filter(({ details: one }) => (one?.agenda.length ?? 0) > 0).length).toBeGreaterThan(200);
    for (const { engagement, details: one } of details) {
      for (const item of one?.agenda ?? []) {
        if (item.day !== null) expect(isoToDay(item.day)).toBeGreaterThanOrEqual(engagement.days?.first ?? Number.POSITIVE_INFINITY);
        if (item.day !== null) expect(isoToDay(item.day)).toBeLessThanOrEqual(engagement.days?.last ?? 0);
        if (item.topic !== null) expect(topics).toContain(item.topic);
        if (item.facility !== null) expect(facilities).toContain(item.facility);
      }
      const deployments = one?.deployments ?? [];
      if (deployments.length > 0)
        expect(deployments.reduce((sum, { personMonthsMilli }) => sum + (personMonthsMilli ?? 0), 0)).toBe(
          engagement.personMonthsMilli ?? 0,
        );
      for (const { from, to } of deployments) if (to !== null) expect(isoToDay(from)).toBeLessThanOrEqual(isoToDay(to));
    }
    expect(details.some(({ details: one }) => (one?.deployments.length ?? 0) > 1)).toBe(true);
  });

  test('know the kind of every line of descent, back in time', () => {
    const origins = details.flatMap(({ engagement, details: one }) => (one?.aroseFrom ?? []).map((origin) => ({ engagement, origin })));
    expect(new Set(origins.map(({ origin }) => origin.kind))).toEqual(new Set(['LED_TO', 'FOLLOWS', 'CO_FUNDED']));
    for (const { engagement, origin } of origins) expect(startOf(origin.reference)).toBeLessThan(engagement.days?.first ?? 0);
  });

  test('have agreements, results, follow-ups, contacts and affiliations that refer to what there is', () => {
    expect(details.some(({ details: one }) => one?.agreement != null)).toBe(true);
    expect(details.some(({ details: one }) => one?.results != null)).toBe(true);
    expect(extras.followUps.some(({ done }) => done === null)).toBe(true);
    expect(extras.followUps.filter(({ became }) => became !== null).length).toBeGreaterThan(10);
    for (const { reference, became } of extras.followUps)
      expect(references.has(reference) && (became === null || references.has(became))).toBe(true);
    const organizations = new Set(extras.organizations.map(({ name }) => name));
    const contacts = new Set(extras.contacts.map(({ name }) => name));
    expect(contacts.size).toBe(extras.contacts.length);
    expect(contacts.size).toBeGreaterThan(50);
    for (const { contact, organization, from, to } of extras.affiliations) {
      expect(contacts.has(contact) && organizations.has(organization)).toBe(true);
      if (to !== null) expect(parsePartialDate(to).last).toBeGreaterThanOrEqual(parsePartialDate(from).first);
    }
    for (const engagement of engagements)
      for (const { organization } of engagement.organizations) expect(organizations).toContain(organization.name);
    for (const { post, postFr } of extras.affiliations) expect(post).not.toBe(postFr);
    for (const { languages } of extras.contacts) expect(languages.length).toBeGreaterThan(0);
    for (const { email } of extras.contacts) if (email !== null) expect(email).toMatch(/^[a-z]\.[a-z]+@[a-z]{2}\.example$/);
  });

  test('are refused for a sample too large to hold', () => {
    expect(() => sampleExtras({ size: largestSampleWithExtras + 1 })).toThrow('up to 5000 engagements: 5001');
  });
});

describe('size', () => {
  test.each([0, 1, 7, 50, 599, 1234, 20_000])('%i rows are asked for, and come with nothing to say against them', (size) => {
    const { rows, problems } = normalised({ size });
    expect(rows).toHaveLength(size);
    expect(problems).toEqual([]);
    const seen = new Set<string>();
    for (const { reference, aroseFrom, partOf } of rows) {
      for (const earlier of partOf === null ? aroseFrom : [...aroseFrom, partOf]) expect(seen.has(earlier)).toBe(true);
      seen.add(reference ?? '');
    }
    expect(seen.size).toBe(size);
  });

  test.each([-1, 1.5, Number.NaN])('%d is refused', (size) => {
    expect(() => [...sampleSheet({ size })]).toThrow('the size of a sample must be a whole number');
  });

  test('a plan’s parts add up', () => {
    for (const size of [3, 600, 1_000_000]) {
      const { months, undated, components } = planSample(size);
      const slots = months.reduce((sum, { slots: inMonth }) => sum + [...inMonth.values()].reduce((all, count) => all + count, 0), 0);
      expect(slots + undated + components).toBe(size);
    }
  });

  test('a hundred thousand rows stream without being gathered', () => {
    // In processor time, which a busy machine does not stretch; a tenth of the speed it has would still pass.
    const before = process.cpuUsage();
    let rows = 0;
    let partners = 0;
    for (const row of sampleSheet({ size: 100_000 })) {
      rows += 1;
      partners += parsePartners(row.partners ?? '', vocabularyLookup).entries.length;
    }
    const { user } = process.cpuUsage(before);
    expect(rows).toBe(100_000);
    expect(partners / rows).toBeCloseTo(1.3, 1);
    expect(user / 1e6).toBeLessThan(10);
  });
});

test('the register says that it is a sample, and its published figure agrees with its rows', () => {
  const register = sampleRegister();
  expect(register).toMatchObject({ sample: true, home: 'CA', fiscalMonth: 4, currency: 'CAD' });
  expect(register.name.en).toContain('Sample');
  const [figure] = register.publishedFigures;
  expect(figure?.value).toBe(hostedIn2005(normalised({}).rows).length);
  expect(sampleRegister({ size: 1000 }).publishedFigures).toEqual([]);
  const firstRate = Object.fromEntries((register.exchangeRates ?? []).map(({ currency, from }) => [currency, from]).reverse());
  expect(firstRate).toEqual({ USD: '2000-04-01', EUR: '2000-04-01' });
});

test('kinds and directions by year, as the report of the sample states them', () => {
  const table: Record<string, number> = {};
  const add = ({
    kind,
    direction,
    days,
    partOf,
    status,
  }: { kind: EngagementKind; direction: Direction | null } & Pick<SampleEngagement, 'days' | 'partOf' | 'status'>): void => {
    if (partOf !== '' || days === null || (status !== 'ACTIVE' && status !== 'COMPLETED')) return;
    const key = direction ?? kind;
    table[key] = (table[key] ?? 0) + 1;
  };
  for (const engagement of sampleEngagements()) add(engagement);
  expect(table).toEqual({ INBOUND: 252, OUTBOUND: 130, PROJECT: 84, MISSION: 32 });
});
