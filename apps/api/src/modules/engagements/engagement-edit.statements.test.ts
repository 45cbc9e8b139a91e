import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Sql } from '../../db/database.js';
import type { Viewer } from '../access/viewer.js';

const officer: Viewer = { userId: null, name: 'Officer', role: 'OFFICER', demo: true, grantedEngagementIds: [] };

describe.each(dialects)('statements of a mutation on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  const statements: string[] = [];

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    const { database } = store;
    const write = database.writeTransaction.bind(database);
    const counted = (tx: Sql): Sql => ({
      ...tx,
      query: (text, values) => {
        statements.push(text);
        return tx.query(text, values);
      },
      execute: (text, values) => {
        statements.push(text);
        return tx.execute(text, values);
      },
    });
    database.writeTransaction = (work) => write((tx) => work(counted(tx)));
    server = await startTestServer(database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
  });

  async function relations(count: number) {
    const jurisdictions = await store.database.read.query<{ code: string }>(`SELECT code FROM jurisdiction ORDER BY code LIMIT ${count}`);
    const topics = await store.database.read.query<{ code: string }>(`SELECT code FROM topic ORDER BY code LIMIT ${count}`);
    const origins = await store.database.read.query<{ reference: string }>(
      `SELECT reference FROM engagement WHERE title_en = 'Origin' ORDER BY id LIMIT ${count}`,
    );
    return {
      partners: jurisdictions.map(({ code }) => ({ jurisdiction: code })),
      topics: topics.map(({ code }) => code),
      aroseFrom: origins.map(({ reference }) => ({ engagement: reference })),
      agenda: Array.from({ length: count }, (_, index) => ({ title: `Item ${index}` })),
      followUps: Array.from({ length: count }, (_, index) => ({ promise: `Promise ${index}`, became: origins[0]?.reference ?? null })),
    };
  }

  async function countOf(work: () => Promise<unknown>): Promise<number> {
    statements.length = 0;
    await work();
    return statements.length;
  }

  test('are as many with one of each relation as with twenty', async () => {
    const { editor, register, undo } = server.container;
    const create = async (input: object) => {
      const { engagement, problems } = await editor.create(officer, await register.moment(), 'VISIT', { titleEn: 'A visit', ...input });
      expect(problems).toEqual([]);
      return engagement;
    };
    for (let made = 0; made < 20; made += 1) await create({ titleEn: 'Origin' });
    const few = await relations(1);
    const many = await relations(20);
    expect(many.partners.length + many.aroseFrom.length).toBe(40);
    const created = await countOf(() => create(few));
    expect(await countOf(() => create(many))).toBe(created);
    expect(created).toBeLessThanOrEqual(40);

    const update = async (version: number, id: string, input: object) => {
      const { problems, revision } = await editor.update(officer, await register.moment(), 'VISIT', { id, version, ...input });
      expect(problems).toEqual([]);
      return revision;
    };
    const one = await create(few);
    const two = await create(few);
    const less = await countOf(() => update(1, one?.id ?? '', { ...few, titleEn: 'Changed' }));
    const more = await countOf(() => update(1, two?.id ?? '', { ...many, titleEn: 'Changed' }));
    expect(more).toBe(less);
    expect(less).toBeLessThanOrEqual(60);
    const undone = await countOf(() => undo.undoChange(officer, { seq: 99_999 }));
    expect(undone).toBeLessThanOrEqual(3);
  });
});
