import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const EDITS = Number(process.env['ENTENTE_TEST_PAST_EDITS'] ?? 30);
/** Records of each step that are asked for one by one. */
const SINGLES = 3;

const ANOTHER = 'reference title(locale: EN) status startDate partners { role jurisdiction { code } } topics { code }';
/** All that there is of an engagement and that an edit may change, and what hangs on it. */
const RECORD = `
  __typename id reference kind scope status sensitivity titleEn titleFr summaryEn: summary(locale: EN) summaryFr: summary(locale: FR) startDate endDate plannedStart plannedEnd
  firstDay lastDay openEnded delegates budget budgetCurrency personMonths source sourceId sourceUrl sourceNote version
  partners { role share counted nameAsRecorded jurisdiction { code } }
  organizations { role organization { name } }
  topics { code }
  facilities { name }
  missing
  followUps { promise owner dueDate doneDate became { ${ANOTHER} } engagement { reference version } }
  partOf { ${ANOTHER} components { reference } partOf { reference } }
  components { ${ANOTHER} partOf { reference } }
  aroseFrom { kind date evidence from { ${ANOTHER} ledTo { to { reference } } } to { reference } }
  ledTo { kind date evidence to { ${ANOTHER} aroseFrom { from { reference } } } from { reference } }
  revisions(first: 15) {
    totalCount
    nodes { seq version action reason changes { field before after } engagement { reference version titleEn } effect { total { delta { engagements delegates } } } }
  }
  ... on Mission { mandate deployments { post from to personMonths } }
  ... on Project { agreement results interventions { code } }
  ... on Visit { direction headOfDelegation purpose stage approvedBy agenda { day title facility { name } topic { code } } }`;
const LIST = `query ($after: String, $asOf: DateTime) {
  engagements(first: 40, after: $after, asOf: $asOf, orderBy: [{ field: REFERENCE, direction: ASC }]) {
    nodes { ${RECORD} } pageInfo { hasNextPage endCursor }
  }
}`;
const ONE = `query ($reference: String!, $id: ID!, $asOf: DateTime) {
  engagement(reference: $reference, asOf: $asOf) { ${RECORD} }
  node(id: $id, asOf: $asOf) { ... on Engagement { ${RECORD} } }
}`;

interface Read {
  readonly id: string;
  readonly reference: string;
}

describe.each(dialects)(`records read as of a past moment on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  async function ask(query: string, variables: Record<string, unknown>, role = 'ADMIN') {
    const { body } = await server.ask(query, { role, variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
  async function list(asOf: string | null, after: string | null = null): Promise<Read[]> {
    const { nodes, pageInfo } = (await ask(LIST, { asOf, after })).engagements;
    return pageInfo.hasNextPage ? [...nodes, ...(await list(asOf, pageInfo.endCursor))] : nodes;
  }

  test('a record and all that hangs on it is what it was then, alone as in a list', { timeout: 180_000 }, async () => {
    const chance = new Chance(SEED);
    const steps: { at: string; records: Read[] }[] = [];
    const ids = new Map<string, string>();
    for (let edit = 0; edit < EDITS; edit += 1) {
      if (!(await randomEdit(chance, server.container))) continue;
      const [change] = await store.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
      const records = await list(null);
      for (const { reference, id } of records) ids.set(reference, id);
      steps.push({ at: change?.at ?? '', records });
    }
    for (const { at, records } of steps) {
      expect(await list(at)).toEqual(records);
      const known = [...ids.keys()];
      for (let count = 0; count < Math.min(SINGLES, known.length); count += 1) {
        const reference = chance.one(known);
        const then = records.find((record) => record.reference === reference) ?? null;
        expect(await ask(ONE, { reference, id: ids.get(reference), asOf: at })).toEqual({ engagement: then, node: then });
      }
    }
  });

  test('who may not see a record now does not see it by way of its past', async () => {
    const [first] = await store.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
    const create = 'mutation ($input: CreateVisitInput!) { createVisit(input: $input) { engagement { id reference } revision { at } } }';
    const { engagement, revision } = (await ask(create, { input: { titleEn: 'Open at first' } })).createVisit;
    const asked = { reference: engagement.reference, id: engagement.id, asOf: revision.at };
    const short = `query ($reference: String!, $id: ID!, $asOf: DateTime) {
      engagement(reference: $reference, asOf: $asOf) { title revisions { totalCount } }
      node(id: $id, asOf: $asOf) { id }
    }`;
    expect(await ask(short, asked, 'VIEWER')).toMatchObject({ engagement: { title: 'Open at first' }, node: { id: engagement.id } });
    expect(await ask(short, { ...asked, asOf: first?.at })).toEqual({ engagement: null, node: null });
    await ask('mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { problems { code } } }', {
      input: { id: engagement.id, version: 1, sensitivity: 'PROTECTED' },
    });
    expect(await ask(short, asked, 'VIEWER')).toEqual({ engagement: null, node: null });
    expect(await ask(short, asked, 'OFFICER')).toMatchObject({ engagement: { revisions: { totalCount: 1 } } });
  });

  test('what has no past of its own is refused, as is a moment that is not known', async () => {
    const topic = (await ask('{ topics { nodes { id } } }', {})).topics.nodes[0].id;
    const refused = async (query: string, variables: Record<string, unknown>) =>
      (await server.ask(query, { role: 'OFFICER', variables })).body.errors?.[0]?.extensions;
    const node = 'query ($id: ID!, $asOf: DateTime) { node(id: $id, asOf: $asOf) { id } }';
    expect(await refused(node, { id: topic, asOf: '2026-01-01T00:00:00Z' })).toMatchObject({ code: 'NO_PAST', path: ['asOf'] });
    const one = 'query ($asOf: DateTime) { engagement(reference: "V", asOf: $asOf) { id } }';
    expect(await refused(one, { asOf: '2999-01-01T00:00:00Z' })).toMatchObject({ code: 'AS_OF_IN_FUTURE', path: ['asOf'] });
    expect(await refused(one, { asOf: '1999-01-01T00:00:00Z' })).toMatchObject({ code: 'AS_OF_BEFORE_REGISTER', path: ['asOf'] });
  });
});
