// Reports as the tests of the PDF need them: factories with overrides, and a monthly one in both languages with all that a page can hold.
import type { Drawing, Mark } from '../compose/drawing.js';
import type { DocumentChart, DocumentColumn, DocumentSection, DocumentTable, ReportDocument } from '../compose/report-document.js';

export const makeDocument = (overrides: Partial<ReportDocument> = {}): ReportDocument => ({
  language: 'EN',
  asOf: '2026-11-03T14:00:00.000Z',
  title: 'International engagements',
  subtitle: 'October 2026, with the fiscal year to date',
  publisher: 'Correctional Service & partners <test>',
  runningTitle: 'International engagements, October 2026',
  runningMark: 'Sample data · Draft 3, not approved',
  foot: 'As of 3 Nov 2026, 09:00 · fiscal years · by start date · whole counting · UN M49',
  pageWord: 'Page',
  fingerprint: '3f9c 71d0 a2be 48f6 0d95 c7e1 5b38 92aa e604 1c7f d853 96b0 27ce 4a11 f08d 63e9',
  fingerprintLabel: 'SHA-256 of the figures',
  sections: [],
  provenance: [],
  provenanceTitle: 'About this report',
  ...overrides,
});

export const makeSection = (overrides: Partial<DocumentSection> = {}): DocumentSection => ({
  id: 'region',
  heading: 'By region',
  newPage: false,
  blocks: [],
  ...overrides,
});

const columns = (first: string, ...numbers: string[]): DocumentColumn[] => [
  { label: first, is: 'TEXT', width: 0.4 },
  ...numbers.map((label) => ({ label, is: 'NUMBER' as const, width: 0.6 / numbers.length })),
];

export const makeTable = (overrides: Partial<DocumentTable> = {}): DocumentTable => ({
  is: 'TABLE',
  caption: 'Table 1. By kind',
  columns: columns('Kind', 'October 2026', 'Apr–Oct 2026', 'Change'),
  rows: [
    { cells: [{ text: 'Visits', kind: 'VISIT' }, ...counts(1, 5, -1)] },
    { cells: [{ text: 'Projects', kind: 'PROJECT' }, ...counts(1, 2, 0)] },
    { cells: [{ text: 'Missions', kind: 'MISSION' }, ...counts(0, 1, -1)] },
    { cells: [{ text: 'All' }, ...counts(2, 8, -2)], strong: true },
  ],
  foot: [],
  empty: 'Nothing was recorded in this period.',
  ...overrides,
});

/** As many rows as wanted, each with words of its own. */
export const makeRows = (count: number): DocumentTable['rows'] =>
  Array.from({ length: count }, (_, index) => ({
    cells: [{ text: `VIS-2026-${String(index + 1).padStart(4, '0')}`, kind: 'VISIT' }, ...counts(index % 7, index * 31, (index % 5) - 2)],
  }));

const signed = (value: number): string => (value < 0 ? `−${-value}` : value > 0 ? `+${value}` : '0');

const counts = (...values: number[]) =>
  values.map((value, index) => ({
    text: index === values.length - 1 ? signed(value) : String(value),
    value,
    format: index === values.length - 1 ? ('CHANGE' as const) : ('COUNT' as const),
  }));

export const makeChart = (overrides: Partial<DocumentChart> = {}): DocumentChart => ({
  is: 'CHART',
  caption: 'Figure 2. By region, 1 April 2022 to 31 October 2026',
  note: 'Regions add up to 62; the total is 59: three engagements are with two regions each (hatched).',
  alternative: 'Bars: Americas 19, Africa 17, Europe 14, Asia 9, Oceania 2, not specified 1.',
  drawing: bars([
    ['Americas', 'M49 019', 17, 2],
    ['Africa', 'M49 002', 15, 2],
    ['Europe', 'M49 150', 13, 1],
    ['Asia', 'M49 142', 8, 1],
    ['Oceania', 'M49 009', 2, 0],
    ['Not specified', 'no country named', 1, 0],
  ]),
  ...overrides,
});

