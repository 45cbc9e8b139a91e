// A list of 50 engagements with all their relations over HTTP, against the same list by hand on mercurius with its compiler: the same
// statements, on the same database, in turn. And a page deep in a list against the first.
import { Database } from '../apps/api/dist/db/database.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { median } from './measure.mjs';
import { startPeer, startServer } from './server.mjs';

const LIST = `query List($first: Int!) {
  engagements(first: $first, orderBy: [{ field: REFERENCE, direction: ASC }]) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id reference kind status title startDate endDate delegates budget
      partners { role share jurisdiction { code name region { code name } } }
      topics { code name }
      organizations { role organization { name } }
      aroseFrom { kind from { reference title } }
      ledTo { kind to { reference title } }
      revisions(first: 2) { nodes { seq at actor action } }
    }
  }
}`;
const FIRST = 50;
const CONNECTIONS = 32;
const AS_OFFICER = { 'x-entente-demo-role': 'OFFICER' };
/** Pages asked for before any is measured. */
const WARM_UP = 10;

/** Gives the engagements of the first page organizations and lineage, which invented ones have none of. */
async function furnish(url) {
  const database = await Database.open(parseDatabaseUrl(url), { migrate: false });
  await database.writeTransaction(async (tx) => {
    const [known] = await tx.query("SELECT id FROM organization WHERE name_en = 'Benchmark Service'");
    if (known) return;
    await tx.execute("INSERT INTO organization (name_en, name_fr) VALUES ('Benchmark Service', NULL)");
    const [{ id: organization }] = await tx.query("SELECT id FROM organization WHERE name_en = 'Benchmark Service'");
    const page = (await tx.query(`SELECT id FROM engagement ORDER BY reference LIMIT ${FIRST}`)).map(({ id }) => id);
    const others = await tx.query(`SELECT id FROM engagement ORDER BY reference DESC LIMIT ${FIRST}`);
    for (const [index, id] of page.entries()) {
      await tx.execute("INSERT INTO engagement_organization (engagement_id, organization_id, role, position) VALUES (?, ?, 'LEAD', 1)", [
        id,
        organization,
      ]);
      await tx.execute("INSERT INTO lineage (from_id, to_id, kind, on_date, evidence) VALUES (?, ?, 'LED_TO', NULL, NULL)", [
        id,
        others[index].id,
      ]);
    }
  });
  await database.close();
}

/** The time of one list, and how many a second, of the API and of the hand-written server: in so many rounds, the first of which warms up. */
export async function measureList(results, label, name, register, generate, { rounds, inARow, bursts, seconds }) {
  await furnish(register.url);
  const [api, peer] = [await startServer({ dataFolder: register.home, databaseUrl: register.url }), await startPeer(register.url)];
  try {
    const contenders = [api, peer].map((server) => ({ server, times: [], perSecond: [] }));
    const answers = [];
    for (const { server } of contenders) answers.push((await server.ask(LIST, { first: FIRST }, AS_OFFICER)).data);
    if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1]))
      throw new Error('the API and the hand-written server give different lists');
    for (let round = 0; round <= rounds; round += 1) {
      for (const { server, times } of contenders) {
        for (let turn = 0; turn < inARow; turn += 1) {
          const { milliseconds } = await server.ask(LIST, { first: FIRST }, AS_OFFICER);
          if (round > 0) times.push(milliseconds);
        }
      }
    }
    const [ours, theirs] = contenders.map(({ times }) => median(times));
    results.ratio(label, `50 engagements with all their relations over HTTP, ${name}`, ours, theirs, 'by hand on mercurius with JIT', 2);
    for (let burst = 0; burst < bursts; burst += 1) {
      for (const { server, perSecond } of contenders) {
        const question = { query: LIST, variables: { first: FIRST } };
        perSecond.push((await generate(server.address, CONNECTIONS, seconds / bursts, question)).perSecond);
      }
    }
    const [many, more] = contenders.map(({ perSecond }) => median(perSecond));
    results.add(
      label,
      `lists a second at ${CONNECTIONS} connections, ${name}`,
      `${many.toFixed(0)} = 1 / ${(more / many).toFixed(2)}`,
      `by hand on mercurius with JIT ${more.toFixed(0)}`,
      '≥ 1 / 2',
      more / many <= 2,
    );
  } finally {
    await Promise.all([api.stop(), peer.stop()]);
  }
}

const PAGE = `query Page($after: String) {
  engagements(first: 50, after: $after, orderBy: [{ field: START_DATE, direction: DESC }]) { pageInfo { endCursor } nodes { reference title } }
}`;
const SKIP = `query Skip($after: String) {
  engagements(first: 500, after: $after, orderBy: [{ field: START_DATE, direction: DESC }]) { pageInfo { endCursor } }
}`;

/** The first page of a list, and one that stands after 100,000 engagements, or in the middle of fewer; the first turns warm up. */
export async function measurePages(results, label, name, register, size, turns) {
  const api = await startServer({ dataFolder: register.home, databaseUrl: register.url });
  try {
    const depth = Math.min(100_000, Math.floor(size / 2));
    let after = null;
    for (let passed = 0; passed < depth; passed += 500) {
      after = (await api.ask(SKIP, { after }, AS_OFFICER)).data.engagements.pageInfo.endCursor;
    }
    const [first, deep] = [[], []];
    for (let turn = -WARM_UP; turn < turns; turn += 1) {
      const { milliseconds: ofFirst } = await api.ask(PAGE, { after: null }, AS_OFFICER);
      const { milliseconds: ofDeep } = await api.ask(PAGE, { after }, AS_OFFICER);
      if (turn < 0) continue;
      first.push(ofFirst);
      deep.push(ofDeep);
    }
    // The same, but for what any two measurements differ by.
    results.ratio(label, `a page after 100,000 others, ${name}`, median(deep), median(first), 'the first', 1.5);
  } finally {
    await api.stop();
  }
}
