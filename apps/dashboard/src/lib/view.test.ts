import { describe, expect, test } from 'vitest';
import { chosenStatuses, DEFAULT_VIEW, parseSearch, searchFromView, stringifySearch, type View, viewFromSearch } from './view';

const views: [string, View, string][] = [
  ['nothing said', DEFAULT_VIEW, ''],
  ['all years', { ...DEFAULT_VIEW, span: 'all' }, '?period=all'],
  ['days', { ...DEFAULT_VIEW, span: { from: '2005-04-01', to: '2006-03-31' } }, '?from=2005-04-01&to=2006-03-31'],
  [
    'filters',
    { ...DEFAULT_VIEW, kinds: ['VISIT', 'MISSION'], regions: ['002', '419'], direction: 'INBOUND' },
    '?kinds=visit,mission&regions=002,419&direction=inbound',
  ],
  [
    'further filters',
    {
      ...DEFAULT_VIEW,
      scope: 'MULTILATERAL',
      statuses: ['PLANNED', 'COMPLETED'],
      jurisdictions: ['NA', 'GB-ENG'],
      topics: ['PAROLE'],
      organizations: ['T3JnYW5pemF0aW9uOjI'],
    },
    '?scope=multilateral&status=planned,completed&jurisdictions=NA,GB-ENG&topics=PAROLE&organizations=T3JnYW5pemF0aW9uOjI',
  ],
  [
    'rules',
    { ...DEFAULT_VIEW, calendar: 'CALENDAR', basis: 'ACTIVE', counting: 'FRACTIONAL', scheme: 'CA-FS' },
    '?calendar=calendar&basis=active&counting=fractional&scheme=CA-FS',
  ],
  ['a moment', { ...DEFAULT_VIEW, asOf: '2026-11-24T14:12:00.000Z' }, '?asOf=2026-11-24T14:12:00.000Z'],
  [
    'the records of a mark',
    {
      ...DEFAULT_VIEW,
      records: [
        { dimension: 'YEAR', value: '2005/06' },
        { dimension: 'KIND', value: 'VISIT' },
      ],
    },
    '?records=YEAR:2005/06,KIND:VISIT',
  ],
  ['the records without a region', { ...DEFAULT_VIEW, records: [{ dimension: 'REGION', value: null }] }, '?records=REGION:-'],
  [
    'the records of an organization',
    { ...DEFAULT_VIEW, records: [{ dimension: 'ORGANIZATION', value: 'T3JnYW5pemF0aW9uOjI' }] },
    '?records=ORGANIZATION:T3JnYW5pemF0aW9uOjI',
  ],
  ['the records of the total', { ...DEFAULT_VIEW, records: [] }, '?records=all'],
];

describe('a view and its address', () => {
  test.each(views)('%s', (_, view, address) => {
    expect(stringifySearch({ ...searchFromView(view) })).toBe(address);
    expect(viewFromSearch(parseSearch(address.slice(1)))).toEqual(view);
  });
});

describe('what an address says wrongly is as if it were not said', () => {
  test.each([
    ['kinds=banquet'],
    ['direction=sideways'],
    ['scope=galactic'],
    ['status=rumoured'],
    ['status=completed,active'],
    ['jurisdictions=a%20b'],
    ['topics=%22'],
    ['from=2005-04-01'],
    ['from=2005-02-31&to=2006-03-31'],
    ['from=2006-03-31&to=2005-04-01'],
    ['asOf=yesterday'],
    ['records=COLOUR:red'],
    ['records=YEAR'],
    ['regions=%3Cscript%3E'],
    ['scheme=a%20b'],
    ['counting=twice'],
    ['kinds=visit,project,mission'],
  ])('%s', (text) => {
    expect(viewFromSearch(parseSearch(text))).toEqual(DEFAULT_VIEW);
  });
});

test('an address survives being read and written again', () => {
  const text = '?from=2005-04-01&to=2006-03-31&kinds=visit&regions=002,419&basis=active&records=YEAR:2005/06';
  expect(stringifySearch({ ...searchFromView(viewFromSearch(parseSearch(text.slice(1)))) })).toBe(text);
});

test('the statuses that are counted anyway are none chosen', () => {
  expect(chosenStatuses(['COMPLETED', 'ACTIVE'])).toEqual([]);
  expect(chosenStatuses(['COMPLETED'])).toEqual(['COMPLETED']);
  expect(chosenStatuses(['DECLINED', 'COMPLETED', 'ACTIVE'])).toEqual(['ACTIVE', 'COMPLETED', 'DECLINED']);
});
