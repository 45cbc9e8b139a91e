import { isoToDay } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { givenReferences } from './given-references.js';

describe.each(dialects)('references on %s', (dialect) => {
  let store: TestDatabase;
  let ids = 0;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
  });
  afterAll(() => store?.destroy());

  const enter = (reference: string) =>
    store.database.writeTransaction((tx) =>
      tx.execute(
        `INSERT INTO engagement (id, reference, kind, scope, status, sensitivity, version, created_seq, changed_seq)
         VALUES (?, ?, 'VISIT', 'BILATERAL', 'PLANNED', 'INTERNAL', 1, 1, 1)`,
        [(ids += 1), reference],
      ),
    );
  const given = (years: readonly number[], own: readonly string[] = []) =>
    store.database.writeTransaction((tx) =>
      givenReferences(
        tx,
        [
          ...own.map((reference) => ({ kind: 'VISIT' as const, startDay: null, own: reference })),
          ...years.map((year) => ({ kind: 'VISIT' as const, startDay: isoToDay(`${year}-05-09`), own: null })),
        ],
        '2026-11-24T09:12:00.000Z',
      ),
    );

  test('go on from the last of their kind and year', async () => {
    await enter('VIS-2005-0041');
    await enter('PRJ-2005-0099');
    expect(await given([2005, 2005, 2006], ['VIS-2006-7'])).toEqual(['VIS-2006-7', 'VIS-2005-0042', 'VIS-2005-0043', 'VIS-2006-0008']);
  });

  test('are given whatever people have written in the same form', async () => {
    const odd = ['VIS-2010-99999999999999999999', 'VIS-2010-9007199254740993', 'VIS-2010--5', 'VIS-2010-3-A', 'VIS-2010-x'];
    for (const reference of odd) await enter(reference);
    // Few years are read one by one, many at once.
    for (const years of [[2010], [2010, 2001, 2002, 2003, 2004]]) expect((await given(years))[0]).toBe('VIS-2010-0004');
  });

  test('are free also where somebody has written the largest number that is gone on from', async () => {
    await enter('VIS-2011-99999999');
    await enter('VIS-2011-100000001');
    const first = await given([2011, 2011]);
    expect(first).toEqual(['VIS-2011-100000000', 'VIS-2011-100000002']);
    for (const reference of first) await enter(reference);
    expect(await given([2011], ['VIS-2011-100000003'])).toEqual(['VIS-2011-100000003', 'VIS-2011-100000004']);
  });
});
