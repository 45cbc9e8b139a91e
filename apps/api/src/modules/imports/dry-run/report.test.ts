import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { file, MemoryRegister, sheet } from '../import.fixture.js';
import type { ImportReport } from './import-report.js';
import { decisionsCsv, reportCsv } from './report-csv.js';
import { reportText } from './report-text.js';

const rows = sheet(
  { reference: 'A', partners: 'Turkey', start_date: '1999', status: 'Terminé' },
  { reference: 'B', partners: 'Germany', start_date: '1987' },
  { reference: 'C', title: '=cmd|calc', delegates: 'several', start_date: '2005-02-31' },
);
let report: ImportReport;

beforeAll(async () => {
  report = (
    await new MemoryRegister().service().prepare({ name: 'visits.csv', files: [file('visits.csv', rows)], map: null, decisions: null })
  ).report;
});

test('the text says what becomes of the rows, in the reader’s language', () => {
  const english = [...reportText(report, 'en')].join('\n');
  expect(english).toContain('Dry run: nothing is written: visits.csv');
  expect(english).toContain('1 imported + 0 unchanged + 2 held back = 3 rows');
  expect(english).toMatch(/jurisdiction “Germany” in 1 row \(line 3\)/);
  expect(english).toMatch(/Turkey → Türkiye \[TR\]: /);
  expect(english).toContain('line 4: start_date: there is no 2005-02-31; that month has 28 days.');
  expect(english).toContain('status: “Terminé” is understood as COMPLETED.');
  const french = [...reportText(report, 'fr')].join('\n');
  expect(french).toContain('Essai à blanc : rien n’est écrit\u00a0: visits.csv');
  expect(french).toContain('1 à ajouter, 0 à modifier, 0 inchangée, 2 retenues (1 d’entre elles attend une décision)');
  expect(french).toContain('1 importée + 0 inchangée + 2 retenues = 3 lignes');
  expect(french).toContain('ligne 4\u00a0: start_date : le 2005-02-31 n’existe pas; ce mois compte 28 jours.');
});

test('the CSV has every row and every problem, and no formula', () => {
  const csv = [...reportCsv(report, 'en')].join('');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const records: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(records.map(({ line, becomes, code }) => [line, becomes, code])).toEqual([
    ['2', 'new', 'WORD_UNDERSTOOD'],
    ['3', 'held back: waits for a decision', ''],
    ['4', 'held back: problem', 'NO_SUCH_DAY'],
    ['4', '', 'DELEGATES_FORM'],
  ]);
  expect(records[0]?.names).toMatch(/^Turkey → Türkiye \[TR\] \(.+\)$/);
  expect(records[1]?.decisions).toMatch(/^d[0-9a-f]{10} Germany$/);
  expect(records[2]?.title).toBe("'=cmd|calc");
});

test('the decisions file that a dry run writes answers when it is filled in', async () => {
  const template = [...decisionsCsv(report, 'en')].join('');
  const [record]: Record<string, string>[] = parse(template, { bom: true, columns: true });
  expect(record).toMatchObject({ kind: 'jurisdiction', name: 'Germany', rows: '1', answer: '' });
  expect(record?.candidates).toMatch(/DE = .*\| skip row \| leave out/);
  const filled = template.trimEnd().replace(/,$/, ',DE');
  const { report: answered } = await new MemoryRegister()
    .service()
    .prepare({ name: 'v', files: [file('v.csv', rows)], map: null, decisions: file('d.csv', filled) });
  expect(answered.counts).toMatchObject({ created: 2, heldBack: 1, waiting: 0 });
});

test.each([
  ['decision,answer\n', 'DECISIONS_EMPTY'],
  ['decision,answer\nGermany,\n', 'DECISIONS_EMPTY'],
  ['what,ever\n1,2\n', 'DECISIONS_FORM'],
  ['{ "Germany": ', 'DECISIONS_FORM'],
  ['decision,answer\nGermany,ZZ\n', 'DECISION_CODE_UNKNOWN'],
  ['decision,answer\nRuritania,DE\n', 'DECISION_UNKNOWN'],
  ['decision,answer\nGermany,DE\ngermany,skip row\n', 'DECISION_TWICE'],
])('a decisions file that says nothing usable is told: %j', async (content, code) => {
  const { report: told } = await new MemoryRegister()
    .service()
    .prepare({ name: 'v', files: [file('v.csv', rows)], map: null, decisions: file('d', content) });
  expect(told.problems.map((each) => each.code)).toContain(code);
  expect(told.outcomes[1]?.fate).toBe('HELD_BACK');
});

test('a second import says that nothing was left to write, and no longer that it was a try', async () => {
  const register = new MemoryRegister();
  const request = { name: 'visits.csv', files: [file('visits.csv', sheet({ reference: 'A' }))], map: null, decisions: null };
  const text = async () => [...reportText(await register.service().write(await register.service().prepare(request)), 'en')].join('\n');
  expect(await text()).toContain('Written in one transaction: visits.csv');
  expect(await text()).toContain('Nothing was left to write: visits.csv');
});
