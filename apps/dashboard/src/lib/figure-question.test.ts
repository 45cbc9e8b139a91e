import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { figureQuestion } from './figure-question';
import { DEFAULT_VIEW } from './view';

const SETTINGS = { view: DEFAULT_VIEW, scheme: 'CA-FS', asOf: '2026-11-24T14:12:00.000Z', locale: 'EN' } as const;

test('the question of a figure stands by itself, with its filters as variables', () => {
  const { query, variables } = figureQuestion('RegionByYear', [{ alias: 'cells', groupBy: ['REGION', 'YEAR'], beside: ['overlap'] }], {
    ...SETTINGS,
    where: { from: '2005-04-01', to: '2006-03-31', kinds: ['VISIT'], regions: ['002'] },
  });
  expect(() => parse(query)).not.toThrow();
  expect(query).toContain('groupBy: [REGION, YEAR]');
  expect(query).toContain('where: { from: $from, to: $to, kinds: $kinds, directions: $directions, regions: $regions }');
  expect(JSON.parse(variables)).toEqual({
    from: '2005-04-01',
    to: '2006-03-31',
    kinds: ['VISIT'],
    regions: ['002'],
    calendar: 'FISCAL',
    basis: 'STARTED',
    counting: 'WHOLE',
    scheme: 'CA-FS',
    asOf: '2026-11-24T14:12:00.000Z',
  });
});

test('a part may count other days or regions, by variables of its own', () => {
  const { query, variables } = figureQuestion(
    'VolumeByRegion',
    [
      { alias: 'regions', groupBy: ['REGION'] },
      { alias: 'elsewhere', groupBy: [], instead: { regions: 'others' } },
    ],
    { ...SETTINGS, where: {}, more: [{ name: 'others', type: '[String!]', value: ['019'] }] },
  );
  expect(() => parse(query)).not.toThrow();
  expect(query).toContain('directions: $directions, regions: $others }');
  expect(JSON.parse(variables)).toMatchObject({ others: ['019'] });
});

test('further filters stand in the questions that are narrowed by them alone', () => {
  const where = {
    scopes: ['BILATERAL' as const],
    statuses: ['PLANNED' as const],
    jurisdictions: ['NA'],
    topics: ['PAROLE'],
    organizations: ['T3Jn'],
  };
  const { query, variables } = figureQuestion('Topics', [{ alias: 'topics', groupBy: ['TOPIC', 'ORGANIZATION'] }], { ...SETTINGS, where });
  expect(() => parse(query)).not.toThrow();
  expect(query).toContain('regions: $regions, scopes: $scopes, statuses: $statuses, jurisdictions: $jurisdictions, topics: $topics');
  expect(query).toContain('topic { code name(locale: EN) } organization { id name(locale: EN) }');
  expect(JSON.parse(variables)).toMatchObject(where);
});