function bars(rows: readonly (readonly [string, string, number, number])[]): Drawing {
  const [from, unit, row] = [118, 22.2, 44];
  const bottom = rows.length * row;
  const marks: Mark[] = [0, 5, 10, 15, 20].flatMap((tick): Mark[] => [
    {
      is: 'LINE',
      x1: from + tick * unit,
      x2: from + tick * unit,
      y1: 0,
      y2: bottom,
      stroke: tick === 0 ? 'INK' : 'RULE',
      width: 1,
    },
    { is: 'LABEL', x: from + tick * unit, y: bottom + 18, text: String(tick), size: 12, fill: 'INK_3', anchor: 'MIDDLE' },
  ]);
  for (const [index, [name, code, only, shared]] of rows.entries()) {
    const y = index * row;
    marks.push(
      { is: 'LABEL', x: 0, y: y + 21, text: name, size: 13, fill: 'INK', anchor: 'START' },
      { is: 'LABEL', x: 0, y: y + 36, text: code, size: 12, fill: 'INK_3', anchor: 'START' },
      { is: 'RECT', x: from, y: y + 10, width: only * unit, height: 24, fill: 'SERIES' },
      { is: 'RECT', x: from + only * unit, y: y + 10, width: shared * unit, height: 24, fill: 'SERIES', hatched: true },
      {
        is: 'LABEL',
        x: from + (only + shared) * unit + 8,
        y: y + 27,
        text: String(only + shared),
        size: 14,
        fill: 'INK',
        anchor: 'START',
        bold: true,
      },
    );
  }
  return { width: 650, height: bottom + 28, marks };
}

/** Columns by month, each of its kinds stacked, under a line for the year before. */
function stacks(names: readonly string[], note: string): Drawing {
  const marks: Mark[] = [0, 1, 2, 3].flatMap((tick): Mark[] => [
    { is: 'LINE', x1: 24, x2: 642, y1: 172 - tick * 50, y2: 172 - tick * 50, stroke: tick === 0 ? 'INK' : 'RULE', width: 1 },
    { is: 'LABEL', x: 12, y: 176 - tick * 50, text: String(tick), size: 12, fill: 'INK_3', anchor: 'END' },
  ]);
  for (const [index, name] of names.entries()) {
    const x = 44 + index * 88;
    const kinds = (['VISIT', 'PROJECT', 'MISSION'] as const).slice(0, (index * 2 + 1) % 4);
    for (const [level, kind] of kinds.entries()) {
      marks.push(
        { is: 'RECT', x, y: 122.5 - level * 50, width: 48, height: 49, fill: kind },
        { is: 'LABEL', x: x + 24, y: 151 - level * 50, text: '1', size: 12, fill: `ON_${kind}`, anchor: 'MIDDLE' },
      );
    }
    marks.push(
      { is: 'LINE', x1: x - 8, x2: x + 56, y1: 71, y2: 71, stroke: 'INK', width: 2, dashed: index % 2 === 1 },
      { is: 'LABEL', x: x + 24, y: 194, text: name, size: 12, fill: 'INK', anchor: 'MIDDLE' },
    );
  }
  marks.push(
    { is: 'LABEL', x: 24, y: 214, text: note, size: 12, fill: 'INK_3', anchor: 'START' },
    { is: 'CIRCLE', x: 560, y: 210, r: 5, fill: 'VISIT' },
    {
      is: 'POLYGON',
      points: [
        [580, 204],
        [586, 210],
        [580, 216],
        [574, 210],
      ],
      fill: 'MISSION',
    },
  );
  return { width: 650, height: 218, marks };
}

