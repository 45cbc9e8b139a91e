import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { LocalDate: 'string', PartialDate: 'string', DateTime: 'string' };

/** Types of the API, and of what every document of the dashboard asks and gets, from the committed SDL; nothing that runs. */
const config: CodegenConfig = {
  schema: 'packages/schema/schema.graphql',
  documents: ['apps/dashboard/src/**/*.{ts,tsx}', '!apps/dashboard/src/**/*.test.{ts,tsx}'],
  emitLegacyCommonJSImports: false,
  generates: {
    'packages/schema/src/gql/types.ts': {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, useTypeImports: true, strictScalars: true, scalars, skipTypename: true },
    },
    'packages/schema/src/gql/operations.ts': {
      plugins: ['typescript-operations'],
      config: {
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars,
      },
    },
  },
};

export default config;
