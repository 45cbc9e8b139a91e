import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { weighDistinct, weighVolume } from '../modules/volume/volume-cost.js';
import { COST_LIMIT, costOf } from './cost.js';

const schema = buildSchema(readFileSync(new URL('../../../../packages/schema/schema.graphql', import.meta.url), 'utf8'));
const dashboard = new URL('../../../dashboard/src/', import.meta.url);

const WEIGHTS = {
  'Query.engagementVolume': weighVolume,
  'EngagementVolume.distinct': weighDistinct,
  'VolumeRow.distinct': weighDistinct,
};

function cost(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return costOf({ schema, document, operation, variables, weights: WEIGHTS });
}

const volume = (args: string, fields: string) => cost(`{ engagementVolume${args && `(${args})`} { ${fields} } }`);

describe('the cost of a question', () => {
  test('is one for every value', () => {
    expect(cost('{ viewer { role name } }')).toBe(3);
    expect(cost('{ a: viewer { role } b: viewer { ... on Viewer { role } ...N } } fragment N on Viewer { name }')).toBe(5);
  });

  test('counts what stands in a list for each of its members', () => {
    expect(cost('{ engagements(first: 10) { nodes { reference } } }')).toBe(1 + 20 + 1 + 10);
    expect(cost('{ engagements(last: 10) { nodes { reference } } }')).toBe(32);
    expect(cost('{ engagements { nodes { reference } } }')).toBe(1 + 20 + 1 + 50);
    expect(cost('query ($n: Int) { engagements(first: $n) { nodes { reference } } }', { n: 500 })).toBe(522);
    expect(cost('{ engagements(first: 10) { nodes { partners { role } } } }')).toBe(1 + 20 + 1 + 10 * (1 + 2));
    expect(cost('{ engagements(first: 10) { totalCount nodes { topics { engagements(first: 5) { nodes { id } } } } } }')).toBe(
      1 + 20 + 26 + 1 + 10 * (1 + 2 * (1 + 20 + 1 + 5)),
    );
  });

  test('counts the dearest of types that exclude each other', () => {
    const each = (kinds: string) => cost(`{ engagements(first: 10) { nodes { ${kinds} } } }`);
    expect(each('... on Visit { purpose stage } ... on Mission { mandate }')).toBe(each('... on Visit { purpose stage }'));
  });

  test('leaves out what is skipped', () => {
    const source = 'query ($s: Boolean!) { viewer { role name @skip(if: $s) } }';
    expect([cost(source, { s: true }), cost(source, { s: false })]).toEqual([2, 3]);
  });

  test('of volume follows its measures, its dimensions, its comparison and its rows', () => {
    expect(volume('', 'total { engagements }')).toBe(1 + 10 + 2);
    expect(volume('', 'total { engagements days budget }')).toBe(1 + 30 + 4);
    expect(volume('groupBy: [KIND]', 'total { engagements }')).toBe(1 + 20 + 2);
    expect(volume('groupBy: [KIND, JURISDICTION]', 'total { engagements }')).toBe(1 + 80 + 2);
    expect(volume('groupBy: [KIND], basis: ACTIVE', 'total { engagements }')).toBe(1 + 40 + 2);
    expect(volume('groupBy: [KIND], compareTo: PREVIOUS_PERIOD', 'total { engagements }')).toBe(1 + 40 + 2);
    expect(volume('groupBy: [JURISDICTION]', 'rows { isOther }')).toBe(1 + 40 + 1 + 200 / 20);
    expect(volume('groupBy: [JURISDICTION], top: 39', 'rows { isOther }')).toBe(1 + 40 + 1 + 40 / 20);
  });

  test('of different values is that of breaking down by their dimension', () => {
    expect(volume('', 'distinct(of: TOPIC)')).toBe(1 + 10 + 1 + 40);
    expect(volume('groupBy: [YEAR]', 'rows { distinct(of: KIND) }')).toBe(1 + 20 + 1 + 1 + 20);
    expect(volume('groupBy: [JURISDICTION]', 'rows { a: distinct(of: KIND) b: distinct(of: TOPIC) }')).toBe(1 + 40 + 1 + 10 * (21 + 41));
  });

  test('counts the records behind rows for each row that can be opened', () => {
    const opened = volume('groupBy: [JURISDICTION]', 'rows { engagements(first: 10) { nodes { reference } } }');
    expect(opened).toBe(1 + 40 + 1 + 200 * (1 + 20 + 1 + 10));
    // A filter that names one value leaves one row to be opened.
    const one = volume(
      'groupBy: [JURISDICTION], where: { jurisdictions: ["NA"] }',
      'rows { engagements(first: 10) { nodes { reference } } }',
    );
    expect(one).toBe(1 + 40 + 1 + (1 + 20 + 1 + 10));
  });

  test('never falls as pages grow, and a limit is a limit whatever the variables say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 499 }), fc.integer({ min: 0, max: 499 }), (outer, inner) => {
        const source =
          'query ($o: Int, $i: Int) { engagements(first: $o) { nodes { topics { engagements(first: $i) { nodes { id } } } } } }';
        const at = (o: number, i: number) => cost(source, { o, i });
        expect(at(outer + 1, inner)).toBeGreaterThan(at(outer, inner));
        expect(at(outer + 1, inner + 1)).toBeGreaterThan(at(outer + 1, inner));
      }),
      { numRuns: 50 },
    );
    expect(cost('query ($n: Int) { engagements(first: $n) { nodes { id } } }', { n: 2_000_000_000 })).toBe(522);
    expect(cost('query ($n: Int) { engagements(first: $n) { nodes { id } } }', { n: 'many' })).toBe(72);
  });
});