const english = makeDocument({
  sections: [
    makeSection({
      id: 'key',
      heading: 'Key figures',
      blocks: [
        {
          is: 'TEXT',
          style: 'LEAD',
          text: 'Two engagements started in October: a visit by the Mongolian service and a project on health services in Moldova. Since 1 April there have been 8, two fewer than in the same seven months of 2025/26.',
        },
        {
          is: 'KEY_FIGURES',
          items: [
            { label: 'Since 1 April', figure: { text: '8', value: 8 }, under: { text: '10 in Apr–Oct 2025' } },
            { label: 'In October', figure: { text: '2', value: 2 }, under: { text: '2 in October 2025' } },
            { label: 'Partner jurisdictions', figure: { text: '9', value: 9 }, under: { text: '10 in Apr–Oct 2025' } },
            { label: 'Delegates', figure: { text: '31', value: 31 }, under: { text: '37 in Apr–Oct 2025' } },
          ],
        },
        makeChart({
          caption: 'Figure 1. Engagements started, by month and kind',
          note: 'Visits, projects and missions; the black rule is the same month of 2025/26.',
          alternative: 'Columns: April 1, May 3, June 1, July 3, August 1, September 3, October 1.',
          drawing: stacks(
            ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'],
            '2026/27 in columns; the black rule is the same month of 2025/26',
          ),
        }),
        makeTable(),
      ],
    }),
    makeSection({
      newPage: true,
      blocks: [
        makeTable({
          caption: 'Table 2. By region',
          note: 'UN M49, version of 2026. An engagement with two regions counts in each; the last row counts it once.',
          columns: columns('Region', 'October 2026', 'Apr–Oct 2026', 'Change'),
          rows: [
            { cells: [{ text: 'Americas', code: '019' }, ...counts(0, 3, 1)] },
            { cells: [{ text: 'Africa', code: '002' }, ...counts(0, 0, -5)] },
            { cells: [{ text: 'Europe', code: '150' }, ...counts(1, 3, 1)] },
            { cells: [{ text: 'Asia', code: '142' }, ...counts(1, 2, 0)] },
            { cells: [{ text: 'Oceania', code: '009' }, ...counts(0, 0, 0)] },
            { cells: [{ text: 'All, each once' }, ...counts(2, 8, -2)], strong: true },
          ],
          foot: ['April to October 2025: regions add up to 11; the total is 10. One mission was with South Sudan and Lebanon.'],
        }),
        makeChart(),
        makeTable({
          caption: 'Table 3. Started in October',
          columns: [
            { label: 'Reference', is: 'TEXT', width: 0.22 },
            { label: 'Title', is: 'TEXT', width: 0.44 },
            { label: 'Partner', is: 'TEXT', width: 0.17 },
            { label: 'Dates', is: 'TEXT', width: 0.17 },
          ],
          rows: [
            {
              cells: [
                { text: 'VIS-2026-0014', kind: 'VISIT' },
                { text: 'Mongolian service on risk assessment and CORCAN; 7 delegates', under: 'Bath Institution; Collins Bay' },
                { text: 'Mongolia', code: 'MN' },
                { text: '5–8 Oct' },
              ],
            },
            {
              cells: [
                { text: 'PRJ-2026-0003', kind: 'PROJECT' },
                { text: 'Health services in Moldovan institutions; budget not yet known' },
                { text: 'Moldova', code: 'MD' },
                { text: 'since 5 Oct' },
              ],
            },
          ],
        }),
      ],
    }),
    makeSection({
      id: 'restatement',
      heading: 'Figures changed since the last edition, and why',
      newPage: true,
      blocks: [
        {
          is: 'TEXT',
          style: 'LEAD',
          text: 'The edition of September 2026 stays as it was sealed. Three corrections since then change seven of its figures.',
        },
        makeTable({
          caption: 'Table 4. What has changed',
          columns: [
            { label: 'Why', is: 'TEXT', width: 0.46 },
            { label: 'Figure', is: 'TEXT', width: 0.28 },
            { label: 'Sept. edition', is: 'NUMBER', width: 0.15 },
            { label: 'Now', is: 'NUMBER', width: 0.11 },
          ],
          rows: [
            {
              cells: [
                {
                  text: 'A visit to Nassau was found in the travel records and entered.',
                  under: 'VIS-2026-0004 J. Okafor, 14 Oct 2026',
                  rowSpan: 4,
                },
                { text: 'Engagements, 2025/26' },
                { text: '15' },
                { text: '16' },
              ],
            },
            { cells: [{ text: 'Visits, 2025/26' }, { text: '8' }, { text: '9' }] },
            { cells: [{ text: 'Americas, 2025/26' }, { text: '3' }, { text: '4' }] },
            { cells: [{ text: 'Delegates, 2025/26' }, { text: '43' }, { text: '46' }] },
            {
              cells: [
                {
                  text: 'The project’s partner is Georgia (GE), not Germany (DE): agreement checked.',
                  under: 'PRJ-2026-0001 S. Lindqvist, 20 Oct 2026',
                  rowSpan: 2,
                },
                { text: 'Europe, 2025/26' },
                { text: '4' },
                { text: '3' },
              ],
            },
            { cells: [{ text: 'Asia, 2025/26' }, { text: '2' }, { text: '3' }] },
            {
              cells: [
                {
                  text: 'Second amendment of the agreement raises the budget by $40,000.',
                  under: 'PRJ-2024-0001 M. Tremblay, 27 Oct 2026',
                  rowSpan: 1,
                },
                { text: 'Budgets, 2023/24' },
                { text: '$1.59 M' },
                { text: '$1.63 M' },
              ],
            },
          ],
        }),
      ],
    }),
    makeSection({
      id: 'counted',
      heading: 'How counted',
      blocks: [
        {
          is: 'TEXT',
          style: 'BODY',
          text: 'An engagement is a mission, a project or a visit. It counts once in any total, in the fiscal year of its first day, when it is active or completed. Parts of a larger engagement are counted with their whole. Regions follow UN M49; one engagement can be in several, so regions may add up to more than the total.',
        },
        { is: 'TEXT', style: 'COMMENTARY', text: 'A quiet month: the assembly in October took most of the directorate’s days.' },
        { is: 'TEXT', style: 'NOTE', text: 'Withheld from this edition: nothing.' },
      ],
    }),
  ],
});

