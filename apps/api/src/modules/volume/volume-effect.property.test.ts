import { dayToIso } from '@entente/schema/calendar';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';
import { roundFigure } from './compose/figures.js';
import type { VolumeFigures } from './question.js';

const RUNS = Number(process.env['ENTENTE_TEST_EFFECT_RUNS'] ?? 10);
const EDITS = 12;

const FIGURES = 'engagements delegates days budget personMonths';
const MOVE = `before { ${FIGURES} } after { ${FIGURES} } delta { ${FIGURES} }`;
const EFFECT = `effect(scheme: $scheme, calendar: $calendar) {
  rows { period { label start end } kind region { code name } ${MOVE} }
  total { ${MOVE} }
  scheme { code version }
}`;
const VOLUME = `rows { period { label start end } kind region { code name } figures { ${FIGURES} } } total { ${FIGURES} }`;
const volume = (asOf: string) =>
  `engagementVolume(groupBy: [YEAR, KIND, REGION], scheme: $scheme, calendar: $calendar, openThrough: $day, asOf: ${asOf}) { ${VOLUME} }`;
const QUESTION = `query ($since: Int!, $before: DateTime!, $after: DateTime!, $day: LocalDate!, $scheme: String, $calendar: Calendar!) {
  before: ${volume('$before')}
  after: ${volume('$after')}
  changes(sinceSeq: $since, first: 1) { nodes { seq ${EFFECT} revisions(first: 500) { nodes { seq ${EFFECT} } } } }
}`;

interface Cell {
  readonly period: { readonly label: string } | null;
  readonly kind: string;
  readonly region: { readonly code: string } | null;
}
interface Move {
  readonly before: VolumeFigures;
  readonly after: VolumeFigures;
  readonly delta: VolumeFigures;
}
interface Effect {
  readonly rows: readonly (Cell & Move)[];
  readonly total: Move;
}
interface Volume {
  readonly rows: readonly (Cell & { readonly figures: VolumeFigures })[];
  readonly total: VolumeFigures;
}

const NAMES = ['engagements', 'delegates', 'days', 'budget', 'personMonths'] as const;
const NOTHING: VolumeFigures = { engagements: 0, delegates: 0, days: 0, budget: 0, personMonths: 0 };
const combined = (a: VolumeFigures, b: VolumeFigures, sign: 1 | -1): VolumeFigures => {
  const result = { ...NOTHING };
  for (const name of NAMES) result[name] = roundFigure(a[name] + sign * b[name]);
  return result;
};
const isNothing = (figures: VolumeFigures): boolean => NAMES.every((name) => figures[name] === 0);
const nameOf = ({ period, kind, region }: Cell): string => JSON.stringify([period, kind, region]);

/** By how much two answers differ, cell by cell; what did not move is left out. */
function difference(before: Volume, after: Volume): Map<string, VolumeFigures> {
  const deltas = new Map<string, VolumeFigures>();
  const enter = (rows: Volume['rows'], sign: 1 | -1) => {
    for (const row of rows) deltas.set(nameOf(row), combined(deltas.get(nameOf(row)) ?? NOTHING, row.figures, sign));
  };
  enter(after.rows, 1);
  enter(before.rows, -1);
  return sorted(deltas);
}

const sorted = (deltas: ReadonlyMap<string, VolumeFigures>): Map<string, VolumeFigures> =>
  new Map([...deltas].filter(([, delta]) => !isNothing(delta)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** By how much effects say that cells moved, together. */
function told(effects: readonly Effect[]): Map<string, VolumeFigures> {
  const deltas = new Map<string, VolumeFigures>();
  for (const { rows } of effects)
    for (const row of rows) deltas.set(nameOf(row), combined(deltas.get(nameOf(row)) ?? NOTHING, row.delta, 1));
  return sorted(deltas);
}

describe.each(dialects)('effects of random changes on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database);
    // The mirror counts, the database tells of effects: two ways to one answer.
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  const changes = () => store.database.read.query<{ seq: number; at: string }>('SELECT seq, "at" FROM change_set ORDER BY seq');

  test('each is the difference of the figures just before and just after it, for whoever asks', { timeout: 120_000 }, async () => {
    let moved = 0;
    const asked = fc.record({
      seed: fc.nat(),
      roles: fc.constantFrom(['OFFICER', 'VIEWER'], ['ANALYST', 'ADMIN']),
      scheme: fc.constantFrom(null, 'M49', 'FSG'),
      calendar: fc.constantFrom('FISCAL', 'CALENDAR'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ seed, roles, scheme, calendar }) => {
        const chance = new Chance(seed);
        const from = (await changes()).length;
        for (let edit = 0; edit < EDITS; edit += 1) await randomEdit(chance, server.container);
        const all = await changes();
        const moment = await server.container.register.moment();
        for (const [index, change] of all.entries()) {
          const previous = all[index - 1];
          if (index < from || !previous) continue;
          const day = dayToIso(server.container.register.dayOf(change, moment));
          for (const role of roles) {
            const variables = { since: previous.seq, before: previous.at, after: change.at, day, scheme, calendar };
            const { body } = await server.ask(QUESTION, { role, variables });
            expect(body.errors).toBeUndefined();
            const { before, after } = body.data as { before: Volume; after: Volume };
            // A change of nothing that may be seen is not told of, and so the one after it is.
            const node = body.data.changes.nodes.find(({ seq }: { seq: number }) => seq === change.seq);
            const effects: Effect[] = node ? [node.effect] : [];
            expect(told(effects)).toEqual(difference(before, after));
            expect(combined(effects[0]?.total.delta ?? NOTHING, NOTHING, 1)).toEqual(combined(after.total, before.total, -1));
            for (const { rows, total } of effects) {
              for (const { before: one, after: other, delta } of [...rows, total]) expect(delta).toEqual(combined(other, one, -1));
              expect(rows.some(({ delta }) => isNothing(delta))).toBe(false);
              moved += rows.length;
            }
            const revisions: { seq: number; effect: Effect }[] = node?.revisions.nodes ?? [];
            expect(revisions.every(({ seq }) => seq === change.seq)).toBe(true);
            expect(told(revisions.map(({ effect }) => effect))).toEqual(told(effects));
            const totals = revisions.map(({ effect }) => effect.total.delta).reduce((sum, delta) => combined(sum, delta, 1), NOTHING);
            expect(totals).toEqual(effects[0]?.total.delta ?? NOTHING);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(moved).toBeGreaterThan(0);
  });
});
