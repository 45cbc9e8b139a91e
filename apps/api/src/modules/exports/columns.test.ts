import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { schemaForPrinting } from '../../graphql/build-schema.js';
import { operationOf } from '../queries/query-parameters.js';
import { type Table, tablesOf } from './columns.js';
import { documentOfPath, plainOperation } from './plain-operation.js';
import { entriesOf, rowReader } from './rows.js';

const schema = schemaForPrinting();

function tables(text: string, variables: Record<string, unknown> = {}): Table[] {
  const document = parse(text);
  const operation = operationOf(document);
  if (!operation) throw new Error('no operation');
  return tablesOf(schema, plainOperation(document, operation, variables));
}

const headings = (table: Table | undefined, grain: 'ENGAGEMENT' | 'PARTNER' = 'ENGAGEMENT') =>
  table ? rowReader(table, grain).columns.map(({ heading, type }) => `${heading}: ${type}`) : [];

test('columns have the types that the schema gives their fields, and lists are texts', () => {
  const [table] = tables(
    '{ engagements { nodes { reference startDate firstDay delegates budget openEnded personMonths partners { share } ... on Visit { agenda { day } } } } }',
  );
  expect(headings(table)).toEqual([
    'reference: text',
    'startDate: date',
    'firstDay: date',
    'delegates: number',
    'budget: number',
    'openEnded: boolean',
    'personMonths: number',
    'partners.share: text',
    'agenda.day: text',
  ]);
  expect(headings(table, 'PARTNER')).toContain('partner.share: number');
});

test('lists, connections and objects are tables by their path, in the order of the document', () => {
  const found = tables(`{
    register { name today coverage { from } }
    engagement(reference: "X") { reference revisions { nodes { at actor } } aroseFrom: components { reference } }
    list: engagements { edges { node { id } } }
    engagementVolume { rows { keys figures { days } } total { days } additive }
    interventions { code }
  }`);
  expect(found.map(({ name, rowsIn, rowType, columns }) => [name, rowsIn, rowType, columns.map(({ path }) => path.join('.'))])).toEqual([
    ['register', 'object', 'Register', ['name', 'today']],
    ['register.coverage', 'list', 'Coverage', ['from']],
    ['engagement', 'object', 'Engagement', ['reference']],
    ['engagement.revisions', 'nodes', 'Revision', ['at', 'actor']],
    ['engagement.aroseFrom', 'list', 'Engagement', ['reference']],
    ['list', 'edges', 'Engagement', ['node.id']],
    ['engagementVolume', 'rows', 'VolumeRow', ['keys', 'figures.days']],
    ['interventions', 'list', 'Intervention', ['code']],
  ]);
});

test('what is selected in several places under one key is one column', () => {
  const [table] = tables(
    'query ($no: Boolean!) { engagements { nodes { ...A ...A kind } nodes { ... on Visit { direction } kind scope @skip(if: $no) } } } fragment A on Engagement { topics { code } topics { name } }',
    { no: true },
  );
  expect(headings(table)).toEqual(['topics.code: text', 'topics.name: text', 'kind: text', 'direction: text']);
});

test('rows are read at the grain of partners wherever those stand, and nothing disappears', () => {
  const [table] = tables('{ lineage { nodes { kind to { reference partners { role jurisdiction { code } } } } } }');
  if (!table) throw new Error('no table');
  const { columns, read } = rowReader(table, 'PARTNER');
  expect(columns.map(({ heading }) => heading)).toEqual([
    'partner.number',
    'partner.count',
    'kind',
    'to.reference',
    'to.partner.role',
    'to.partner.jurisdiction.code',
  ]);
  const partner = (role: string, code: string) => ({ role, jurisdiction: { code } });
  expect(read({ kind: 'LED_TO', to: { reference: 'A', partners: [partner('PARTNER', 'NA'), partner('VENUE', 'SE')] } })).toEqual([
    [1, 2, 'LED_TO', 'A', 'PARTNER', 'NA'],
    [2, 2, 'LED_TO', 'A', 'VENUE', 'SE'],
  ]);
  expect(read({ kind: 'LED_TO', to: { reference: 'B', partners: [] } })).toEqual([[null, 0, 'LED_TO', 'B', null, null]]);
  expect(read({ kind: 'LED_TO', to: null })).toEqual([[null, 0, 'LED_TO', null, null, null]]);
});

test('several values of one cell keep their places; none at all is empty', () => {
  const [table] = tables(
    '{ engagements { nodes { topics { code name(locale: FR) } followUps { owner became { partners { share } } } } } }',
  );
  if (!table) throw new Error('no table');
  const { read } = rowReader(table, 'ENGAGEMENT');
  expect(
    read({
      topics: [
        { code: 'A', name: null },
        { code: 'B', name: 'b' },
      ],
      followUps: [
        { owner: null, became: null },
        { owner: 'x', became: { partners: [{ share: 25 }, { share: null }] } },
      ],
    }),
  ).toEqual([['A; B', '; b', '; x', '; 25; ']]);
  expect(read({ topics: [], followUps: [{ owner: null, became: null }] })).toEqual([[null, null, null, null]]);
});

test('a list of texts and a single value are rows too', () => {
  const [list] = tables('{ node(id: "x") { id } }');
  expect(list && entriesOf(list, { node: { id: 'x' } }).flatMap(rowReader(list, 'ENGAGEMENT').read)).toEqual([['x']]);
  const [name] = tables('{ __typename }');
  expect(name && entriesOf(name, { __typename: 'Query' }).flatMap(rowReader(name, 'ENGAGEMENT').read)).toEqual([['Query']]);
});

test('the part of a document that leads to one list asks for nothing else', () => {
  const document = parse(
    'query ($a: String!) { register { name } one: engagement(reference: $a) { reference revisions { nodes { at } } } }',
  );
  const operation = operationOf(document);
  if (!operation) throw new Error('no operation');
  const part = operationOf(documentOfPath(plainOperation(document, operation, {}), ['one', 'revisions']));
  expect(part && tablesOf(schema, part).map(({ name }) => name)).toEqual(['one.revisions']);
});
