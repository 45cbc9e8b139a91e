import { dayToIso, shiftMonths } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';
import { type AskedRegister, makeViewer } from './engagements.fixture.js';

const FIELDS = 'nodes { promise owner dueDate doneDate engagement { reference } became { reference } }';
type Listed = {
  followUps: { nodes: { promise: string; engagement: { reference: string }; became: { reference: string } | null }[]; totalCount: number };
};

describe.each(dialects)('follow-ups on %s', (dialect) => {
  let asked: AskedRegister;
  let today: string;
  let yesterday: string;
  /** Of the visit that everybody sees, in the order in which they were entered. */
  let seen: readonly { readonly promise: string; readonly dueDate: string | null }[];

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const day = (await asked.register.moment()).today;
    today = dayToIso(day);
    yesterday = dayToIso(day - 1);
    const promised = (promise: string, dueDate: string | null, doneDate: string | null = null, becameId: number | null = null) => ({
      promise,
      owner: null,
      dueDate,
      doneDate,
      becameId,
    });
    const [later, hidden] = (
      await asked.create([
        { reference: 'P-1', kind: 'PROJECT' },
        { reference: 'P-2', kind: 'PROJECT', sensitivity: 'PROTECTED' },
      ])
    ).ids;
    const followUps = [
      promised('due yesterday', yesterday, null, later),
      promised('due today', today, null, hidden),
      promised('due this month', today.slice(0, 7)),
      promised('due this year', today.slice(0, 4)),
      // The month before this one may have ended yesterday.
      promised('due two months ago', dayToIso(shiftMonths(day, -2)).slice(0, 7)),
      promised('due two years ago', String(Number(today.slice(0, 4)) - 2)),
      promised('kept late', yesterday, today),
      promised('due at no time', null),
    ];
    seen = followUps;
    await asked.create([
      { reference: 'V-1', kind: 'VISIT', followUps },
      { reference: 'V-2', kind: 'VISIT', sensitivity: 'PROTECTED', followUps: [promised('in secret', '2001')] },
      { reference: 'M-1', kind: 'MISSION', followUps: [promised('long ago', '1999-05')] },
      { reference: 'V-3', kind: 'VISIT', followUps: [promised('of a visit that is deleted', '2001')] },
    ]);
    await asked.delete([asked.idOf('V-3')]);
  });
  afterAll(() => asked.destroy());

  const list = async (args: string, role: 'ANALYST' | 'OFFICER' = 'ANALYST') =>
    (await asked.ask<Listed>(`{ followUps${args} { ${FIELDS} totalCount } }`, {}, makeViewer(role))).followUps;
  const promises = async (args: string, role: 'ANALYST' | 'OFFICER' = 'ANALYST') => {
    const { nodes, totalCount } = await list(args, role);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ promise }) => promise);
  };

  test('are overdue once the last day that their date can mean is over, and nobody has kept them', async () => {
    expect(await promises('(where: {overdue: true})')).toEqual(['long ago', 'due two years ago', 'due two months ago', 'due yesterday']);
    expect((await promises('(where: {overdue: false})')).sort()).toEqual([
      'due at no time',
      'due this month',
      'due this year',
      'due today',
      'kept late',
    ]);
    expect(await promises('(where: {done: true})')).toEqual(['kept late']);
    expect(await promises(`(where: {dueFrom: "${yesterday}", dueTo: "${yesterday}"})`)).toEqual(['due yesterday', 'kept late']);
    expect(await promises('(where: {dueTo: "1999-05-30"})')).toEqual([]);
    expect(await promises('(where: {dueTo: "1999-05-31"})')).toEqual(['long ago']);
  });

  test('stand in the order of their due dates, those without one last, and lead to what they are of', async () => {
    const { nodes } = await list('');
    // What is due in a year comes before what is due in a month of it, and that before its days: which is first depends on today.
    const due = ({ dueDate }: { readonly dueDate: string | null }) => dueDate ?? '9999';
    const inOrder = seen.toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) < due(b) ? -1 : 1));
    expect(nodes.map(({ promise }) => promise)).toEqual(['long ago', ...inOrder.map(({ promise }) => promise)]);
    expect(nodes.at(-1)?.promise).toBe('due at no time');
    const became = new Map(nodes.map((node) => [node.promise, node.became?.reference ?? null]));
    expect(became.get('due yesterday')).toBe('P-1');
    // What may not be seen is as though the promise had become nothing.
    expect(became.get('due today')).toBeNull();
    expect(await promises('(of: {kinds: [MISSION]})')).toEqual(['long ago']);
  });

  test('of protected and of deleted engagements are nowhere for an analyst', async () => {
    expect(await promises('')).not.toContain('in secret');
    expect(await promises('(where: {overdue: true})', 'OFFICER')).toContain('in secret');
    expect(await promises('', 'OFFICER')).not.toContain('of a visit that is deleted');
  });

  test('are paged both ways', async () => {
    const all = await promises('', 'OFFICER');
    const page = async (args: string) =>
      (
        await asked.ask<{ followUps: { nodes: { promise: string }[]; pageInfo: { startCursor: string; endCursor: string } } }>(
          `{ followUps(${args}) { nodes { promise } pageInfo { startCursor endCursor } } }`,
        )
      ).followUps;
    let forward: string[] = [];
    for (let after = ''; forward.length < all.length; ) {
      const { nodes, pageInfo } = await page(`first: 3${after && `, after: "${after}"`}`);
      forward = [...forward, ...nodes.map(({ promise }) => promise)];
      after = pageInfo.endCursor;
    }
    expect(forward).toEqual(all);
    let backward: string[] = [];
    for (let before = ''; backward.length < all.length; ) {
      const { nodes, pageInfo } = await page(`last: 4${before && `, before: "${before}"`}`);
      backward = [...nodes.map(({ promise }) => promise), ...backward];
      before = pageInfo.startCursor;
    }
    expect(backward).toEqual(all);
  });

  test('of a whole page take as many statements as one does', async () => {
    const count = async (first: number) => {
      asked.forget();
      await asked.ask(`{ followUps(first: ${first}) { ${FIELDS} } }`);
      return asked.statements.length;
    };
    await count(1);
    expect(await count(10)).toBeLessThanOrEqual((await count(1)) + 1);
  });
});
