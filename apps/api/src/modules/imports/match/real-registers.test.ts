import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePartialDate } from '@entente/schema/calendar';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { dataDir, outcomeOf, referenceIndex, resolve } from '../../../../test/reference-index.js';
import { loadTopicVocabulary } from '../../topics/reference/load-topic-vocabulary.js';
import { resolveJurisdiction } from './resolve-jurisdiction.js';
import { buildTopicIndex, resolveTopic } from './resolve-topic.js';

interface Visit {
  id: string;
  start: string;
  end: string;
  fromId: string;
  from: string;
}

interface VisitElement {
  id: string;
  'start-date': string;
  'end-date': string;
  from: { '#text': string; '@_id': string };
}

function readVisits(): Visit[] {
  const folder = join(dataDir, 'us-visits-hosted/data');
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false, isArray: (name) => name === 'visit' });
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { visits } = parser.parse(readFileSync(join(folder, file), 'utf8')) as { visits: { visit: VisitElement[] } };
      return visits.visit.map((visit) => ({
        id: visit.id,
        start: visit['start-date'],
        end: visit['end-date'],
        fromId: visit.from['@_id'],
        from: visit.from['#text'],
      }));
    });
}

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

describe('the visits hosted by the United States', () => {
  const visits = readVisits();
  const visit = (id: number): Visit => visits.find((one) => one.id === String(id)) as Visit;
  const outcome = (id: number): string => outcomeOf(visit(id).from, visit(id).start);

  test('are all there', () => {
    expect(visits).toHaveLength(3264);
  });

  test('are each resolved by a stated rule or held back', () => {
    const rules = visits.map(({ from, start }) => {
      const resolution = resolve(from, start);
      return `${resolution.outcome} ${resolution.rule}`;
    });
    expect(tally(rules)).toEqual({
      'RESOLVED exact-name': 2978,
      'RESOLVED name-of-the-time': 66,
      'RESOLVED alias': 37,
      'RESOLVED folded-name': 6,
      'RESOLVED former-name': 4,
      'RESOLVED later-name': 1,
      'RESOLVED government-qualifier': 10,
      'RESOLVED inverted-name': 104,
      'RESOLVED parenthesised-name': 23,
      'AMBIGUOUS shared-name': 31,
      'AMBIGUOUS inverted-name': 1,
      'UNKNOWN unknown': 3,
    });
  });

  test('hold back 35, and none but these', () => {
    const held = visits.filter(({ from, start }) => resolve(from, start).outcome !== 'RESOLVED');
    expect(held).toHaveLength(35);
    expect(tally(held.map(({ from, fromId, start }) => `${from} [${fromId}] ${outcomeOf(from, start)}`))).toEqual({
      'Korea [korea-south] AMBIGUOUS by shared-name: KP KR': 25,
      'Vietnam [vietnam] AMBIGUOUS by shared-name: VDVN X-SOUTH-VIETNAM': 6,
      'Congo, Republic of [congo-republic] AMBIGUOUS by inverted-name: CD CG': 1,
      'Bosnian Federation [bosnia-herzegovina] UNKNOWN by unknown: BA': 2,
      'Somoa [somoa] UNKNOWN by unknown: WS': 1,
    });
  });

  test('give the same answer for the days of the whole stay as for its first day', () => {
    const differing = visits.filter(({ from, start, end }) => {
      const stay = { first: parsePartialDate(start).first, last: Math.max(parsePartialDate(start).last, parsePartialDate(end).last) };
      const whole = resolveJurisdiction(from, stay, referenceIndex);
      const first = resolve(from, start);
      return whole.outcome !== first.outcome || (whole.outcome === 'RESOLVED' && first.outcome === 'RESOLVED' && whole.code !== first.code);
    });
    expect(differing).toEqual([]);
  });

  test('say one jurisdiction for one id, but where a state ended or the source errs', () => {
    const codes = new Map<string, Set<string>>();
    for (const { fromId, from, start } of visits) {
      const resolution = resolve(from, start);
      if (resolution.outcome === 'RESOLVED') codes.set(fromId, (codes.get(fromId) ?? new Set()).add(resolution.code));
    }
    const several = [...codes].filter(([, found]) => found.size > 1).map(([id, found]) => `${id}: ${[...found].sort().join(' ')}`);
    expect(several.sort()).toEqual(['russia: RU SUHH', 'tanzania: TZ X-TANGANYIKA', 'yemen: X-NORTH-YEMEN YE', 'yugoslavia: CSXX YUCS']);
  });

  // The hazards of PROVENANCE.txt that concern names, by their numbers there.
  test.each([
    [2301, 'DE by inverted-name'],
    [2385, 'SUHH by exact-name'],
    [78, 'BJ by parenthesised-name'],
    [2539, 'BF by name-of-the-time'],
    [147, 'BF by parenthesised-name'],
    [2401, 'CD by parenthesised-name'],
    [2735, 'CD by inverted-name'],
    [1658, 'LC by exact-name'],
  ])('hazard 1, one id with several names: visit %i is %s', (id, expected) => {
    expect(outcome(id)).toBe(expected);
  });

  test.each([
    [2240, 'china', 'CN by inverted-name'],
    [2440, 'taiwan', 'TW by inverted-name'],
    [2959, 'korea', 'KR by inverted-name'],
    [2912, 'korea-south', 'KR by inverted-name'],
  ])('hazard 2, one name with several ids: visit %i (%s) is %s', (id, fromId, expected) => {
    expect(visit(id).fromId).toBe(fromId);
    expect(outcome(id)).toBe(expected);
  });

  test.each([
    [71, 'SZ by name-of-the-time'],
    [3102, 'SZ by exact-name'],
    [2311, 'TR by name-of-the-time'],
    [3312, 'TR by exact-name'],
    [3099, 'UNKNOWN by unknown: WS'],
  ])('hazard 3, several ids for one state: visit %i is %s', (id, expected) => {
    expect(outcome(id)).toBe(expected);
  });

  test.each([
    [2202, 'YUCS by exact-name'],
    [757, 'CSHH by exact-name'],
    [785, 'DDDE by exact-name'],
    [752, 'X-NORTH-YEMEN by exact-name'],
    [386, 'ZW by name-of-the-time'],
    [2138, 'X-HAWAII by exact-name'],
    [1957, 'XK by exact-name'],
    [1189, 'UNKNOWN by unknown: BA'],
    [2186, 'PL by government-qualifier'],
    [2382, 'CU by government-qualifier'],
  ])('hazard 4, states that no longer exist and places that are no ISO countries: visit %i is %s', (id, expected) => {
    expect(outcome(id)).toBe(expected);
  });

  test('hazard 5, ambiguous names', () => {
    expect(outcome(2305)).toBe('AMBIGUOUS by shared-name: KP KR');
    expect(outcome(2434)).toBe('AMBIGUOUS by inverted-name: CD CG');
    const all = (name: string): string[] => [
      ...new Set(visits.filter(({ from }) => from === name).map(({ from, start }) => outcomeOf(from, start))),
    ];
    expect(all('Georgia')).toEqual(['GE by exact-name']);
    expect(all('Guinea')).toEqual(['GN by exact-name']);
  });

  test.each([
    ['United Kingdom', 116],
    ['Turkey', 43],
    ['Czech Republic', 18],
    ['Burma', 4],
  ])('hazard 6, ordinary names that are in no column of country-codes.csv: %s, all %i', (name, count) => {
    const found = visits.filter(({ from }) => from === name);
    expect(found).toHaveLength(count);
    expect(found.filter(({ from, start }) => resolve(from, start).outcome !== 'RESOLVED')).toEqual([]);
  });

  test('hazard 8, a trailing blank', () => {
    expect(visit(3239).from).toBe('United Arab Emirates ');
    expect(outcome(3239)).toBe('AE by exact-name');
  });

  test('hazard 9, typography', () => {
    expect(visit(2573).from).toBe('Cote d’Ivoire');
    expect(outcome(2573)).toBe('CI by folded-name');
    expect(outcome(2311)).toBe('TR by name-of-the-time');
    expect(outcome(3312)).toBe('TR by exact-name');
    expect(outcome(2173)).toBe('OM by folded-name');
  });
});

