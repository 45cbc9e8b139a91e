import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../apps/dashboard/src/i18n/en';
import { en as explorerEn } from '../../apps/dashboard/src/i18n/explorer/en';
import { fr as explorerFr } from '../../apps/dashboard/src/i18n/explorer/fr';
import { fr } from '../../apps/dashboard/src/i18n/fr';
import { checks } from './guide-checks';
import { type Box, boxesOf, withoutComments } from './markdown';
import { ADDRESS, type Register, startRegister } from './register';
import { type Language, type Outcome, powerQueryTable, runSteps } from './tools';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const PAGES = ['analysts.md', 'analystes.md'] as const;
const pages = Object.fromEntries(PAGES.map((page) => [page, read(page)])) as Record<(typeof PAGES)[number], string>;
const schema = buildSchema(read('../packages/schema/schema.graphql'));

const keyOf = ({ language, name }: Box) => `${language} ${name}`;
const english = boxesOf(pages['analysts.md']);
const command = english.find((box) => keyOf(box) === 'sh start')?.code ?? '';

/** Boxes that show what another of the same name gives. */
const SHOWN = ['json', 'csv'];

let register: Register;
beforeAll(async () => {
  register = await startRegister(command);
});
afterAll(() => register?.stop());

test('every box is checked, and every check has its box', () => {
  const boxes = english.filter(({ language }) => language !== 'sh' && !SHOWN.includes(language)).map(keyOf);
  expect([...boxes].sort()).toEqual(Object.keys(checks).sort());
});

test('the French page has the same boxes, but for what is said in them', () => {
  const french = boxesOf(pages['analystes.md']);
  expect(french.map(keyOf)).toEqual(english.map(keyOf));
  expect(french.map(withoutComments)).toEqual(english.map(withoutComments));
});

test.each([
  ['analysts.md', en, explorerEn],
  ['analystes.md', fr, explorerFr],
] as const)('%s calls what is on the dashboard by the names that it has there', (page, words, explorer) => {
  const names = [words.shell.tokens, words.figure.query, explorer.out.copyAs];
  expect(names.filter((name) => !pages[page].replaceAll(/\s+/g, ' ').includes(`*${name}*`))).toEqual([]);
});

describe.each(PAGES)('%s', (page) => {
  const boxes = boxesOf(pages[page]);
  const of = (language: string) => boxes.filter((box) => box.language === language);
  /** As a reader has it who follows the page on the server under test. */
  const local = (code: string) => code.replaceAll(ADDRESS, register.origin);
  const place = () => ({ folder: join(register.folder, page), token: register.token });

  describe.each(['bash', 'python', 'r'] satisfies Language[])('%s', (language) => {
    let outcomes: Map<string, Outcome>;
    beforeAll(async () => {
      const steps = of(language).map((box) => ({ name: box.name, code: local(box.code), ...checks[keyOf(box)] }));
      outcomes = await runSteps(language, steps, place());
    });
    test.each(of(language).map((box) => [box.name, box] as const))('%s', async (name, box) => {
      const { printed, table } = outcomes.get(name) ?? { printed: '', table: null };
      const folder = join(place().folder, language);
      await checks[keyOf(box)]?.holds({ printed, table: table ?? { columns: [], rows: [] }, folder, register });
      for (const shown of boxes.filter((one) => one.name === name && SHOWN.includes(one.language))) expectShown(shown, printed);
    });
  });

  test.each(of('powerquery').map((box) => [box.name, box] as const))('Power Query %s', async (_, box) => {
    const table = await powerQueryTable(local(box.code), { Token: register.token });
    await checks[keyOf(box)]?.holds({ printed: '', table, folder: '', register });
  });

  test.each(of('graphql').map((box) => [box.name, box] as const))('GraphQL %s', async (name, box) => {
    expect(validate(schema, parse(box.code))).toEqual([]);
    const printed = await ask(box.code, 'application/json');
    await checks[keyOf(box)]?.holds({ printed: dataIn(printed), table: { columns: [], rows: [] }, folder: '', register });
    for (const shown of boxes.filter((one) => one.name === name && SHOWN.includes(one.language)))
      expectShown(shown, shown.language === 'csv' ? await ask(box.code, 'text/csv') : printed);
  });

  test('every code of an error that it names is met', async () => {
    const rows = [...pages[page].matchAll(/^\| (\d{3}) \| `([A-Z_]+)` \|/gm)].map(([, status, code]) => ({ status: Number(status), code }));
    expect(rows.map(({ code }) => code)).toEqual(Object.keys(mistakes));
    for (const { status, code = '' } of rows) {
      const response = await mistakes[code]?.();
      const body = (await response?.json()) as { errors: { extensions: { code: string } }[] };
      expect([response?.status, body.errors[0]?.extensions.code]).toEqual([status, code]);
    }
  });
});

/** Asks with the token, as the boxes do. */
async function ask(query: string, accept: string): Promise<string> {
  return (await post({ query }, { accept })).text();
}

function post(body: object, headers: Record<string, string> = {}, path = '/graphql'): Promise<Response> {
  return fetch(`${register.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${register.token}`, ...headers },
    body: JSON.stringify(body),
  });
}

function dataIn(answer: string): string {
  const { data, errors } = JSON.parse(answer) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.stringify(data);
}

/** A page shows an answer as it comes; of JSON only the parts that it shows, and laid out to be read. */
function expectShown({ language, code }: Box, printed: string): void {
  if (language === 'csv')
    expect(`${code}\n`).toBe(
      printed
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
        .trimEnd()
        .concat('\n'),
    );
  else expect(JSON.parse(printed)).toMatchObject(JSON.parse(code) as object);
}

const TWO_LISTS = '{ engagements { nodes { reference } } topics { nodes { code } } }';
const csv = { accept: 'text/csv' };
/** The engagements of the partners of an engagement. */
const AND_THEIRS = '{ partners { jurisdiction { engagements(first: 500) { nodes ';

/** One request for each code that the pages name. */
const mistakes: Readonly<Record<string, () => Promise<Response>>> = {
  INVALID_TOKEN: () => post({ query: '{ viewer { name } }' }, { authorization: 'Bearer ent_mistyped' }),
  FORBIDDEN: () => fetch(`${register.origin}/q/volume-by-year-type-and-region.csv`, { headers: { 'x-entente-demo-role': 'VIEWER' } }),
  GRAPHQL_VALIDATION_FAILED: () => post({ query: '{ engagementVolume { totals } }' }, csv),
  UNKNOWN_REGION: () => post({ query: '{ engagementVolume(where: { regions: ["2"] }) { total { engagements } } }' }, csv),
  UNKNOWN_PARAMETER: () =>
    fetch(`${register.origin}/q/volume-by-year-type-and-region.csv?since=2005`, { headers: { authorization: `Bearer ${register.token}` } }),
  LIST_NOT_CHOSEN: () => post({ query: TWO_LISTS }, csv),
  GRAIN_WITHOUT_PARTNERS: () => post({ query: '{ engagements { nodes { reference } } }' }, csv, '/graphql?grain=partner'),
  COST_LIMIT: () => post({ query: `{ engagements { nodes ${AND_THEIRS.repeat(3)} { reference }${' } } } }'.repeat(3)} } }` }, csv),
};
