// A report of six pages with eight charts in either language, and one of whatever could be taken for something else than text.
import type { Drawing, Mark } from '../compose/drawing.js';
import type {
  DocumentBlock,
  DocumentCell,
  DocumentChart,
  DocumentColumn,
  DocumentTable,
  ReportDocument,
} from '../compose/report-document.js';

type Language = 'EN' | 'FR';
const said = (language: Language, en: string, fr: string) => (language === 'FR' ? fr : en);

const spaced = (value: number, language: Language) => value.toLocaleString(language === 'FR' ? 'fr-CA' : 'en-CA').replace('-', '−');
const count = (value: number, language: Language): DocumentCell => ({ text: spaced(value, language), value, format: 'COUNT' });
const change = (value: number, language: Language): DocumentCell => ({
  text: `${value > 0 ? '+' : ''}${spaced(value, language)}`,
  value,
  format: 'CHANGE',
});

function columnChart(language: Language, number: number): DocumentChart {
  const months = said(language, 'Apr May Jun Jul Aug Sep Oct', 'avr. mai juin juill. août sept. oct.').split(' ');
  const values = months.map((_, index) => [(index * number) % 4, (index + number) % 3, (index * 2 + number) % 2] as const);
  const unit = 110 / Math.max(1, ...values.map(([visits, projects, missions]) => visits + projects + missions));
  const marks: Mark[] = [];
  for (const [index, month] of months.entries()) {
    let y = 128;
    for (const [kind, value] of (values[index] ?? []).entries()) {
      if (value === 0) continue;
      const fill = (['VISIT', 'PROJECT', 'MISSION'] as const)[kind] ?? 'VISIT';
      y -= value * unit;
      marks.push({ is: 'RECT', x: 40 + index * 62, y, width: 40, height: value * unit - 1, fill });
      marks.push({
        is: 'LABEL',
        x: 60 + index * 62,
        y: y + (value * unit) / 2 + 3,
        text: String(value),
        size: 9,
        fill: `ON_${fill}` as 'ON_VISIT',
        anchor: 'MIDDLE',
        bold: true,
      });
    }
    marks.push({ is: 'LABEL', x: 60 + index * 62, y: 144, text: month, size: 9, fill: 'INK', anchor: 'MIDDLE' });
  }
  marks.push({ is: 'LINE', x1: 30, y1: 129, x2: 487, y2: 129, stroke: 'INK', width: 0.75 });
  marks.push({ is: 'LINE', x1: 30, y1: 60, x2: 487, y2: 60, stroke: 'RULE', width: 0.5, dashed: true });
  marks.push({ is: 'CIRCLE', x: 34, y: 156, r: 3, fill: 'VISIT' });
  marks.push({
    is: 'POLYGON',
    points: [
      [100, 152],
      [104, 156],
      [100, 160],
      [96, 156],
    ],
    fill: 'MISSION',
  });
  const drawing: Drawing = { width: 487.5, height: 164, marks };
  const spoken = months.map((month, index) => `${month} ${(values[index] ?? []).reduce((sum: number, value) => sum + value, 0)}`);
  return {
    is: 'CHART',
    caption: said(
      language,
      `Figure ${number}. Engagements started, by month and kind`,
      `Figure ${number}. Engagements commencés, par mois et par type`,
    ),
    note: said(language, 'From below: visits, projects, missions.', 'De bas en haut : visites, projets, missions.'),
    alternative: said(language, `Columns: ${spoken.join(', ')}.`, `Colonnes : ${spoken.join(', ')}.`),
    drawing,
  };
}

const REGIONS = [
  ['Americas', 'Amériques', '019'],
  ['Africa', 'Afrique', '002'],
  ['Europe', 'Europe', '150'],
  ['Asia', 'Asie', '142'],
  ['Oceania', 'Océanie', '009'],
] as const;

function barChart(language: Language, number: number): DocumentChart {
  const marks: Mark[] = REGIONS.flatMap(([en, fr, code], index): Mark[] => [
    { is: 'LABEL', x: 0, y: 16 + index * 30, text: said(language, en, fr), size: 10, fill: 'INK', anchor: 'START' },
    { is: 'LABEL', x: 0, y: 27 + index * 30, text: `M49 ${code}`, size: 9, fill: 'INK_3', anchor: 'START' },
    { is: 'RECT', x: 88, y: 8 + index * 30, width: 280 - index * 50, height: 18, fill: 'SERIES' },
    { is: 'RECT', x: 368 - index * 50, y: 8 + index * 30, width: 33, height: 18, fill: 'SERIES', hatched: true },
    {
      is: 'LABEL',
      x: 406 - index * 50,
      y: 21 + index * 30,
      text: String(19 - index * 3),
      size: 10.5,
      fill: 'INK',
      anchor: 'START',
      bold: true,
    },
  ]);
  return {
    is: 'CHART',
    caption: said(language, `Figure ${number}. By region`, `Figure ${number}. Par région`),
    note: said(language, 'Hatched: what also counts in another region.', 'Hachuré : ce qui compte aussi dans une autre région.'),
    alternative: REGIONS.map(([en, fr], index) => `${said(language, en, fr)} ${19 - index * 3}`).join(', '),
    drawing: { width: 487.5, height: 160, marks },
  };
}

