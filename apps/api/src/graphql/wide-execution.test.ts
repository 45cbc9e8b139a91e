import { execute, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { type Container, createContainer } from '../container.js';
import type { Viewer } from '../modules/access/viewer.js';
import { wideEngagementResolvers } from '../modules/engagements/engagement.field-resolver.js';
import { plainOperation } from '../modules/exports/plain-operation.js';
import { fillRegister } from '../modules/imports/load/fill-register.js';
import { operationOf } from '../modules/queries/query-parameters.js';
import { readStarterQueries } from '../modules/queries/starter-queries.js';
import { buildApiSchema } from './build-schema.js';
import { GraphqlContext } from './request-context.js';
import { executeWide, type WideResolvers } from './wide-execution.js';

const EVERYTHING = `query Everything($asOf: DateTime, $no: Boolean = true) {
  engagements(first: 120, asOf: $asOf, orderBy: [{ field: REFERENCE }]) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename id reference kind scope status sensitivity title(locale: FR) summary startDate endDate firstDay lastDay openEnded delegates budget
      personMonths source version kindAgain: kind @skip(if: $no)
      partners { role share counted jurisdiction { code name(locale: FR) region { code name } predecessors { code } parent { code } } }
      organizations { role organization { name jurisdiction { code } } }
      topics { code name terms { term } }
      facilities { name }
      partOf { reference partners { role } }
      components { reference }
      aroseFrom { kind from { reference title topics { code } } }
      ledTo { kind to { reference } }
      followUps { promise owner dueDate doneDate became { reference } }
      revisions(first: 2) { totalCount nodes { seq at actor action changes { field before after } } }
      ...Own
    }
  }
}
fragment Own on Engagement {
  ... on Mission { mandate deployments { post personMonths } }
  ... on Project { agreement interventions { code name } }
  ... on Visit { direction headOfDelegation agenda { day facility { name } topic { code } } kind }
  ... on Node { id }
}`;

const QUESTIONS = [
  EVERYTHING,
  '{ engagementVolume(groupBy: [YEAR, REGION], counting: FRACTIONAL) { additive overlap notes { code count text } total { engagements days } rows { keys isOther period { label start } region { code children { code } } figures { engagements budget } engagements(first: 3) { nodes { reference partners { jurisdiction { code } } } } } } }',
  '{ jurisdictions(first: 40) { edges { cursor node { code names { name kind } engagements(first: 2) { totalCount nodes { reference } } } } } topics { nodes { code engagements(first: 1) { nodes { title } } } } }',
  '{ lineage(first: 30) { nodes { kind from { reference ... on Visit { direction } } to { __typename reference } } } revisions(first: 5) { nodes { action engagement { reference } } } }',
  '{ register { name(locale: FR) home { code } coverage { from through kind } defaultScheme { code regions { code jurisdictions { code } } } } nothing: engagement(reference: "NO-SUCH") { reference partners { role } } viewer { role } }',
];

const officer: Viewer = { userId: null, name: 'Officer', role: 'OFFICER', demo: true, grantedEngagementIds: [] };

describe.each(dialects)('level by level on %s', (dialect) => {
  let store: TestDatabase;
  let container: Container;
  let schema: GraphQLSchema;
  let wide: WideResolvers;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await fillRegister(store.database, 'sample', {
      openData: dataFolder,
      settings: { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'en' },
    });
    container = createContainer(store.database, { auth: 'demo', engine: 'database', dataFolder: store.folder, log: () => undefined });
    schema = buildApiSchema(container.resolvers);
    wide = wideEngagementResolvers(container.engagements);
  });
  afterAll(async () => {
    await container.close();
    await store.destroy();
  });

  const context = () =>
    GraphqlContext.of(officer, { value: null, set: () => undefined, clear: () => undefined }, container.register, false);

  async function bothWays(text: string, variables: Record<string, unknown>) {
    const document = parse(text);
    const operation = operationOf(document);
    if (!operation) throw new Error('no operation');
    const usual = await execute({ schema, document, variableValues: variables, contextValue: await context() });
    expect(usual.errors).toBeUndefined();
    const plain = plainOperation(document, operation, { no: true, ...variables });
    const document_ = { kind: document.kind, definitions: [plain] };
    // In the order of the keys too, which columns follow.
    const expected = JSON.stringify(usual.data);
    expect(JSON.stringify(await executeWide(schema, document_, variables, await context(), wide))).toBe(expected);
    expect(JSON.stringify(await executeWide(schema, document_, variables, await context()))).toBe(expected);
  }

  test.each(QUESTIONS)('an answer is what graphql-js gives: %s', async (text) => {
    await bothWays(text, {});
  });

  test('the queries that come with Entente', async () => {
    const starters = readStarterQueries(`${dataFolder}/queries`);
    expect(starters.length).toBeGreaterThan(0);
    for (const { document } of starters) {
      const required = operationOf(parse(document))?.variableDefinitions?.some(
        ({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue,
      );
      if (!required) await bothWays(document, {});
    }
  });

  test('the past too', async () => {
    const { change } = (await context()).moment;
    const [visit] = await store.database.read.query<{ reference: string; version: number }>(
      "SELECT reference, version FROM engagement WHERE kind = 'VISIT' AND deleted_seq IS NULL ORDER BY reference LIMIT 1",
    );
    const edited = await container.editor.update(officer, (await context()).moment, 'VISIT', {
      id: visit?.reference ?? '',
      version: visit?.version ?? 0,
      titleFr: 'Changée',
      partners: [],
      topics: [],
    });
    expect(edited.problems).toEqual([]);
    await bothWays(EVERYTHING, { asOf: change.at });
    await bothWays(EVERYTHING, {});
  });

  test('an error of a resolver is thrown as it is, and nothing that goes wrong beside it is left alone', async () => {
    const wrong = parse('{ engagements(first: -1) { nodes { reference } } a: engagements(after: "x") { nodes { reference } } }');
    const run = executeWide(schema, wrong, {}, await context(), wide);
    await expect(run).rejects.toMatchObject({ code: expect.stringMatching(/PAGE_SIZE|BAD_CURSOR/) as unknown });
  });
});
