import { type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schemaForPrinting } from '../../graphql/build-schema.js';
import { variablesOfAddress } from './address-parameters.js';

const schema = schemaForPrinting();
const operation = parse(
  'query ($n: Int, $f: Float!, $yes: Boolean, $day: LocalDate, $kinds: [EngagementKind!]!, $where: EngagementFilter, $words: [String]) { __typename }',
).definitions[0] as OperationDefinitionNode;
const read = (given: Record<string, string | string[]>) => variablesOfAddress(schema, operation, given);

describe('the parameters of an address', () => {
  test.each([
    [
      { n: '12', f: '-1.5', yes: 'true' },
      { n: 12, f: -1.5, yes: true },
    ],
    [{ day: '2005-04-01' }, { day: '2005-04-01' }],
    [
      { day: '', kinds: '' },
      { day: null, kinds: null },
    ],
    [{ kinds: 'VISIT' }, { kinds: ['VISIT'] }],
    [{ kinds: 'VISIT, PROJECT' }, { kinds: ['VISIT', 'PROJECT'] }],
    [{ kinds: ['VISIT', 'PROJECT'] }, { kinds: ['VISIT', 'PROJECT'] }],
    [{ words: '["Congo, Democratic Republic of the"]' }, { words: ['Congo, Democratic Republic of the'] }],
    [{ where: '{"regions":["002"]}' }, { where: { regions: ['002'] } }],
  ])('%j', (given, variables) => {
    expect(read(given as Record<string, string | string[]>)).toEqual(variables);
  });

  test.each([
    [{ n: 'twelve' }, 'PARAMETER_VALUE', 'n is of type Int, which this is not: "twelve"'],
    [{ n: ['1', '2'] }, 'PARAMETER_VALUE', 'n is of type Int, which this is not: "1, 2"'],
    [{ yes: 'oui' }, 'PARAMETER_VALUE', 'yes is of type Boolean, which this is not: "oui"'],
    [{ where: '{regions' }, 'PARAMETER_VALUE', 'where is of type EngagementFilter, which this is not: "{regions"'],
    [{ kind: 'VISIT' }, 'UNKNOWN_PARAMETER', 'the query has no parameter "kind"; it has "n", "f", "yes", "day", "kinds", "where", "words"'],
  ])('%j is refused', (given, code, en) => {
    expect(() => read(given as Record<string, string | string[]>)).toThrow(expect.objectContaining({ code, en }));
  });
});