const numberColumns = (language: Language): DocumentColumn[] => [
  { label: 'October 2026', is: 'NUMBER', width: 0.18 },
  { label: said(language, 'Apr–Oct 2026', 'avr.–oct. 2026'), is: 'NUMBER', width: 0.18 },
  { label: said(language, 'Apr–Oct 2025', 'avr.–oct. 2025'), is: 'NUMBER', width: 0.18 },
  { label: said(language, 'Change', 'Écart'), is: 'NUMBER', width: 0.14 },
];

function regionTable(language: Language, number: number): DocumentTable {
  const rows = REGIONS.map(([en, fr, code], index) => ({
    cells: [
      { text: said(language, en, fr), code },
      { ...count(index % 2, language), cell: `region.month|${code}|ENGAGEMENTS` },
      { ...count(1203 + index, language), cell: `region.toDate|${code}|ENGAGEMENTS` },
      count(1202 + 2 * index, language),
      change(1 - index, language),
    ] satisfies DocumentCell[],
  }));
  const total = {
    cells: [
      { text: said(language, 'All, each once', 'Total, une fois chacun') },
      ...[2, 6021, 6024].map((value) => count(value, language)),
      change(-3, language),
    ],
    strong: true,
  };
  return {
    is: 'TABLE',
    caption: said(language, `Table ${number}. By region`, `Tableau ${number}. Par région`),
    note: said(
      language,
      'UN M49, version of 2026. An engagement with two regions counts in each; the last row counts it once.',
      'M49 de l’ONU, version de 2026. Un engagement avec deux régions compte dans chacune; la dernière ligne le compte une fois.',
    ),
    columns: [{ label: said(language, 'Region', 'Région'), is: 'TEXT', width: 0.32 }, ...numberColumns(language)],
    rows: [...rows, total],
    foot: [said(language, 'Regions add up to 11; the total is 10.', 'La somme des régions est 11; le total est 10.')],
    empty: said(language, 'No engagements.', 'Aucun engagement.'),
  };
}

function listTable(language: Language, number: number, length: number): DocumentTable {
  return {
    is: 'TABLE',
    caption: said(language, `Table ${number}. Started in October`, `Tableau ${number}. Commencés en octobre`),
    columns: [
      { label: said(language, 'Reference', 'Référence'), is: 'TEXT', width: 0.22 },
      { label: said(language, 'Title', 'Titre'), is: 'TEXT', width: 0.36 },
      { label: said(language, 'Start', 'Début'), is: 'TEXT', width: 0.14 },
      { label: said(language, 'Budget', 'Budget'), is: 'NUMBER', width: 0.14 },
      { label: said(language, 'Months', 'Mois'), is: 'NUMBER', width: 0.14 },
    ],
    rows: Array.from({ length }, (_, index) => {
      const kind = (['VISIT', 'PROJECT', 'MISSION'] as const)[index % 3] ?? 'VISIT';
      const whole = index % 4 !== 3;
      return {
        cells: [
          { text: `${kind.slice(0, 3)}-2026-${String(index + 1).padStart(4, '0')}`, kind },
          {
            text: said(
              language,
              'Health services in Moldovan institutions; budget not yet known',
              'Services de santé dans les établissements moldaves; budget pas encore connu',
            ),
            under: said(language, 'Moldova, Georgia', 'Moldavie, Géorgie'),
          },
          whole ? { text: said(language, '5 Oct 2026', '5 oct. 2026'), date: '2026-10-05' } : { text: '2026' },
          kind === 'PROJECT' ? { text: `${spaced(1_590_000, language)} $`, value: 1_590_000, format: 'MONEY' } : { text: '' },
          kind === 'MISSION'
            ? { text: said(language, '4.5', '4,5'), value: 4.5, format: 'MONTHS' }
            : { text: said(language, 'unknown', 'inconnu') },
        ],
      };
    }),
    foot: [],
    empty: said(language, 'No engagement started.', 'Aucun engagement n’a commencé.'),
  };
}

