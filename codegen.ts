import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for every document of the dashboard, from the committed SDL. */
const config: CodegenConfig = {
  schema: 'packages/schema/schema.graphql',
  documents: ['apps/dashboard/src/**/*.{ts,tsx}', '!**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'packages/schema/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { LocalDate: 'string', PartialDate: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
