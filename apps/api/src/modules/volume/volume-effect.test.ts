import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import type { EngagementRecord } from '../engagements/engagement-record.js';
import { type AskedRegister, makeViewer } from '../engagements/engagements.fixture.js';
import type { Change } from '../history/change-clock.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';

const FIGURES = '{ engagements delegates days budget personMonths }';
const MOVE = `before ${FIGURES} after ${FIGURES} delta ${FIGURES}`;
const EFFECT = `rows { period { label } kind region { code } ${MOVE} } total { ${MOVE} } scheme { code }`;
const OF_CHANGE = `query ($since: Int!, $scheme: String, $calendar: Calendar! = FISCAL) {
  changes(sinceSeq: $since, first: 1) { nodes { seq effect(scheme: $scheme, calendar: $calendar) { ${EFFECT} } revisions { nodes { reference effect(scheme: $scheme, calendar: $calendar) { ${EFFECT} } } } } }
}`;

type Figures = Readonly<Record<'engagements' | 'delegates' | 'days' | 'budget' | 'personMonths', number>>;
interface Move {
  readonly before: Figures;
  readonly after: Figures;
  readonly delta: Figures;
}
interface Effect {
  readonly rows: readonly (Move & { period: { label: string } | null; kind: string; region: { code: string } | null })[];
  readonly total: Move;
  readonly scheme: { readonly code: string };
}
interface Told {
  readonly seq: number;
  readonly effect: Effect;
  readonly revisions: { readonly nodes: readonly { readonly reference: string; readonly effect: Effect }[] };
}

const figures = (given: Partial<Figures> = {}): Figures => ({
  engagements: 0,
  delegates: 0,
  days: 0,
  budget: 0,
  personMonths: 0,
  ...given,
});
/** Rows as `2005/06 VISIT 002: +1`. */
const lines = ({ rows }: Effect): string[] =>
  rows.map(
    ({ period, kind, region, delta }) =>
      `${period?.label ?? '-'} ${kind} ${region?.code ?? '-'}: ${delta.engagements < 0 ? '' : '+'}${delta.engagements}`,
  );