function restatement(language: Language): DocumentTable {
  const why = (text: string, rowSpan: number): DocumentCell => ({ text, under: 'VIS-2026-0004, J. Okafor', rowSpan });
  const figure = (text: string, before: number, now: number): DocumentCell[] => [{ text }, count(before, language), count(now, language)];
  return {
    is: 'TABLE',
    caption: said(language, 'Table 9. Figures changed', 'Tableau 9. Chiffres modifiés'),
    columns: [
      { label: said(language, 'Why', 'Pourquoi'), is: 'TEXT', width: 0.46 },
      { label: said(language, 'Figure', 'Chiffre'), is: 'TEXT', width: 0.26 },
      { label: 'Sept.', is: 'NUMBER', width: 0.14 },
      { label: said(language, 'Now', 'Maintenant'), is: 'NUMBER', width: 0.14 },
    ],
    rows: [
      {
        cells: [why(said(language, 'A visit to Nassau was found.', 'Une visite à Nassau a été trouvée.'), 3), ...figure('2025/26', 15, 16)],
      },
      { cells: figure('2024/25', 8, 9) },
      { cells: figure('2023/24', 43, 46) },
      { cells: [why(said(language, 'The partner is Georgia.', 'Le partenaire est la Géorgie.'), 2), ...figure('Europe', 4, 3)] },
      { cells: figure(said(language, 'Asia', 'Asie'), 2, 3) },
      { cells: [{ text: said(language, 'The delegation was 11.', 'La délégation comptait 11 personnes.') }, ...figure('2024/25', 45, 48)] },
    ],
    foot: [],
    empty: said(language, 'Nothing has changed.', 'Rien n’a changé.'),
  };
}

/** The report, of a draft or sealed. */
export function sampleDocument(language: Language, { sealed = false } = {}): ReportDocument {
  const parts = [1, 2, 3, 4].map((number) => ({
    id: `part${number}`,
    heading: said(language, `Part ${number}: by month and by region`, `Partie ${number} : par mois et par région`),
    newPage: true,
    blocks: [
      columnChart(language, number * 2 - 1),
      regionTable(language, number),
      barChart(language, number * 2),
      listTable(language, number + 4, number * 3),
    ] satisfies DocumentBlock[],
  }));
  return {
    language,
    asOf: '2026-11-03T14:00:00.000Z',
    title: said(language, 'International engagements', 'Engagements internationaux'),
    subtitle: said(language, 'October 2026, with the fiscal year to date', 'Octobre 2026, avec l’exercice à ce jour'),
    publisher: said(language, 'An invented directorate', 'Une direction inventée'),
    runningTitle: said(language, 'International engagements, October 2026', 'Engagements internationaux, octobre 2026'),
    runningMark: sealed ? '' : said(language, 'Sample data · Draft 3, not approved', 'Données d’exemple · Ébauche 3, non approuvée'),
    foot: said(
      language,
      'As of 3 Nov 2026, 09:00 · fiscal years · by start date · whole counting · UN M49',
      'Selon l’état du 3 nov. 2026, 09:00 · exercices · par date de début · comptage entier · M49 de l’ONU',
    ),
    pageWord: 'Page',
    fingerprint: sealed ? '3f9c 71d0 a2be 48f6 0d95 c7e1 5b38 92aa e604 1c7f d853 96b0 27ce 4a11 f08d 63e9' : null,
    fingerprintLabel: said(language, 'SHA-256 of the figures', 'SHA-256 des chiffres'),
    sections: [
      {
        id: 'summary',
        heading: said(language, 'Key figures', 'Chiffres clés'),
        newPage: false,
        blocks: [
          {
            is: 'TEXT',
            style: 'LEAD',
            text: said(
              language,
              'Two engagements started in October: a visit and a project. Since 1 April there have been 8, two fewer than the year before.',
              'Deux engagements ont commencé en octobre : une visite et un projet. Depuis le 1er avril, il y en a eu 8, soit deux de moins que l’an dernier.',
            ),
          },
          {
            is: 'KEY_FIGURES',
            items: [
              [said(language, 'Since 1 April', 'Depuis le 1er avril'), 8, 10],
              [said(language, 'In October', 'En octobre'), 2, 2],
              [said(language, 'Partner jurisdictions', 'Administrations partenaires'), 9, 10],
              [said(language, 'Delegates', 'Délégués'), 1431, 1437],
            ].map(([label, now, before]) => ({
              label: String(label),
              figure: { ...count(Number(now), language), cell: `key|${String(label)}` },
              under: {
                ...count(Number(before), language),
                text: said(
                  language,
                  `${spaced(Number(before), language)} in Apr–Oct 2025`,
                  `${spaced(Number(before), language)} en avr.–oct. 2025`,
                ),
              },
            })),
          },
          {
            is: 'TEXT',
            style: 'COMMENTARY',
            text: said(language, 'October was quiet.\nMost travel is in spring.', 'Octobre a été calme.\nOn voyage surtout au printemps.'),
          },
          {
            is: 'TEXT',
            style: 'COMMENTARY',
            text: said(language, 'The project in Moldova began as planned.', 'Le projet en Moldavie a commencé comme prévu.'),
          },
          { ...regionTable(language, 0), rows: [], caption: said(language, 'Table 0. Missions', 'Tableau 0. Missions') },
        ],
      },
      ...parts,
      {
        id: 'restatement',
        heading: said(
          language,
          'Figures changed since the last edition, and why',
          'Chiffres modifiés depuis la dernière édition, et pourquoi',
        ),
        newPage: true,
        blocks: [restatement(language)],
      },
      {
        id: 'rules',
        heading: said(language, 'How counted', 'Comment cela a été compté'),
        newPage: false,
        blocks: [
          {
            is: 'TEXT',
            style: 'BODY',
            text: said(
              language,
              'An engagement is a mission, a project or a visit. It counts once in any total, in the fiscal year of its first day.',
              'Un engagement est une mission, un projet ou une visite. Il compte une fois dans tout total, dans l’exercice de son premier jour.',
            ),
          },
          { is: 'TEXT', style: 'NOTE', text: said(language, 'Withheld from this edition: nothing.', 'Retenu de cette édition : rien.') },
        ],
      },
    ],
    provenance: [
      { label: said(language, 'Register', 'Registre'), value: said(language, 'An invented directorate', 'Une direction inventée') },
      { label: said(language, 'As of (UTC)', 'Selon l’état du (UTC)'), value: '2026-11-03T14:00:00.000Z' },
      { label: said(language, 'Region scheme', 'Découpage régional'), value: 'M49@2026' },
    ],
    provenanceTitle: said(language, 'About this report', 'À propos de ce rapport'),
  };
}

