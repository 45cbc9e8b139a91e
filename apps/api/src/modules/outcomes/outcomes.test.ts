import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayToIso, isoToDay, parsePartialDate, periodOf, shiftMonths } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects } from '../../../test/databases.js';
import { Chance } from '../../../test/volume/random-register.js';
import type { EngagementRecord } from '../engagements/engagement-record.js';
import type { AskedRegister } from '../engagements/engagements.fixture.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const ROUNDS = 14;

const QUESTION = `query($where: VolumeFilter, $calendar: Calendar! = FISCAL, $withinMonths: Int! = 24, $asOf: DateTime) {
  visitOutcomes(where: $where, calendar: $calendar, withinMonths: $withinMonths, asOf: $asOf) {
    cohorts {
      period { label }
      figures { ...Figures }
      open
      closesOn
      all: visits(first: 500) { totalCount nodes { reference } }
      project: visits(first: 500, outcome: PROJECT) { totalCount nodes { reference } }
      mission: visits(first: 500, outcome: MISSION) { totalCount nodes { reference } }
    }
    total { ...Figures }
    all: visits(first: 500) { totalCount nodes { reference } }
    project: visits(first: 500, outcome: PROJECT) { totalCount nodes { reference } }
    mission: visits(first: 500, outcome: MISSION) { totalCount nodes { reference } }
    knownThrough
    lineCount
    lines(first: 20) { size members { reference ledTo { to { reference } } } }
    notes { code count }
    explanation(locale: EN)
    asOf
  }
}
fragment Figures on VisitOutcomeFigures { visits toProject toMission toProjectEver toMissionEver medianMonthsToProject }`;

interface Figures {
  visits: number;
  toProject: number;
  toMission: number;
  toProjectEver: number;
  toMissionEver: number;
  medianMonthsToProject: number | null;
}
interface Behind {
  totalCount: number;
  nodes: { reference: string }[];
}
interface Opened {
  all: Behind;
  project: Behind;
  mission: Behind;
}
interface Answer extends Opened {
  cohorts: (Opened & {
    period: { label: string } | null;
    figures: Figures;
    open: boolean;
    closesOn: string | null;
  })[];
  total: Figures;
  knownThrough: string;
  lineCount: number;
  lines: { size: number; members: { reference: string; ledTo: { to: { reference: string } }[] }[] }[];
  notes: { code: string; count: number }[];
  explanation: string;
  asOf: string;
}

type Known = Pick<EngagementRecord, 'reference' | 'kind' | 'status' | 'sensitivity' | 'startDate' | 'partOfId' | 'aroseFrom'> & {
  direction: string | null;
  jurisdictions: readonly string[];
};
/** The register at one change, by id. */
type State = ReadonlyMap<number, Known>;

interface Where {
  directions?: string[];
  jurisdictions?: string[];
  from?: string;
  to?: string;
  kinds?: string[];
  includeComponents?: boolean;
}

