import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkSnippetOf, snippetOf } from '../../apps/dashboard/src/features/explorer/snippets';
import { type Register, startRegister } from './register';
import type { Cell, Table } from './table';
import { powerQueryTable, runSteps } from './tools';

let register: Register;
beforeAll(async () => {
  register = await startRegister('ENTENTE_DATA=./sample ENTENTE_REGISTER=sample npm start');
});
afterAll(() => register?.stop());

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  /** The rows that the API's own answer has. */
  rows(data: Data): Cell[][];
}

interface Data {
  readonly engagementVolume: {
    readonly rows: readonly {
      readonly region: { readonly code: string; readonly name: string } | null;
      readonly where: { readonly countryCode: string } | null;
      readonly kind: string;
      readonly figures: { readonly engagements: number; readonly budget: number };
    }[];
  };
  readonly engagements: {
    readonly nodes: readonly {
      readonly reference: string;
      readonly title: string;
      readonly delegates: number | null;
      readonly openEnded: boolean;
      readonly partners: readonly { readonly jurisdiction: { readonly code: string } }[];
    }[];
  };
}

const LIST = `query Found($text: String, $first: Int) {
  engagements(first: $first, where: { text: $text }) {
    nodes { reference title delegates openEnded partners { jurisdiction { code } } }
  }
}`;
const listed: Pick<Question, 'query' | 'columns' | 'rows'> = {
  query: LIST,
  columns: ['reference', 'title', 'delegates', 'openEnded', 'partners.jurisdiction.code'],
  rows: ({ engagements }) =>
    engagements.nodes.map(({ reference, title, delegates, openEnded, partners }) => [
      reference,
      title,
      delegates,
      openEnded,
      partners.length === 0 ? null : partners.map(({ jurisdiction }) => jurisdiction.code).join('; '),
    ]),
};

const QUESTIONS: readonly Question[] = [
  {
    name: 'regions',
    query: `query Regions($from: LocalDate, $kinds: [EngagementKind!]) {
  engagementVolume(groupBy: [REGION, KIND], where: { from: $from, kinds: $kinds }) {
    rows { region { code name } kind figures { engagements budget } }
  }
}`,
    variables: { from: '2004-04-01', kinds: ['VISIT', 'PROJECT'] },
    columns: ['region.code', 'region.name', 'kind', 'figures.engagements', 'figures.budget'],
    rows: ({ engagementVolume }) =>
      engagementVolume.rows.map(({ region, kind, figures }) => [
        region?.code ?? null,
        region?.name ?? null,
        kind,
        figures.engagements,
        figures.budget,
      ]),
  },
  {
    name: 'namibia',
    query:
      '{ engagementVolume(groupBy: [JURISDICTION], where: { jurisdictions: ["NA", "NO", "TR"] }) { rows { where: jurisdiction { countryCode: code } figures { engagements } } } }',
    variables: {},
    columns: ['where.countryCode', 'figures.engagements'],
    rows: ({ engagementVolume }) => engagementVolume.rows.map(({ where, figures }) => [where?.countryCode ?? null, figures.engagements]),
  },
  { name: 'list', variables: { text: 'training', first: 60 }, ...listed },
  { name: 'quotes', variables: { text: `d'été "x" \\ #(lf) )" """`, first: 5 }, ...listed },
];

const copied = (tool: Parameters<typeof snippetOf>[0], { query, variables }: Question) =>
  snippetOf(tool, register.origin, query, variables);
/** A cell as CSV has it. */
const written = (cell: Cell) => (cell === null ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));
const expected = async ({ query, variables, columns, rows }: Question): Promise<Table> => ({
  columns,
  rows: rows(await register.ask<Data>(query, variables)),
});

describe('a question that is copied', () => {
  test('for curl is a file', async () => {
    const place = { folder: join(register.folder, 'copied'), token: register.token };
    for (const question of QUESTIONS) {
      await runSteps('bash', [{ name: question.name, code: copied('curl', question) }], place);
      const [columns, ...rows]: string[][] = parse(readFileSync(join(place.folder, 'bash', 'answer.csv')), { bom: true });
      const { columns: wanted, rows: cells } = await expected(question);
      expect([columns, rows]).toEqual([wanted, cells.map((row) => row.map(written))]);
    }
  });

  test.each([
    ['Python', 'python'],
    ['R', 'r'],
  ] as const)('for %s is a table', async (tool, language) => {
    const steps = QUESTIONS.map((question) => ({ name: question.name, code: copied(tool, question), look: 'rows' }));
    const outcomes = await runSteps(language, steps, { folder: join(register.folder, 'copied'), token: register.token });
    for (const question of QUESTIONS) expect(outcomes.get(question.name)?.table).toEqual(await expected(question));
  });

  test('for Power Query is a table', async () => {
    for (const question of QUESTIONS) {
      expect(await powerQueryTable(copied('Power Query', question), { Token: register.token })).toEqual(await expected(question));
    }
  });
});

describe('the link of a saved query', () => {
  const search = '?from=2004-04-01&kinds=VISIT&kinds=PROJECT';
  const addressOf = (form: string) => `${register.origin}/q/volume-by-year-type-and-region.${form}${search}`;
  const linked = async (): Promise<(string | null)[]> => {
    const { engagementVolume } = await register.ask<Data>(
      '{ engagementVolume(groupBy: [YEAR, KIND, REGION], where: { from: "2004-04-01", kinds: [VISIT, PROJECT] }) { rows { region { code } } } }',
    );
    return engagementVolume.rows.map(({ region }) => region?.code ?? null);
  };
  const codesIn = ({ columns, rows }: Table) => rows.map((row) => row[columns.indexOf('region.code')]);

  test.each([
    ['Python', 'python'],
    ['R', 'r'],
  ] as const)('is a table in %s', async (tool, language) => {
    const place = { folder: join(register.folder, 'linked'), token: register.token };
    const outcomes = await runSteps(language, [{ name: 'link', code: linkSnippetOf(tool, addressOf), look: 'rows' }], place);
    expect(codesIn(outcomes.get('link')?.table ?? { columns: [], rows: [] })).toEqual(await linked());
  });

  test('is a table in Power Query', async () => {
    const table = await powerQueryTable(linkSnippetOf('Power Query', addressOf), { Token: register.token });
    expect(codesIn(table)).toEqual(await linked());
  });
});