/** Texts that are markup, formulas, entities, or hold characters that few expect. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</style></title></svg><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  ']]></text><![CDATA[',
  '<!-- --><?php ?>',
  '&lt;b&gt; &amp;#60; &#x3c;',
  '=1+1',
  '=HYPERLINK("https://example.org/?"&A1,"x")',
  '+1-1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '_x000D_ _x005F_',
  'a\u0000b\u0007c\u001Bd\uFFFEe',
  'alone \uD83D, alone \uDE00, both 😀',
  'مشاريع \u202Eabc\u202C \u200F الشرق',
  'ﬁ Ａ é ẽ̌ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '日本語の題名、長い'.repeat(20),
  'x'.repeat(400),
  'line one\r\nline two\u2028line three',
  '',
  ' ',
];

/** A report whose every text is hostile, with one table of so many rows. */
export function hostileDocument(rows: number): ReportDocument {
  const text = (index: number) => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';
  const all = HOSTILE_TEXTS.join(' | ');
  const plain = sampleDocument('EN', { sealed: true });
  const table: DocumentTable = {
    is: 'TABLE',
    caption: all,
    note: all,
    columns: [
      { label: text(0), is: 'TEXT', width: 0.4 },
      { label: text(1), is: 'TEXT', width: 0.4 },
      { label: text(8), is: 'NUMBER', width: 0.2 },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      cells: [
        { text: text(index), code: text(index + 1), under: text(index + 2), cell: text(index + 3), kind: 'VISIT' },
        { text: text(index + 4), date: text(index + 5) },
        { text: text(index + 6), value: index - 0.5, format: 'CHANGE' },
      ],
    })),
    foot: [all],
    empty: all,
  };
  const chart = barChart('EN', 1);
  return {
    ...plain,
    title: all,
    subtitle: all,
    publisher: all,
    runningTitle: all,
    runningMark: all,
    foot: all,
    fingerprint: text(0),
    fingerprintLabel: all,
    sections: HOSTILE_TEXTS.slice(0, 12).map((heading, index) => ({
      id: `part${index}`,
      heading,
      newPage: false,
      blocks:
        index > 0
          ? [{ is: 'TEXT', style: 'COMMENTARY', text: all }]
          : [
              table,
              {
                ...chart,
                caption: all,
                note: all,
                alternative: all,
                drawing: {
                  ...chart.drawing,
                  marks: chart.drawing.marks.map((mark, at) => (mark.is === 'LABEL' ? { ...mark, text: text(at) } : mark)),
                },
              },
              { is: 'KEY_FIGURES', items: [{ label: all, figure: { text: text(1), kind: 'MISSION' }, under: { text: text(2) } }] },
              ...HOSTILE_TEXTS.map((one): DocumentBlock => ({ is: 'TEXT', style: 'BODY', text: one })),
            ],
    })),
    provenance: HOSTILE_TEXTS.map((one) => ({ label: one, value: one })),
    provenanceTitle: text(4),
  };
}
