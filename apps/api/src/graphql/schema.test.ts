import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  printSchema,
  validateSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schemaForPrinting } from './build-schema.js';

const schema = schemaForPrinting();
const own = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !['String', 'Boolean', 'Int', 'Float', 'ID'].includes(type.name),
);

/** Everything in a type that a reader can come upon, by its path. */
function* parts(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  if (!['Query', 'Mutation'].includes(type.name)) yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
    }
  }
}

test('everything in the API says what it is', () => {
  const silent = own.flatMap((type) => [...parts(type)].filter(([, description]) => !description?.trim()).map(([path]) => path));
  expect(silent).toEqual([]);
});

test('the API is valid, and its SDL reads back', () => {
  expect(validateSchema(schema)).toEqual([]);
  expect(() => buildSchema(printSchema(schema))).not.toThrow();
});

test('there are no scalars but those of dates', () => {
  expect(
    own
      .filter(isScalarType)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['DateTime', 'LocalDate', 'PartialDate']);
});
