import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Register } from './register';
import { recordsOf, type Table } from './table';

/** What came of a box, and what it is held against. */
export interface Done {
  /** The table that the box made, if it is one that makes tables. */
  readonly table: Table;
  /** What the box printed, or the answer to it where it is a question. */
  readonly printed: string;
  /** The folder that it worked in. */
  readonly folder: string;
  readonly register: Register;
}

/** How the outcome of one box is held against what the API says itself. */
export interface Check {
  /** Under which name the box leaves its table. */
  readonly look?: string;
  readonly holds: (done: Done) => Promise<void> | void;
}

interface Row {
  readonly period: { readonly label: string } | null;
  readonly kind: string;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly jurisdiction: { readonly code: string; readonly name: string } | null;
  readonly topic: { readonly code: string; readonly name: string } | null;
  readonly figures: {
    readonly engagements: number;
    readonly delegates: number;
    readonly days: number;
    readonly budget: number;
    readonly personMonths: number;
  };
}

const ALL = 'engagements delegates days budget personMonths';
const PLACES = 'period { label } kind region { code name } jurisdiction { code name } topic { code name }';

/** Asks the API itself for the rows of a volume. */
async function rowsOf(register: Register, args: string): Promise<Row[]> {
  const { engagementVolume } = await register.ask<{ engagementVolume: { rows: Row[] } }>(
    `{ engagementVolume(${args}) { rows { ${PLACES} figures { ${ALL} } } } }`,
  );
  return engagementVolume.rows;
}

interface Engagement {
  readonly reference: string;
  readonly title: string;
  readonly firstDay: string;
  readonly budget: number | null;
  readonly delegates: number | null;
  readonly partners: readonly { readonly share: number | null; readonly jurisdiction: { readonly code: string; readonly name: string } }[];
}

/** Asks the API itself for engagements, which must fit one page. */
async function engagementsOf(register: Register, args: string): Promise<Engagement[]> {
  const { engagements } = await register.ask<{ engagements: { nodes: Engagement[]; pageInfo: { hasNextPage: boolean } } }>(
    `{ engagements(first: 500, ${args}) { nodes { reference title firstDay budget delegates partners { share jurisdiction { code name } } } pageInfo { hasNextPage } } }`,
  );
  expect(engagements.pageInfo.hasNextPage).toBe(false);
  return engagements.nodes;
}