interface EngagementRow {
  reference: string;
  partners: string;
  topics: string;
  start_date: string;
}

describe('the engagements of the Correctional Service of Canada', () => {
  const rows = parse(readFileSync(join(dataDir, 'csc-engagements/engagements.csv'), 'utf8'), {
    columns: true,
  }) as unknown as EngagementRow[];
  const list = (cell: string): string[] =>
    cell
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');

  test('have no partner that waits for a decision, dated or not', () => {
    const names = rows.flatMap(({ partners, start_date: start }) =>
      list(partners).map((name) => ({ name, start: start === '' ? null : start })),
    );
    expect(rows).toHaveLength(74);
    expect(names).toHaveLength(80);
    expect(names.filter(({ name, start }) => resolve(name, start).outcome !== 'RESOLVED')).toEqual([]);
    expect(tally(names.map(({ name, start }) => resolve(name, start).rule))).toEqual({ 'exact-name': 80 });
  });

  test.each([
    ['Slovak Republic', 'SK'],
    ['England and Wales', 'GB-EAW'],
    ['Hong Kong', 'HK'],
    ['Kosovo', 'XK'],
    ['Namibia', 'NA'],
    ['Czech Republic', 'CZ'],
  ])('name %s as the sources have it', (name, code) => {
    const found = rows.filter(({ partners }) => list(partners).includes(name));
    expect(found.length).toBeGreaterThan(0);
    for (const { start_date: start } of found)
      expect(resolve(name, start === '' ? null : start)).toMatchObject({ outcome: 'RESOLVED', code });
  });

  test('have no topic that the vocabulary does not know', () => {
    const { topics, topicTerms } = loadTopicVocabulary(dataDir);
    const index = buildTopicIndex(topics, topicTerms);
    const terms = [...new Set(rows.flatMap((row) => list(row.topics)))];
    expect(terms).toHaveLength(85);
    expect(terms.filter((term) => resolveTopic(term, null, index).outcome !== 'RESOLVED')).toEqual([]);
  });
});
