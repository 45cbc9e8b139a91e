import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportSheet, type SheetEngagement } from './export-sheet.js';
import { vocabularyLookup } from './match/vocabulary-lookup.js';
import { normaliseRows } from './normalise/normalise-rows.js';
import { parseSheets } from './parse/parse-sheets.js';
import { sourceOf } from './source-files.js';
import {
  defaultLimits,
  engagementScopes,
  engagementStatuses,
  organizationRoles,
  type Problem,
  partnerRoles,
  sensitivities,
} from './stages.js';

const hostile = fc.constantFrom(
  '=SUM(A1)',
  '+1',
  '-5 °C',
  '@risk',
  "'=x",
  "''=x",
  "'plain",
  'a;b',
  'a,b',
  '"quoted"',
  'two\n\nparagraphs',
  'sep=;',
  'NA',
  'L’été',
);
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\ufffd\s]+/gu, ' ')
    .trim();
const words = fc
  .oneof(
    hostile.map((text) => text.replace(/\n+/g, ' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(clean),
  )
  .filter((text) => text !== '' && !/Ã|â€/.test(text) && !/^\s*$/.test(text));
const paragraphs = fc.oneof(words, hostile);
const name = words.map((text) => text.replace(/[;:%()]/g, '-').trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
const names = fc.uniqueArray(name, {
  maxLength: 3,
  selector: (text) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase(),
});
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const year = fc.integer({ min: 1900, max: 2100 });
const span = fc
  .tuple(year, fc.integer({ min: 0, max: 3 }), fc.constantFrom('', '-03', '-03-31'))
  .map(([from, length, rest]) => [`${from}${rest}`, `${from + length}${rest}`] as const);

const engagement = (kind: 'MISSION' | 'PROJECT' | 'VISIT'): fc.Arbitrary<Omit<SheetEngagement, 'reference'>> =>
  fc
    .record({
      scope: fc.constantFrom(...engagementScopes),
      status: fc.constantFrom(...engagementStatuses),
      direction: fc.constantFrom('INBOUND', 'OUTBOUND', null),
      title: words,
      titleFr: maybe(words),
      summary: maybe(paragraphs),
      summaryFr: maybe(paragraphs),
      dates: maybe(span),
      planned: maybe(span),
      partners: fc.uniqueArray(
        fc.record({ code: fc.constantFrom('SE', 'CL', 'NA', 'GB-ENG', 'XK'), role: fc.constantFrom(...partnerRoles) }),
        { maxLength: 4, selector: ({ code }) => code },
      ),
      shared: fc.boolean(),
      organizations: names,
      role: fc.constantFrom(...organizationRoles),
      topics: names,
      interventions: names,
      facilities: names,
      delegates: maybe(fc.nat({ max: 1000 })),
      headOfDelegation: maybe(words),
      budgetCents: maybe(fc.nat({ max: 1e12 })),
      mandate: maybe(paragraphs),
      personMonthsMilli: maybe(fc.nat({ max: 1e6 })),
      sensitivity: fc.constantFrom(...sensitivities),
      source: words.filter((text) => text.length < 60),
      sourceUrl: maybe(fc.webUrl()),
      sourceNote: maybe(paragraphs),
    })
    .map(({ dates, planned, partners, shared, role, ...rest }) => {
      const counted = partners.filter((partner) => partner.role !== 'VENUE' && partner.role !== 'TRANSIT');
      const share = (code: string): number | null =>
        !shared || !counted.some((each) => each.code === code)
          ? null
          : code === counted[0]?.code
            ? 10_000 - 1250 * (counted.length - 1)
            : 1250;
      return {
        ...rest,
        kind,
        direction: kind === 'VISIT' ? rest.direction : null,
        headOfDelegation: kind === 'VISIT' ? rest.headOfDelegation : null,
        mandate: kind === 'MISSION' ? rest.mandate : null,
        personMonthsMilli: kind === 'MISSION' ? rest.personMonthsMilli : null,
        interventions: kind === 'PROJECT' ? rest.interventions : [],
        start: dates?.[0] ?? null,
        end: dates?.[1] ?? null,
        plannedStart: planned?.[0] ?? null,
        plannedEnd: planned?.[1] ?? null,
        partners: partners.map((partner) => ({ ...partner, share: share(partner.code) })),
        organizations: rest.organizations.map((each) => ({ name: each, role })),
        budgetCurrency: rest.budgetCents === null ? null : 'CAD',
        sourceId: 'id',
        partOf: null,
        aroseFrom: [],
      };
    });

test('what is exported reads back the same, whatever it holds', async () => {
  const any = fc.oneof(engagement('MISSION'), engagement('PROJECT'), engagement('VISIT'));
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 4 }), async (drafts) => {
      const engagements: SheetEngagement[] = drafts.map((draft, index) => ({
        ...draft,
        reference: `E-${index}`,
        sourceId: String(index),
        aroseFrom: index > 0 ? ['E-0'] : [],
      }));
      const csv = [...exportSheet(engagements)].join('');
      const parsed = await parseSheets([sourceOf('export.csv', Buffer.from(csv))], defaultLimits, vocabularyLookup);
      const problems: Problem[] = [...parsed.problems];
      const rows = normaliseRows(
        parsed.rows,
        { vocabulary: vocabularyLookup, today: 20_000 },
        () => false,
        (found) => problems.push(found),
      );
      expect(problems.filter(({ code }) => code !== 'POSSIBLE_DUPLICATE')).toEqual([]);
      const back = rows.map(
        (row): SheetEngagement => ({
          reference: row.reference ?? '',
          kind: row.kind,
          scope: row.scope,
          direction: row.direction,
          status: row.status,
          title: row.title,
          titleFr: row.titleFr,
          summary: row.summary,
          summaryFr: row.summaryFr,
          start: row.start?.text ?? null,
          end: row.end?.text ?? null,
          plannedStart: row.plannedStart?.text ?? null,
          plannedEnd: row.plannedEnd?.text ?? null,
          partners: row.partners.map(({ name: code, role, share }) => ({ code, role, share })),
          organizations: row.organizations,
          topics: row.topics,
          interventions: row.interventions,
          facilities: row.facilities,
          delegates: row.delegates,
          headOfDelegation: row.headOfDelegation,
          budgetCents: row.budgetCents,
          budgetCurrency: row.budgetCurrency,
          mandate: row.mandate,
          personMonthsMilli: row.personMonthsMilli,
          partOf: row.partOf,
          aroseFrom: row.aroseFrom,
          sensitivity: row.sensitivity,
          source: row.source,
          sourceId: row.sourceId,
          sourceUrl: row.sourceUrl,
          sourceNote: row.sourceNote,
        }),
      );
      expect(back).toEqual(engagements);
    }),
    { numRuns: 300 },
  );
});

test('no cell of an export is a formula to a spreadsheet', () => {
  const draft = fc.sample(engagement('VISIT'), { numRuns: 1, seed: 1 })[0];
  const csv = [
    ...exportSheet([
      {
        ...(draft as SheetEngagement),
        reference: 'E',
        title: '=HYPERLINK("http://example.org")',
        titleFr: '@x',
        source: '+1',
        summary: '-1',
      },
    ]),
  ].join('');
  expect(csv).not.toMatch(/[,\n]"?[=+@-]/);
});