/** The table of a CSV file. Its cells are texts, and null where empty. */
function csvTable(file: string): Table {
  const [columns = [], ...rows]: string[][] = parse(file, { bom: true });
  return { columns, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
}

const texts = (values: readonly (string | number | null | undefined)[]) => values.map((value) => (value == null ? null : String(value)));
/** The starter query that the guide's links name, as its file has it. */
const LINKED = ['period.label', 'kind', 'region.code', 'region.name', ...ALL.split(' ').map((measure) => `figures.${measure}`)];
const linkedRow = ({ period, kind, region, figures }: Row) => [
  period?.label ?? null,
  kind,
  region?.code ?? null,
  region?.name ?? null,
  figures.engagements,
  figures.delegates,
  figures.days,
  figures.budget,
  figures.personMonths,
];

const FISCAL_2005 = 'where: { from: "2005-04-01", to: "2006-03-31" }';

/** The checks, by language and name of the box. */
export const checks: Readonly<Record<string, Check>> = {
  'bash token': {
    async holds({ register }) {
      const { accessTokens } = await register.ask<{ accessTokens: { name: string }[] }>('{ accessTokens { name } }');
      expect(accessTokens.map(({ name }) => name)).toContain('Ten minutes');
    },
  },
  'bash first': {
    async holds({ printed, register }) {
      const rows = await rowsOf(register, `groupBy: [KIND], ${FISCAL_2005}`);
      expect(JSON.parse(printed).data.engagementVolume.rows).toEqual(
        rows.map(({ kind, figures }) => ({ kind, figures: { engagements: figures.engagements } })),
      );
    },
  },
  'bash file': {
    async holds({ printed, register }) {
      const rows = await rowsOf(register, `groupBy: [KIND], ${FISCAL_2005}`);
      expect(csvTable(printed)).toEqual({
        columns: ['kind', 'figures.engagements'],
        rows: rows.map(({ kind, figures }) => texts([kind, figures.engagements])),
      });
    },
  },
  'graphql regions': {
    holds({ printed }) {
      const { rows, total, additive, overlap, notes, explanation } = JSON.parse(printed).engagementVolume;
      const sum = rows.reduce((all: number, { figures }: Row) => all + figures.engagements, 0);
      // What the text says of them.
      expect([sum, total.engagements, overlap, additive]).toEqual([127, 117, 10, false]);
      expect(rows.at(-1).region).toBeNull();
      expect(notes.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['UNKNOWN_BUDGET', 'WITHHELD', 'OVERLAP']));
      expect(explanation).toContain('one in each region');
    },
  },
  'graphql shares': {
    holds({ printed }) {
      const { rows, total, additive } = JSON.parse(printed).engagementVolume;
      expect(additive).toBe(true);
      for (const measure of ['engagements', 'budget'] as const) {
        const sum = rows.reduce((all: number, { figures }: Row) => all + figures[measure], 0);
        expect(sum).toBeCloseTo(total[measure], 3);
      }
      expect(total.engagements).toBe(117);
    },
  },
  'graphql recorded': {
    async holds({ printed, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR], where: { to: "2002-03-31", from: "2000-04-01" }');
      expect(JSON.parse(printed).engagementVolume.rows).toEqual(
        rows.map(({ period, figures }) => ({ period, figures: { engagements: figures.engagements } })),
      );
    },
  },
  'graphql projects': {
    async holds({ printed, register }) {
      const { nodes } = JSON.parse(printed).engagements;
      const [africa] = await rowsOf(
        register,
        'groupBy: [KIND], where: { kinds: [PROJECT], regions: ["002"], from: "2005-04-01", to: "2006-03-31" }',
      );
      // As many as volume counts, as the text says.
      expect(nodes).toHaveLength(africa?.figures.engagements ?? 0);
      expect(nodes.length).toBeGreaterThan(3);
    },
  },
  'graphql follow': {
    async holds({ printed, register }) {
      const { nodes, pageInfo } = JSON.parse(printed).changes;
      expect(pageInfo.hasNextPage).toBe(false);
      const { engagementVolume } = await register.ask<{ engagementVolume: { total: { engagements: number } } }>(
        '{ engagementVolume { total { engagements } } }',
      );
      // All that has ever been changed is all that there is.
      const moved = nodes.map(({ effect }: { effect: { total: { delta: { engagements: number } } } }) => effect.total.delta.engagements);
      expect(moved.reduce((sum: number, delta: number) => sum + delta, 0)).toBe(engagementVolume.total.engagements);
      const later = await register.ask<{ changes: { nodes: unknown[] } }>(
        'query ($after: String) { changes(after: $after) { nodes { seq } } }',
        { after: pageInfo.endCursor },
      );
      expect(later.changes.nodes).toEqual([]);
    },
  },
  'graphql repeat': {
    async holds({ printed, register }) {
      const then = JSON.parse(printed).engagementVolume;
      const made = await register.ask<{ createVisit: { engagement: { id: string; version: number } } }>(
        'mutation { createVisit(input: { titleEn: "Entered late", startDate: "2005-06-01", status: COMPLETED, direction: INBOUND, partners: [{ jurisdiction: "NA", role: PARTNER }] }) { engagement { id version } } }',
        {},
        'OFFICER',
      );
      const query =
        'query ($asOf: DateTime) { engagementVolume(groupBy: [YEAR], asOf: $asOf, where: { from: "2004-04-01", to: "2006-03-31" }) { rows { period { label } figures { engagements } } asOf } }';
      const again = await register.ask<{ engagementVolume: unknown }>(query, { asOf: then.asOf });
      const now = await register.ask<{ engagementVolume: { rows: Row[] } }>(query);
      await register.ask(
        'mutation ($id: ID!, $version: Int!) { deleteEngagement(input: { id: $id, version: $version }) { problems { message } } }',
        made.createVisit.engagement,
        'OFFICER',
      );
      expect(again.engagementVolume).toEqual(then);
      expect(now.engagementVolume.rows.map(({ figures }) => figures.engagements)).toEqual(
        then.rows.map(({ figures }: Row, index: number) => figures.engagements + index),
      );
    },
  },
  'bash partners': {
    async holds({ folder, register }) {
      const engagements = await engagementsOf(
        register,
        'where: { kinds: [PROJECT], regions: ["002"], from: "2005-04-01", to: "2006-03-31" }',
      );
      expect(csvTable(readFileSync(join(folder, 'projects.csv'), 'utf8'))).toEqual({
        columns: ['partner.number', 'partner.count', 'reference', 'firstDay', 'budget', 'partner.jurisdiction.code', 'partner.share'],
        rows: engagements.flatMap(({ reference, firstDay, budget, partners }) =>
          partners.map(({ jurisdiction, share }, index) =>
            texts([index + 1, partners.length, reference, firstDay, budget, jurisdiction.code, share]),
          ),
        ),
      });
      expect(Math.max(...engagements.map(({ partners }) => partners.length))).toBeGreaterThan(1);
    },
  },
  'bash link': {
    async holds({ folder, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, KIND, REGION], where: { from: "2005-04-01", kinds: [VISIT, PROJECT] }');
      expect(csvTable(readFileSync(join(folder, 'volume.csv'), 'utf8'))).toEqual({
        columns: LINKED,
        rows: rows.map((row) => texts(linkedRow(row))),
      });
    },
  },
  'powerquery link': {
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, KIND, REGION], where: { from: "2005-04-01", kinds: [VISIT, PROJECT] }');
      expect(table).toEqual({ columns: LINKED, rows: rows.map(linkedRow) });
    },
  },
  'powerquery question': {
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, REGION], where: { from: "2004-04-01" }');
      expect(table).toEqual({
        columns: ['period.label', 'region.code', 'region.name', 'figures.engagements', 'figures.budget'],
        rows: rows.map(({ period, region, figures }) => [
          period?.label ?? null,
          region?.code ?? null,
          region?.name ?? null,
          figures.engagements,
          figures.budget,
        ]),
      });
    },
  },
  'python ask': {
    look: 'volume',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, JURISDICTION], where: { from: "2004-04-01" }');
      expect(table).toEqual({
        columns: ['period.label', 'jurisdiction.code', 'jurisdiction.name', 'figures.engagements'],
        rows: rows.map(({ period, jurisdiction, figures }) => [
          period?.label ?? null,
          jurisdiction?.code ?? null,
          jurisdiction?.name ?? null,
          figures.engagements,
        ]),
      });
    },
  },
  'python pivot': {
    look: 'namibia',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, JURISDICTION], where: { from: "2004-04-01", jurisdictions: ["NA"] }');
      expect(rows.length).toBeGreaterThan(0);
      const [namibia = {}] = recordsOf(table);
      for (const { period, figures } of rows) expect(namibia[period?.label ?? '']).toBe(figures.engagements);
      expect(namibia['jurisdiction.code']).toBe('NA');
    },
  },
  'python link': {
    look: 'saved',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, KIND, REGION], where: { from: "2005-04-01" }');
      expect(table).toEqual({ columns: LINKED, rows: rows.map(linkedRow) });
    },
  },
  'python about': {
    look: 'about',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, KIND, REGION], where: { from: "2005-04-01" }');
      const said = new Map(table.rows.map(([label, value]) => [label, value]));
      expect(said.get('Rows')).toBe(rows.length);
      expect(String(said.get('How it was counted'))).toContain('one in each region');
    },
  },
  'python pages': {
    look: 'visits',
    async holds({ table, register }) {
      const engagements = await engagementsOf(register, 'where: { kinds: [VISIT], from: "2005-04-01" }');
      expect(table).toEqual({
        columns: ['reference', 'firstDay', 'delegates'],
        rows: engagements.map(({ reference, firstDay, delegates }) => [reference, firstDay, delegates]),
      });
    },
  },
  'r link': {
    look: 'volume',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [YEAR, KIND, REGION], where: { from: "2005-04-01" }');
      expect(table).toEqual({ columns: LINKED, rows: rows.map(linkedRow) });
    },
  },
  'r question': {
    look: 'topics',
    async holds({ table, register }) {
      const rows = await rowsOf(register, 'groupBy: [TOPIC], where: { from: "2005-04-01", kinds: [VISIT] }');
      expect(table).toEqual({
        columns: ['topic.code', 'topic.name', 'figures.engagements', 'figures.delegates'],
        rows: rows.map(({ topic, figures }) => [topic?.code ?? null, topic?.name ?? null, figures.engagements, figures.delegates]),
      });
    },
  },
  'bash mistake': {
    holds({ printed }) {
      const [error] = JSON.parse(printed).errors;
      expect(error.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(error.message).toContain('REGION');
    },
  },
};
