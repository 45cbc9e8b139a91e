import { isoToDay } from '@entente/schema/calendar';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { SqlValue } from '../../db/sql-value.js';
import { beginChange, OPEN_SEQ } from '../history/change-clock.js';
import { loadEngagementsAt } from '../history/record-at.js';
import { loadEngagements } from './engagement.repository.js';
import { type EngagementRecord, emptyRecord, type StoredEngagement } from './engagement-record.js';
import { createEngagements, deleteEngagements, recordOf, reserveEngagementIds, updateEngagements } from './engagement-writer.js';
import { loadFactContext } from './fact-context.js';

const author = { origin: 'API', actor: 'Test', reason: null } as const;

describe.each(dialects)('engagements written to %s', (dialect) => {
  let test_: TestDatabase;
  let jurisdictions: number[];
  let topics: number[];
  let unique = 0;

  beforeAll(async () => {
    test_ = await makeTestDatabase(dialect);
    await beginTestRegister(test_.database);
    const rows = await test_.database.read.query<{ id: number }>(
      "SELECT id FROM jurisdiction WHERE code IN ('NA', 'SE', 'GB-ENG', 'XK', 'CA')",
    );
    jurisdictions = rows.map(({ id }) => id);
    topics = (await test_.database.read.query<{ id: number }>('SELECT id FROM topic LIMIT 4')).map(({ id }) => id);
  });
  afterAll(() => test_.destroy());

  async function create(record: EngagementRecord): Promise<number> {
    return test_.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, author);
      const id = await reserveEngagementIds(tx);
      await createEngagements(tx, change, [{ id, record, fingerprints: null }], await loadFactContext(tx));
      return id;
    });
  }

  const aRecord = (changes: Partial<EngagementRecord> = {}) => {
    unique += 1;
    return emptyRecord({
      reference: `T-${unique}`,
      kind: 'VISIT',
      status: 'COMPLETED',
      titleEn: 'A visit',
      startDate: '2005-05',
      ...changes,
    });
  };

  test('refuses shares that do not add up, in the database itself', async () => {
    const partners = jurisdictions
      .slice(0, 2)
      .map((jurisdictionId) => ({ jurisdictionId, role: 'PARTNER', share: 4500, nameAsRecorded: null }));
    await expect(create(aRecord({ partners }))).rejects.toThrow(/partner_shares_add_up/);
  });

  test('refuses an end before the start, in the database itself', async () => {
    await expect(create(aRecord({ startDate: '2005-05-09', endDate: '2005-05-08' }))).rejects.toThrow(/ck_engagement_end_not_before_start/);
    const posted = (fromDate: string, toDate: string) => ({ post: null, fromDate, toDate, personMonthsMilli: null });
    const mission: Partial<EngagementRecord> = { kind: 'MISSION' };
    for (const [start, end] of [
      ['2005-05-09', '2005-05-08'],
      ['2005-05-09', '2005-04'],
      ['2005-05', '2004'],
      ['2005', '2004-12-31'],
    ] as const) {
      const planned = aRecord({ plannedStart: start, plannedEnd: end });
      await expect(create(planned)).rejects.toThrow(/ck_engagement_planned_end_not_before_start/);
      const deployed = aRecord({ ...mission, deployments: [posted(start, end)] });
      await expect(create(deployed)).rejects.toThrow(/ck_deployment_end_not_before_start/);
    }
    for (const [start, end] of [
      ['2005-05-09', '2005-05'],
      ['2005-05-09', '2005'],
      ['2005', '2005-01-01'],
    ] as const) {
      await create(aRecord({ ...mission, plannedStart: start, plannedEnd: end, deployments: [posted(start, end)] }));
    }
  });

  test('refuses a date without its days, and days without their date, in the database itself', async () => {
    const id = await create(aRecord());
    for (const change of ['start_first = NULL', 'start_date = NULL', "end_date = '2005-06'", 'end_last = 20000']) {
      const broken = test_.database.writeTransaction((tx) => tx.execute(`UPDATE engagement SET ${change} WHERE id = ?`, [id]));
      await expect(broken).rejects.toThrow(/ck_engagement_days_of_dates/);
    }
  });

  test('refuses a second engagement of the same reference, and writes nothing of it', async () => {
    const first = aRecord();
    await create(first);
    const [before] = await test_.database.read.query(
      'SELECT COUNT(*) AS n, (SELECT COUNT(*) FROM volume_fact) AS f, (SELECT MAX(seq) FROM change_set) AS s FROM engagement',
    );
    await expect(create(first)).rejects.toThrow();
    const [after] = await test_.database.read.query(
      'SELECT COUNT(*) AS n, (SELECT COUNT(*) FROM volume_fact) AS f, (SELECT MAX(seq) FROM change_set) AS s FROM engagement',
    );
    expect(after).toEqual(before);
  });

  test('refuses what is not exactly one of a mission, a project or a visit, in the database itself', async () => {
    const id = await create(aRecord());
    for (const text of ['DELETE FROM visit WHERE engagement_id = ?', 'INSERT INTO mission (engagement_id) VALUES (?)']) {
      const broken = test_.database.writeTransaction(async (tx) => {
        const { seq } = await beginChange(tx, author);
        await tx.execute(text, [id]);
        await tx.execute('INSERT INTO revision (seq, engagement_id, version, action) VALUES (?, ?, 2, ?)', [seq, id, 'UPDATE']);
      });
      await expect(broken).rejects.toThrow(/exactly_one_kind/);
    }
  });

  test('an engagement stands in the region that its partner was in on its first day', async () => {
    const { read } = test_.database;
    const [sweden] = await read.query<{ id: number }>("SELECT id FROM jurisdiction WHERE code = 'SE'");
    const regions = await read.query<{ id: number; code: string; schemeId: number }>(
      'SELECT r.id, r.code, r.scheme_id AS "schemeId" FROM region r JOIN region_scheme s ON s.id = r.scheme_id AND s.code = \'FSG\'',
    );
    const africa = regions.find(({ code }) => code === 'AFRICA')!;
    const here = regions.find(({ code }) => code === 'EUROPE_EURASIA')!;
    await test_.database.writeTransaction((tx) =>
      tx.execute(
        'INSERT INTO region_member (region_id, jurisdiction_id, from_day, to_day, from_seq, to_seq) VALUES (?, ?, NULL, ?, 1, ?)',
        [africa.id, sweden!.id, isoToDay('1999-12-31'), OPEN_SEQ],
      ),
    );
    const regionOf = async (startDate: string | null) => {
      const id = await create(
        aRecord({ startDate, partners: [{ jurisdictionId: sweden!.id, role: 'PARTNER', share: null, nameAsRecorded: null }] }),
      );
      const [row] = await read.query<{ region: number }>(
        `SELECT j.region_id AS region FROM volume_fact f JOIN volume_fact_jurisdiction j ON j.fact_id = f.id AND j.scheme_id = ?
         WHERE f.engagement_id = ?`,
        [here.schemeId, id],
      );
      return row?.region;
    };
    expect(await regionOf('1999-12-31')).toBe(africa.id);
    expect(await regionOf('2000-01-01')).toBe(here.id);
    expect(await regionOf(null)).toBe(here.id);
  });

  test('many engagements are changed by as few statements as some, each as it is meant, and a taken reference is refused', async () => {
    const write = async (count: number, title: string) => {
      const ids = await test_.database.writeTransaction(async (tx) => {
        const change = await beginChange(tx, author);
        const first = await reserveEngagementIds(tx);
        const created = Array.from({ length: count }, (_, index) => ({ id: first + index, record: aRecord(), fingerprints: null }));
        await createEngagements(tx, change, created, await loadFactContext(tx));
        return created.map(({ id }) => id);
      });
      const stored = [...(await loadEngagements(test_.database.read, ids)).values()];
      let statements = 0;
      await test_.database.writeTransaction(async (tx) => {
        const counting = {
          ...tx,
          execute: (text: string, values?: readonly SqlValue[]) => {
            statements += 1;
            return tx.execute(text, values);
          },
        };
        const change = await beginChange(tx, author);
        const context = await loadFactContext(tx);
        // Every other one is only written otherwise, and means the same.
        const updates = stored.map((before, index) => ({
          before,
          after: index % 2 === 0 ? { ...recordOf(before), titleEn: `${title} ${before.id}`, delegates: index } : recordOf(before),
          fingerprints: { written: `w${before.id}`.padEnd(64, '0'), meant: `m${before.id}`.padEnd(64, '0') },
        }));
        await updateEngagements(counting, change, updates, context);
      });
      const after = [...(await loadEngagements(test_.database.read, ids)).values()];
      expect(after.map(({ titleEn, delegates, version, writtenFingerprint }) => [titleEn, delegates, version, writtenFingerprint])).toEqual(
        stored.map(({ id }, index) => [
          index % 2 === 0 ? `${title} ${id}` : 'A visit',
          index % 2 === 0 ? index : null,
          index % 2 === 0 ? 2 : 1,
          `w${id}`.padEnd(64, '0'),
        ]),
      );
      return { statements, stored: after };
    };
    const some = await write(10, 'Some');
    const many = await write(300, 'Many');
    expect(many.statements).toBeLessThanOrEqual(some.statements + 2);
    const [one, other] = many.stored;
    if (!one || !other) throw new Error('nothing was written');
    const taken = test_.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, author);
      const after = { ...recordOf(one), reference: other.reference };
      await updateEngagements(tx, change, [{ before: one, after, fingerprints: null }], await loadFactContext(tx));
    });
    await expect(taken).rejects.toThrow(/unique|duplicate/i);
    expect((await loadEngagements(test_.database.read, [other.id])).get(other.id)).toEqual(other);
  });

  const partialDate = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1990, max: 2004 }).map(String),
    fc.integer({ min: 1, max: 12 }).map((month) => `2003-${String(month).padStart(2, '0')}`),
  );
  const changes: fc.Arbitrary<Partial<EngagementRecord>> = fc.record(
    {
      titleEn: fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.normalize('NFC').replace(/\p{C}/gu, ' ')),
      status: fc.constantFrom('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED'),
      startDate: partialDate,
      delegates: fc.option(fc.nat(50)),
      budgetCents: fc.constant(null),
      sensitivity: fc.constantFrom('PUBLIC', 'INTERNAL', 'PROTECTED'),
      topicIds: fc.subarray([0, 1, 2, 3]),
      purpose: fc.option(fc.constantFrom('study', 'signature')),
    },
    { requiredKeys: [] },
  );

  test('any sequence of changes can be read as it was at every one of them, and leaves one current fact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 5 }), fc.boolean(), async (steps, deletes) => {
        const meant = (step: Partial<EngagementRecord>) =>
          step.topicIds ? { ...step, topicIds: step.topicIds.map((i) => topics[i]!) } : step;
        const id = await create(
          aRecord({ partners: [{ jurisdictionId: jurisdictions[0]!, role: 'PARTNER', share: null, nameAsRecorded: 'as written' }] }),
        );
        const stored = async () => (await loadEngagements(test_.database.read, [id])).get(id) as StoredEngagement;
        const seen: { seq: number; record: EngagementRecord }[] = [];
        const note = async () => {
          const [now] = await test_.database.read.query<{ seq: number }>('SELECT seq FROM change_clock');
          seen.push({ seq: now!.seq, record: recordOf(await stored()) });
        };
        await note();
        for (const step of steps) {
          const before = await stored();
          await test_.database.writeTransaction(async (tx) => {
            const change = await beginChange(tx, author);
            await updateEngagements(
              tx,
              change,
              [{ before, after: { ...recordOf(before), ...meant(step) }, fingerprints: null }],
              await loadFactContext(tx),
            );
          });
          await note();
        }
        if (deletes) {
          const before = await stored();
          await test_.database.writeTransaction(async (tx) => deleteEngagements(tx, await beginChange(tx, author), [before]));
        }
        for (const { seq, record } of seen) {
          const past = (await loadEngagementsAt(test_.database.read, [id], seq)).get(id);
          expect(past && recordOf(past)).toEqual(record);
        }
        expect((await loadEngagementsAt(test_.database.read, [id], seen[0]!.seq - 1)).has(id)).toBe(false);
        const [now] = await test_.database.read.query<{ seq: number }>('SELECT seq FROM change_clock');
        expect((await loadEngagementsAt(test_.database.read, [id], now!.seq)).has(id)).toBe(!deletes);
        const facts = await test_.database.read.query<{ from_seq: number; to_seq: number }>(
          'SELECT from_seq, to_seq FROM volume_fact WHERE engagement_id = ? ORDER BY from_seq',
          [id],
        );
        expect(facts.filter((fact) => fact.to_seq === OPEN_SEQ)).toHaveLength(deletes ? 0 : 1);
        // No gap and no overlap: each fact begins where the one before it was closed.
        for (const [index, fact] of facts.slice(1).entries()) expect(fact.from_seq).toBe(facts[index]!.to_seq);
      }),
      { numRuns: 25 },
    );
  });
});
