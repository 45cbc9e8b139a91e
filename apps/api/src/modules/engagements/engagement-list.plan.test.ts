import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeEngagements } from '../../../test/api/counting-register.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Sql, SqlValue } from '../../db/database.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import { condition } from './engagement-filter.js';
import { listEngagements } from './engagement-list.repository.js';
import { orderKeys } from './engagement-order.js';
import { emptyRecord } from './engagement-record.js';

const ENGAGEMENTS = 3_000;
const SCOPE = { visibility: { protectedToo: true, grantedEngagementIds: [] }, seq: OPEN_SEQ, openThrough: 0, pastOrigins: new Map() };

describe.each(dialects)('a page of engagements on %s', (dialect) => {
  let store: TestDatabase;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    await writeEngagements(store.database, () =>
      Promise.resolve(
        Array.from({ length: ENGAGEMENTS }, (_, index) =>
          emptyRecord({
            reference: `PRJ-${String(index).padStart(5, '0')}`,
            kind: 'PROJECT',
            status: 'ACTIVE',
            titleEn: `Project ${index}`,
            startDate: index % 10 === 0 ? null : `20${String(index % 30).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 9}`,
          }),
        ),
      ),
    );
    if (dialect === 'mariadb') await store.database.read.execute('ANALYZE TABLE engagement');
    else await store.database.read.execute('ANALYZE');
  });
  afterAll(() => store.destroy());

  test.each([
    ['START_DATE', 'DESC'],
    ['START_DATE', 'ASC'],
    ['REFERENCE', 'ASC'],
    ['TITLE', 'ASC'],
    ['TITLE_FR', 'DESC'],
  ] as const)('by %s %s reads as many rows however deep it stands in the list', async (field, direction) => {
    const keys = orderKeys([{ field, direction }]);
    let sent: { text: string; values: readonly SqlValue[] } = { text: '', values: [] };
    const { read } = store.database;
    const listening: Sql = {
      ...read,
      search: <Row>(text: string, values: readonly SqlValue[] = []) => {
        sent = { text, values };
        return read.search<Row>(text, values);
      },
    };
    const page = async (after: Parameters<typeof listEngagements>[4]['after']) => {
      const rows = await listEngagements(listening, condition({}), SCOPE, keys, {
        after,
        before: null,
        backward: false,
        skip: 0,
        limit: 50,
      });
      return { last: rows.at(-1) ?? null, work: await rowsRead(sent) };
    };
    const first = await page(null);
    let deep = first;
    for (let passed = 0; passed < 40; passed += 1) deep = await page(deep.last);
    expect(deep.work).toBeLessThanOrEqual(Math.max(first.work * 2, 400));
  });

  /** Rows that a statement reads: counted by MariaDB; on SQLite all, unless every one is found by an index in the order it is wanted. */
  async function rowsRead({ text, values }: { text: string; values: readonly SqlValue[] }): Promise<number> {
    if (dialect === 'sqlite') {
      const plan = await store.database.read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values);
      const steps = plan.map(({ detail }) => detail);
      const inner = steps.filter((detail) => /\be\b/.test(detail));
      return inner.length > 0 &&
        inner.every((detail) => detail.includes('USING INDEX')) &&
        steps.filter((detail) => detail.includes('TEMP B-TREE')).length <= 1
        ? 50
        : ENGAGEMENTS;
    }
    const [row] = await store.database.read.query<Record<string, string>>(`ANALYZE FORMAT=JSON ${text}`, values);
    const read = [...String(Object.values(row ?? {})[0]).matchAll(/"r_rows": ([\d.]+)/g)].map(([, rows]) => Number(rows));
    return read.reduce((sum, rows) => sum + rows, 0);
  }
});