/** The same found by walking over all engagements. */
function naive(
  state: State,
  closedNow: ReadonlySet<number>,
  protectedToo: boolean,
  where: Where,
  withinMonths: number,
  fiscalMonth: number,
) {
  const seen = (id: number) => {
    const one = state.get(id);
    return one && (protectedToo || (one.sensitivity !== 'PROTECTED' && !closedNow.has(id))) ? one : null;
  };
  const counts = ({ status }: Known) => status === 'ACTIVE' || status === 'COMPLETED';
  const dayOf = ({ startDate }: Known) => (startDate === null ? null : parsePartialDate(startDate).first);
  const fruits = (id: number) =>
    [...state.keys()].filter((to) => state.get(to)?.aroseFrom.some((origin) => origin.fromId === id && origin.kind === 'LED_TO'));
  const reached = (id: number, found = new Set<number>()): Set<number> => {
    for (const to of fruits(id)) {
      const one = seen(to);
      if (!one || !counts(one) || one.kind === 'VISIT' || found.has(to)) continue;
      found.add(to);
      if (one.kind === 'PROJECT') reached(to, found);
    }
    return found;
  };
  const visits = [...state.keys()].flatMap((id) => {
    const one = seen(id);
    if (one?.kind !== 'VISIT' || !counts(one) || (one.partOfId !== null && !where.includeComponents)) return [];
    if (where.kinds && !where.kinds.includes('VISIT')) return [];
    const day = dayOf(one);
    if (where.from && (day === null || day < isoToDay(where.from))) return [];
    if (where.to && (day === null || day > isoToDay(where.to))) return [];
    if (where.directions && !where.directions.includes(one.direction ?? '')) return [];
    if (where.jurisdictions && !where.jurisdictions.some((code) => one.jurisdictions.includes(code))) return [];
    const outcomes = [...reached(id)].flatMap((to) => seen(to) ?? []);
    const days = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).map(dayOf);
    const inTime = (kind: string) => day !== null && days(kind).some((later) => later !== null && later <= shiftMonths(day, withinMonths));
    const projects = days('PROJECT').flatMap((later) => later ?? []);
    return [
      {
        reference: one.reference,
        year: day === null ? null : periodOf(day, 'YEAR', 'FISCAL', fiscalMonth).label,
        project: inTime('PROJECT'),
        mission: inTime('MISSION'),
        projectEver: days('PROJECT').length > 0,
        missionEver: days('MISSION').length > 0,
        wait: day === null || projects.length === 0 ? null : Math.max(0, Math.min(...projects) - day),
      },
    ];
  });
  const figures = (some: typeof visits): Figures => {
    const waits = some.flatMap(({ wait }) => wait ?? []).sort((a, b) => a - b);
    const median =
      waits.length % 2 === 1 ? waits[(waits.length - 1) / 2] : ((waits[waits.length / 2 - 1] ?? 0) + (waits[waits.length / 2] ?? 0)) / 2;
    return {
      visits: some.length,
      toProject: some.filter(({ project }) => project).length,
      toMission: some.filter(({ mission }) => mission).length,
      toProjectEver: some.filter(({ projectEver }) => projectEver).length,
      toMissionEver: some.filter(({ missionEver }) => missionEver).length,
      medianMonthsToProject: waits.length === 0 ? null : Math.round(((median ?? 0) / (365.2425 / 12)) * 10) / 10,
    };
  };
  return { visits, figures };
}

const engines = ['duckdb', 'database'] as const;