const french = makeDocument({
  language: 'FR',
  title: 'Engagements internationaux',
  subtitle: 'Octobre 2026, avec l’exercice à ce jour',
  publisher: 'Service correctionnel',
  runningTitle: 'Engagements internationaux, octobre 2026',
  runningMark: 'Données fictives · Ébauche 3, non approuvée',
  foot: 'En date du 3 nov. 2026, 9 h · exercices · selon la date de début · comptage entier · M49 de l’ONU',
  fingerprintLabel: 'SHA-256 des chiffres',
  sections: [
    makeSection({
      id: 'key',
      heading: 'Chiffres clés',
      blocks: [
        {
          is: 'TEXT',
          style: 'LEAD',
          text: 'Deux engagements ont commencé en octobre : une visite du service mongol et un projet de services de santé en Moldavie. Depuis le 1er avril, on en compte 1\u202f208.',
        },
        {
          is: 'KEY_FIGURES',
          items: [
            {
              label: 'Depuis le 1er avril',
              figure: { text: '1\u202f208', value: 1208 },
              under: { text: '1\u202f310 d’avril à octobre 2025' },
            },
            { label: 'En octobre', figure: { text: '2', value: 2 }, under: { text: '2 en octobre 2025' } },
            {
              label: 'Administrations partenaires de l’exercice',
              figure: { text: '9', value: 9 },
              under: { text: '10 d’avril à octobre 2025' },
            },
            { label: 'Délégués', figure: { text: 'non consigné' }, under: { text: '37 d’avril à octobre 2025' } },
            { label: 'Mois-personnes', figure: { text: '31,5', value: 31.5 }, under: { text: '−4,5' } },
          ],
        },
        makeChart({
          caption: 'Figure 1. Engagements commencés, par mois et par type',
          alternative: 'Colonnes : avril 1, mai 3, juin 1, juillet 3, août 1, septembre 3, octobre 1.',
          drawing: stacks(
            ['avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.'],
            '2026-2027 en colonnes; le trait noir est le même mois de 2025-2026',
          ),
        }),
        makeTable({
          caption: 'Tableau 1. Par type',
          columns: columns('Type', 'Octobre 2026', 'Avril à oct. 2026', 'Variation'),
          rows: [
            { cells: [{ text: 'Visites', kind: 'VISIT' }, ...counts(1, 5, -1)] },
            {
              cells: [
                { text: 'Projets', kind: 'PROJECT' },
                { text: '12\u202f345', value: 12_345 },
                { text: '1\u202f234\u202f567,5' },
                { text: '+11\u202f111' },
              ],
            },
            { cells: [{ text: 'Missions', kind: 'MISSION' }, ...counts(0, 1, -1)] },
            { cells: [{ text: 'Ensemble' }, ...counts(2, 8, -2)], strong: true },
          ],
        }),
      ],
    }),
  ],
});

/** The same report in both languages, with every form of block. */
export const monthly = { EN: english, FR: french };