describe('a friendly analyst', () => {
  test.each([
    [
      'the largest page of engagements with everything',
      `{ engagements(first: 500) { totalCount nodes { reference kind scope status title summary startDate endDate delegates budget
      partners { role share jurisdiction { code name region { code name } predecessors { code } parent { code } } } organizations { role organization { name } }
      topics { code name terms { term } } facilities { name } partOf { reference } components { reference } aroseFrom { kind from { reference title } }
      ledTo { kind to { reference } } revisions(first: 2) { nodes { seq at actor action changes { field before after } } } } } }`,
    ],
    [
      'jurisdictions by topic by month',
      '{ engagementVolume(groupBy: [JURISDICTION, TOPIC, MONTH]) { rows { period { label } jurisdiction { code name } topic { code name } figures { engagements days } } total { engagements } notes { text } } }',
    ],
    [
      'a fifth dimension and all measures',
      '{ engagementVolume(groupBy: [YEAR, KIND, REGION, JURISDICTION, TOPIC]) { rows { keys figures { engagements delegates days budget personMonths } } } }',
    ],
    [
      'the records behind a hundred rows',
      '{ engagementVolume(groupBy: [JURISDICTION], top: 100) { rows { jurisdiction { name } figures { engagements } engagements(first: 50) { nodes { reference title startDate } } } } }',
    ],
  ])('asks for %s', (_, source) => {
    expect(cost(source)).toBeLessThanOrEqual(COST_LIMIT);
  });

  test('reads the schema as GraphiQL does', () => {
    expect(cost(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true }))).toBeLessThan(
      COST_LIMIT * 0.75,
    );
  });

  test('looks at the dashboard, whose documents cost a fifth of what they may at most', async () => {
    const { readDocuments } = (await import(new URL('../trusted-documents.ts', dashboard).href)) as {
      readDocuments: (folder: string) => { name: string; text: string }[];
    };
    const documents = readDocuments(dashboard.pathname);
    expect(documents.length).toBeGreaterThan(8);
    const dear = documents
      .map(({ name, text }) => [name, cost(text, { first: 100, last: 100 })] as const)
      .filter(([, requested]) => requested > COST_LIMIT / 5);
    expect(dear).toEqual([]);
  });
});