describe.each(dialects.flatMap((dialect) => engines.map((engine) => [dialect, engine] as const)))(
  `what visits led to on %s, counted by the engine %s, seed ${SEED}`,
  (dialect, engine) => {
    let asked: AskedRegister;
    let server: TestServer;
    const ask = async (variables: Record<string, unknown>, role = 'VIEWER', of = server): Promise<Answer> => {
      const { body } = await of.ask(QUESTION, { role, variables });
      expect(body.errors).toBeUndefined();
      return body.data.visitOutcomes as Answer;
    };

    beforeAll(async () => {
      asked = await beginAskedRegister(dialect);
      server = await startTestServer(asked.test.database, { dataFolder: asked.test.folder, engine });
    });
    afterAll(async () => {
      await server?.close();
      await asked?.destroy();
    });

    it('says what is wrong with what is asked', async () => {
      const refused = async (text: string) => {
        const { extensions } = (await server.ask(`{ visitOutcomes${text} }`)).body.errors?.[0] ?? {};
        return [extensions?.code, extensions?.path];
      };
      expect(await refused('(withinMonths: 0) { asOf }')).toEqual(['WITHIN_MONTHS_RANGE', ['withinMonths']]);
      expect(await refused(' { lines(first: 21) { size } }')).toEqual(['LINES_RANGE', ['lines', 'first']]);
      expect((await refused('(where: { regions: ["no such"] }) { asOf }'))[0]).toBeDefined();
      expect(await refused('(where: { from: "2005-01-02", to: "2005-01-01" }) { asOf }')).toEqual(['WINDOW_REVERSED', ['where', 'to']]);
    });

    it('is what a walk over all engagements finds, at every state that the register has had, for whoever may see what', async () => {
      const chance = new Chance(SEED + (dialect === 'sqlite' ? 0 : 1) + (engine === 'duckdb' ? 0 : 2));
      const codes = await asked.idsByCode('jurisdiction');
      const CODES = ['NA', 'SE', 'FR', 'GB-ENG'];
      let state = new Map<number, Known>();
      const closed = new Set<number>();
      const states: { state: State; asOf: string; closedBefore: ReadonlySet<number> }[] = [];
      const origins = (before: readonly number[]) =>
        chance
          .some(before, 2)
          .map((fromId) => ({ fromId, kind: chance.one(['LED_TO', 'LED_TO', 'LED_TO', 'FOLLOWS']), onDate: null, evidence: null }));
      const randomDay = () => dayToIso(chance.whole(isoToDay('2003-04-01'), isoToDay('2006-03-31'))).slice(0, chance.one([10, 10, 7, 4]));
      const recordOfKnown = (one: Known): Partial<EngagementRecord> & Pick<EngagementRecord, 'reference' | 'kind'> => {
        const { jurisdictions, direction, ...record } = one;
        return {
          ...record,
          ...(one.kind === 'VISIT' && { direction }),
          partners: jurisdictions.map((code) => ({
            jurisdictionId: codes.get(code) ?? 0,
            role: 'PARTNER',
            share: null,
            nameAsRecorded: null,
          })),
        };
      };
      let made = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = new Map(state);
        const live = [...next.keys()];
        const action = round < 5 ? 'create' : chance.one(['create', 'relink', 'relink', 'close', 'delete', 'status', 'move']);
        if (action === 'create') {
          // Origins only ever lie before, so that there is no circle.
          const records = Array.from({ length: 8 }, (): Known => {
            made += 1;
            const kind = chance.one(['VISIT', 'VISIT', 'PROJECT', 'MISSION'] as const);
            return {
              reference: `E-${made}`,
              kind,
              status: chance.one(['COMPLETED', 'ACTIVE', 'COMPLETED', 'PLANNED']),
              sensitivity: chance.one(['INTERNAL', 'INTERNAL', 'INTERNAL', 'PROTECTED']),
              startDate: chance.happens(0.1) ? null : randomDay(),
              partOfId: chance.happens(0.15) && live.length > 0 ? chance.one(live) : null,
              direction: kind === 'VISIT' ? chance.one(['INBOUND', 'OUTBOUND']) : null,
              jurisdictions: chance.some(CODES, 2),
              aroseFrom: origins(live),
            };
          });
          const { ids } = await asked.create(records.map(recordOfKnown));
          for (const [index, id] of ids.entries()) next.set(id, records[index] as Known);
        } else {
          const id = chance.one(live);
          const one = next.get(id) as Known;
          if (action === 'delete') {
            await asked.delete([id]);
            next.delete(id);
          } else {
            const changes =
              action === 'relink'
                ? { aroseFrom: origins([...state.keys()].filter((other) => other < id)) }
                : action === 'close'
                  ? { sensitivity: 'PROTECTED' }
                  : action === 'status'
                    ? { status: one.status === 'PLANNED' ? 'COMPLETED' : 'PLANNED' }
                    : { startDate: randomDay() };
            await asked.update(id, changes);
            next.set(id, { ...one, ...changes });
            if (action === 'close') closed.add(id);
          }
        }
        state = next;
        states.push({ state, asOf: (await ask({})).asOf, closedBefore: new Set(closed) });
      }

      const answered: { variables: Record<string, unknown>; role: string; answer: Answer }[] = [];
      for (const { state: then, asOf, closedBefore } of states) {
        const closedSince = new Set([...closed].filter((id) => !closedBefore.has(id)));
        for (const role of ['VIEWER', 'OFFICER']) {
          const where = chance.one<Where>([
            {},
            { from: '2003-10-01', to: '2005-09-30' },
            { directions: ['INBOUND'] },
            { jurisdictions: ['NA', 'GB-ENG'], to: '2005-12-31' },
            { kinds: ['PROJECT'] },
            { kinds: ['VISIT', 'MISSION'], includeComponents: true },
          ]);
          const withinMonths = chance.one([6, 24]);
          const answer = await ask({ where, withinMonths, asOf }, role);
          answered.push({ variables: { where, withinMonths, asOf }, role, answer });
          const { visits, figures } = naive(then, closedSince, role === 'OFFICER', where, withinMonths, 4);
          const what = JSON.stringify({ role, where, withinMonths, asOf });
          expect(answer.total, what).toEqual(figures(visits));
          expect(answer.asOf).toBe(asOf);
          const behind = ({ nodes, totalCount }: Behind) => {
            expect(nodes).toHaveLength(totalCount);
            return nodes.map(({ reference }) => reference).sort();
          };
          const expectBehind = ({ all, project, mission }: Opened, some: typeof visits) => {
            const references = (which: typeof visits) => which.map(({ reference }) => reference).sort();
            expect(behind(all), what).toEqual(references(some));
            expect(behind(project), what).toEqual(references(some.filter((visit) => visit.project)));
            expect(behind(mission), what).toEqual(references(some.filter((visit) => visit.mission)));
          };
          expectBehind(answer, visits);
          for (const cohort of answer.cohorts) {
            const ofYear = visits.filter(({ year }) => year === (cohort.period?.label ?? null));
            expect(cohort.figures, `${cohort.period?.label}, ${what}`).toEqual(figures(ofYear));
            expectBehind(cohort, ofYear);
          }
          const years = new Set(answer.cohorts.map(({ period }) => period?.label ?? null));
          expect(visits.filter(({ year }) => !years.has(year))).toEqual([]);
          // Every visit that led to something stands in one line, with what it led to.
          const led = visits.filter(({ projectEver, missionEver }) => projectEver || missionEver).map(({ reference }) => reference);
          if (answer.lineCount <= 20) {
            const members = answer.lines.map((line) => line.members.map(({ reference }) => reference));
            for (const reference of led) expect(members.filter((line) => line.includes(reference)).length, what).toBeGreaterThan(0);
            for (const { size, members: all } of answer.lines) expect(all).toHaveLength(Math.min(size, 24));
          }
          expect(led.length === 0).toBe(answer.lineCount === 0);
        }
      }
      // A mirror that is made now from what the register holds knows the same past as the one that has followed it all along.
      const folder = mkdtempSync(join(tmpdir(), 'entente-outcomes-'));
      const fresh = await startTestServer(asked.test.database, { dataFolder: folder, engine });
      for (const { variables, role, answer } of answered.filter((_, index) => index % 3 === 0))
        expect(await ask(variables, role, fresh)).toEqual(answer);
      await fresh.close();
      rmSync(folder, { recursive: true });
    });

    it('marks years that can still grow, and explains its rules', async () => {
      const answer = await ask({ where: { from: '2003-04-01', to: '2006-03-31' } });
      expect(answer.cohorts.map(({ period }) => period?.label)).toEqual(['2003/04', '2004/05', '2005/06']);
      for (const { open, closesOn } of answer.cohorts) expect(open).toBe((closesOn ?? '') > answer.knownThrough);
      expect(answer.cohorts[0]?.closesOn).toBe('2006-03-31');
      expect(answer.explanation).toContain('within 24 months');
    });

    it('asks few statements, however many visits there are', async () => {
      asked.forget();
      const { lines } = await ask({ where: { from: '2003-04-02' } }, 'OFFICER');
      // Some for the session and the register, two for what visits led to, two for the lines; the rest loads what is shown. The mirror
      // has the links itself, and asks the database for none.
      const times = engine === 'database' ? 1 : 0;
      expect(asked.statements.filter((text) => text.includes('reached'))).toHaveLength(times);
      // Where nothing has led to anything, as chance may have it, there are no lines to be read.
      expect(asked.statements.filter((text) => text.includes('descent'))).toHaveLength(lines.length > 0 ? times : 0);
    });
  },
);
