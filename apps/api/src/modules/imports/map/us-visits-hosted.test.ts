import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, MemoryRegister } from '../import.fixture.js';
import type { PreparedImport } from '../import.service.js';
import { openSources } from '../source-files.js';
import type { MatchedRow, RowOutcome } from '../stages.js';

const request = async () => {
  const [map] = await openSources(join(dataFolder, 'maps/us-visits-hosted.json'));
  return {
    name: 'us-visits-hosted',
    files: await openSources(join(dataFolder, 'us-visits-hosted/data')),
    map: map ?? null,
    decisions: null,
  };
};

const register = new MemoryRegister('US');
let prepared: PreparedImport;
let visits: Map<string, MatchedRow>;

beforeAll(async () => {
  prepared = await register.service().prepare(await request());
  visits = new Map(prepared.rows.writes.map(({ content }) => [content.sourceId ?? '', content]));
});

function visit(id: number): MatchedRow {
  const found = visits.get(String(id));
  if (!found) throw new Error(`visit ${id} is held back`);
  return found;
}

const partnersOf = (id: number): (string | null)[] => visit(id).partners.map(({ code }) => code);

describe('every hazard of the visits hosted by the United States', () => {
  test('all 3,264 rows of 16 files are accounted for, and those held back wait for a name', () => {
    const { counts, files, problems, outcomes } = prepared.report;
    expect(files).toHaveLength(16);
    expect(counts.rows).toBe(3264);
    expect(counts.created + counts.updated + counts.unchanged + counts.heldBack).toBe(3264);
    expect(counts.heldBack).toBe(counts.waiting);
    expect(counts.heldBack).toBeLessThan(100);
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(outcomes.every(({ line, file }) => line > 1 && /^\d{4}\.xml$/.test(file ?? ''))).toBe(true);
  });

  test('every visit is inbound, bilateral, completed and public, and no visitor is kept as personal information', () => {
    for (const { content } of prepared.rows.writes) {
      expect(content).toMatchObject({
        kind: 'VISIT',
        direction: 'INBOUND',
        scope: 'BILATERAL',
        status: 'COMPLETED',
        sensitivity: 'PUBLIC',
        source: 'us-visits-hosted',
        headOfDelegation: null,
      });
    }
  });

  test('1: one id under several names over time is read by the name and its date', () => {
    expect(partnersOf(78)).not.toEqual([null]);
    expect(visit(78).partners[0]?.nameAsRecorded).toBe('Dahomey (Benin)');
    expect(partnersOf(2539)).toEqual(partnersOf(147));
    expect(partnersOf(2385)).toEqual(['SUHH']);
  });

  test('2 and 3: ids do not count, so that two ids of one state are one partner', () => {
    expect(partnersOf(2311)).toEqual(['TR']);
    expect(partnersOf(3312)).toEqual(['TR']);
    expect(partnersOf(71)).toEqual(partnersOf(3102));
  });

  test('5: a name of two states waits for a person with all its visits', () => {
    for (const decision of prepared.report.decisions) {
      expect(decision.answer).toBeNull();
      expect(decision.rows.length).toBeGreaterThan(0);
    }
    const waiting = prepared.report.outcomes.filter(({ heldBackBy }: RowOutcome) => heldBackBy === 'DECISION');
    const decided = new Set(prepared.report.decisions.flatMap(({ rows }) => rows.map(({ row }) => row)));
    expect(waiting.every(({ row }) => decided.has(row))).toBe(true);
  });

  test('6: ordinary names that no table prints are resolved by a stated rule', () => {
    expect(partnersOf(2155)).toEqual(['GB']);
    const rule = prepared.report.resolutions.find(({ nameAsRecorded }) => nameAsRecorded === 'United Kingdom');
    expect(rule).toMatchObject({ code: 'GB', rows: expect.any(Number) });
    expect(rule?.rule.label.en).not.toBe('');
  });

  test('7: what looks like a duplicate is said and kept; people who merely came together are not duplicates', () => {
    const said = prepared.report.problems.filter(({ code }) => code === 'POSSIBLE_DUPLICATE');
    expect(said.map(({ value }) => value)).toEqual([
      'Visit of Prime Minister Gordon Brown',
      'Visit of President Xi Jinping',
      'Visit of Prime Minister Keir Starmer',
    ]);
    expect([2044, 2064, 3196, 3201, 3257, 3314].every((id) => visits.has(String(id)))).toBe(true);
    expect(visit(2199).title).not.toBe(visit(2200).title);
  });

  test('7: a visit of two people is one visit, and names both', () => {
    expect(visit(855).title).toBe('Visit of President Francesco Cossiga and Prime Minister Giulio Andreotti');
    expect(visit(855).titleFr).not.toBe(visit(855).title);
    expect(visit(855).partners).toHaveLength(1);
  });

  test('8: blanks around a name and wrapped lines are no part of them', () => {
    expect(visit(3239).partners[0]).toMatchObject({ nameAsRecorded: 'United Arab Emirates', code: 'AE' });
    for (const { content } of prepared.rows.writes) expect(content.summary ?? '').not.toMatch(/\n| {2}|^\s|\s$/);
    expect(visit(1189 + 2).summary).not.toBeNull();
  });

  test('8: six descriptions are empty, and nothing is made up for them', () => {
    for (const id of [2148, 2174, 2189, 2206, 855, 1563]) expect(visit(id).summary).toBeNull();
    expect([...visits.values()].filter(({ summary }) => summary === null)).toHaveLength(6);
  });

  test('9: letters and apostrophes stay as they were written', () => {
    expect(visit(2116).title).toBe('Visit of Prime Minister Recep Tayyip Erdoğan');
    expect(visit(264).title).toContain('d’Estaing');
    expect(visit(2573).partners[0]).toMatchObject({ nameAsRecorded: 'Cote d’Ivoire', code: 'CI' });
  });

  test('10: ids are kept as they are; long stays and stays across years keep both their days', () => {
    expect(visit(2236)).toMatchObject({ start: { text: '1945-04-25' }, end: { text: '1945-06-26' } });
    expect(visit(2192)).toMatchObject({ start: { text: '1941-12-22' }, end: { text: '1942-01-06' } });
    expect(visit(80)).toMatchObject({ start: { text: '1969-03-31' }, end: { text: '1969-04-01' } });
    expect(new Set([...visits.keys()]).size).toBe(visits.size);
  });

  test('read a second time, nothing changes and nothing more waits', async () => {
    await register.service().write(prepared);
    const again = await register.service().prepare(await request());
    expect(again.report.counts).toMatchObject({
      rows: 3264,
      created: 0,
      updated: 0,
      unchanged: prepared.report.counts.created,
      heldBack: prepared.report.counts.heldBack,
    });
    expect(again.report.sha256).toBe(prepared.report.sha256);
  });
});