describe.each(dialects)('what a change did to the figures, on %s', (dialect) => {
  let asked: AskedRegister;
  let jurisdictions: Map<string, number>;
  let entered = 0;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    jurisdictions = await asked.idsByCode('jurisdiction');
  });
  afterAll(() => asked.destroy());
  beforeEach(() => asked.forget());

  const partners = (...codes: string[]): EngagementRecord['partners'] =>
    codes.map((code) => ({ jurisdictionId: jurisdictions.get(code) ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null }));
  const aVisit = (given: Partial<EngagementRecord> = {}): Partial<EngagementRecord> & Pick<EngagementRecord, 'reference' | 'kind'> => ({
    reference: `V-${(entered += 1)}`,
    kind: 'VISIT',
    status: 'COMPLETED',
    startDate: '2005-07-01',
    endDate: '2005-07-03',
    delegates: 4,
    partners: partners('NA'),
    ...given,
  });
  const enter = async (given: Partial<EngagementRecord> = {}): Promise<{ id: number; change: Change; reference: string }> => {
    const record = aVisit(given);
    const { ids, change } = await asked.create([record]);
    return { id: ids[0] ?? 0, change, reference: record.reference };
  };
  const ask = async (
    { seq }: Pick<Change, 'seq'>,
    variables: Record<string, unknown> = {},
    viewer = makeViewer('OFFICER'),
  ): Promise<Told> => {
    const { changes } = await asked.ask<{ changes: { nodes: Told[] } }>(OF_CHANGE, { since: seq - 1, ...variables }, viewer);
    const [told] = changes.nodes;
    if (told?.seq !== seq) throw new Error(`change ${seq} is not told of`);
    return told;
  };
  const effectOf = async (change: Pick<Change, 'seq'>): Promise<Effect> => (await ask(change)).effect;

  test('entering one adds it to its cell and to the total', async () => {
    const { change } = await enter();
    const { effect, revisions } = await ask(change);
    const after = figures({ engagements: 1, delegates: 4, days: 3 });
    expect(effect).toEqual({
      rows: [{ period: { label: '2005/06' }, kind: 'VISIT', region: { code: '002' }, before: figures(), after, delta: after }],
      total: { before: figures(), after, delta: after },
      scheme: { code: 'M49' },
    });
    expect(revisions.nodes.map(({ effect: one }) => one)).toEqual([effect]);
  });

  test('another partner moves it from region to region, and the total stays', async () => {
    const { id } = await enter();
    const effect = await effectOf(await asked.update(id, { partners: partners('SE') }));
    expect(lines(effect)).toEqual(['2005/06 VISIT 002: -1', '2005/06 VISIT 150: +1']);
    expect(effect.rows.map(({ delta }) => [delta.delegates, delta.days])).toEqual([
      [-4, -3],
      [4, 3],
    ]);
    expect(effect.total.delta).toEqual(figures());
    expect(effect.total.after.engagements).toBe(1);
  });

  test('a second partner in a second region counts there too, and once in the total', async () => {
    const { id } = await enter();
    const effect = await effectOf(await asked.update(id, { partners: partners('NA', 'ZM', 'SE', 'FR') }));
    expect(lines(effect)).toEqual(['2005/06 VISIT 150: +1']);
    expect(effect.total.delta).toEqual(figures());
  });

  test('what no figure depends on moves nothing', async () => {
    const { id } = await enter();
    const effect = await effectOf(await asked.update(id, { titleEn: 'Renamed', followUps: [] }));
    expect(effect.rows).toEqual([]);
    expect(effect.total).toEqual({
      before: figures({ engagements: 1, delegates: 4, days: 3 }),
      after: figures({ engagements: 1, delegates: 4, days: 3 }),
      delta: figures(),
    });
  });

  test('a measure alone moves its cell without moving an engagement', async () => {
    const { id } = await enter();
    const effect = await effectOf(await asked.update(id, { delegates: 9, budgetCents: 12_345, budgetCurrency: 'CAD' }));
    expect(effect.rows.map(({ delta }) => delta)).toEqual([figures({ delegates: 5, budget: 123.45 })]);
    expect(effect.total.delta).toEqual(figures({ delegates: 5, budget: 123.45 }));
  });

  test('a date, a status, and the lack of either', async () => {
    const { id } = await enter({ startDate: null, endDate: null, partners: [] });
    expect(lines(await effectOf(await asked.update(id, { startDate: '2006-04-01' })))).toEqual(['2006/07 VISIT -: +1', '- VISIT -: -1']);
    expect(lines(await effectOf(await asked.update(id, { startDate: '2006-03-31' })))).toEqual([
      '2005/06 VISIT -: +1',
      '2006/07 VISIT -: -1',
    ]);
    expect(lines(await effectOf(await asked.update(id, { status: 'CANCELLED' })))).toEqual(['2005/06 VISIT -: -1']);
    expect(await effectOf(await asked.update(id, { startDate: '2009' }))).toMatchObject({ rows: [], total: { before: figures() } });
  });

  test('being made part of another takes it out, and leaves the other as it was', async () => {
    const whole = await enter();
    const part = await enter({ partners: partners('SE') });
    const { effect, revisions } = await ask(await asked.update(part.id, { partOfId: whole.id }));
    expect(lines(effect)).toEqual(['2005/06 VISIT 150: -1']);
    expect(effect.total.delta.engagements).toBe(-1);
    expect(revisions.nodes.map(({ reference }) => reference)).toEqual([part.reference]);
    // While it is a part, what happens to it moves nothing; nor does it when its whole is changed.
    expect((await effectOf(await asked.update(part.id, { delegates: 40 }))).total).toEqual({
      before: figures(),
      after: figures(),
      delta: figures(),
    });
    expect((await effectOf(await asked.update(whole.id, { status: 'CANCELLED' }))).total.delta.engagements).toBe(-1);
    expect(lines(await effectOf(await asked.update(part.id, { partOfId: null })))).toEqual(['2005/06 VISIT 150: +1']);
  });

  test('deleting takes it out', async () => {
    const { id } = await enter();
    const effect = await effectOf(await asked.delete([id]));
    expect(lines(effect)).toEqual(['2005/06 VISIT 002: -1']);
    expect(effect.total).toMatchObject({ after: figures(), delta: { engagements: -1, delegates: -4, days: -3 } });
  });

  test('an open one runs through the day of the change, before it and after it', async () => {
    const { id } = await enter({ kind: 'MISSION', status: 'ACTIVE', startDate: '2005-07-01', endDate: null });
    const change = await asked.update(id, { endDate: '2005-07-10' });
    const effect = await effectOf(change);
    const [row] = effect.rows;
    const today = Math.floor(Date.parse(change.at) / 86_400_000) - Math.floor(Date.parse('2005-07-01') / 86_400_000) + 1;
    // The register's day is Ottawa's, which may be the day before that of UTC.
    expect(today - (row?.before.days ?? 0)).toBeLessThanOrEqual(1);
    expect(row?.after.days).toBe(10);
    expect(row?.delta).toEqual(figures({ days: 10 - (row?.before.days ?? 0) }));
  });

  test('a change of several engagements is told as a whole and one by one', async () => {
    const records = [
      aVisit({ partners: partners('NA', 'SE') }),
      aVisit({ partners: partners('ZM') }),
      aVisit({ status: 'PLANNED' }),
      aVisit({ kind: 'PROJECT' }),
    ];
    const { change } = await asked.create(records);
    const { effect, revisions } = await ask(change);
    expect(lines(effect)).toEqual(['2005/06 PROJECT 002: +1', '2005/06 VISIT 002: +2', '2005/06 VISIT 150: +1']);
    expect(effect.total.delta.engagements).toBe(3);
    expect(revisions.nodes.map(({ reference, effect: one }) => [reference, one.total.delta.engagements])).toEqual(
      records.map(({ reference, status }) => [reference, status === 'PLANNED' ? 0 : 1]),
    );
  });

  test('by another scheme and by calendar years', async () => {
    const { change } = await enter({ startDate: '2006-02-01', endDate: null });
    const { effect } = await ask(change, { scheme: 'fsg', calendar: 'CALENDAR' });
    expect(effect.scheme).toEqual({ code: 'FSG' });
    expect(effect.rows).toMatchObject([{ period: { label: '2006' }, region: { code: expect.stringMatching(/^(?!002)/) } }]);
    await expect(ask(change, { scheme: 'NONE' })).rejects.toMatchObject({ code: 'UNKNOWN_SCHEME', path: ['scheme'] });
  });

  test('what the viewer may not see is in no effect; named people and officers see it', async () => {
    const closed = aVisit({ sensitivity: 'PROTECTED' });
    const { ids, change } = await asked.create([closed, aVisit()]);
    const [id = 0] = ids;
    const viewer = makeViewer('VIEWER');
    expect((await ask(change)).effect.total.delta.engagements).toBe(2);
    expect((await ask(change, {}, makeViewer('VIEWER', [id]))).effect.total.delta.engagements).toBe(2);
    const { effect, revisions } = await ask(change, {}, viewer);
    expect(effect.total.delta.engagements).toBe(1);
    expect(revisions.nodes).toHaveLength(1);
    // Opened, it comes into the figures of those who could not see it; closed, all of its past goes.
    const opened = await asked.update(id, { sensitivity: 'INTERNAL' });
    expect((await ask(opened, {}, viewer)).effect.total.delta.engagements).toBe(1);
    expect((await ask(opened)).effect.rows).toEqual([]);
    expect((await ask(change, {}, viewer)).effect.total.delta.engagements).toBe(1);
    await asked.update(id, { sensitivity: 'PROTECTED' });
    await expect(ask(opened, {}, viewer)).rejects.toThrow('is not told of');
    expect((await ask(opened)).effect.rows).toEqual([]);
  });

  test('the effects of a hundred revisions and of their changes are two statements', async () => {
    for (let count = 0; count < 10; count += 1) {
      const { ids } = await asked.create(Array.from({ length: 10 }, () => aVisit()));
      await asked.update(ids[0] ?? 0, { delegates: count + 10 });
    }
    await asked.ask('{ __typename }');
    asked.forget();
    const { changes } = await asked.ask<{ changes: { nodes: Told[] } }>(OF_CHANGE.replace('first: 1', 'last: 20'), { since: 0 });
    expect(changes.nodes.flatMap(({ revisions }) => revisions.nodes)).toHaveLength(110);
    expect(asked.statements.filter((text) => text.includes('volume_fact'))).toHaveLength(2);
    expect(asked.statements.filter((text) => /revision|engagement|volume_fact|change_set/.test(text)).length).toBeLessThanOrEqual(5);
  });
});
