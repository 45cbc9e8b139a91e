import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { fieldsOf } from './answer-fields';

const schema = buildSchema(`
  enum Kind { VISIT }
  interface Engagement { kind: Kind!, ledTo: [Link!]! }
  type Visit implements Engagement { kind: Kind!, ledTo: [Link!]!, day: String }
  type Link { kind: Kind!, to: Engagement }
  type List { nodes: [Engagement!]! }
  type Query { engagements: List! }
`);

test('every value of an answer is of a field, by whatever way it was asked for', () => {
  const fields = fieldsOf(
    `query { all: engagements { nodes { ...Own ... on Visit { when: day } } } }
     fragment Own on Engagement { kind ledTo { to { kind } } }`,
    schema,
  );
  expect(fields.get('all.nodes.kind')).toEqual({ owner: 'Engagement', field: 'kind', type: 'Kind' });
  expect(fields.get('all.nodes.ledTo.to.kind')).toEqual({ owner: 'Engagement', field: 'kind', type: 'Kind' });
  expect(fields.get('all.nodes.when')).toEqual({ owner: 'Visit', field: 'day', type: 'String' });
});

test('a text that is no query, or asks for what there is not, has no fields', () => {
  expect(fieldsOf('query {', schema).size).toBe(0);
  expect(fieldsOf('{ colours { name } }', schema).size).toBe(0);
  expect(fieldsOf('{ engagements { nodes { kind } } }', null).size).toBe(0);
});
