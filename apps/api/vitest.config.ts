import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // The tests see the shared code as it stands, not as it was last built.
    alias: [
      // Vite would give our files the other build of graphql than Node gives type-graphql, and neither takes the other's types.
      { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
      {
        find: /^@entente\/schema\/(?!schema\.graphql$)(.*)$/,
        replacement: fileURLToPath(new URL('../../packages/schema/src/$1.ts', import.meta.url)),
      },
    ],
  },
  test: {
    // What an assertion found is said whole: where only its message is left, "Array(1)" tells nobody what was in it.
    chaiConfig: { truncateThreshold: 1_000 },
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Native modules (libsql, DuckDB) want processes of their own.
    pool: 'forks',
    maxWorkers: 2,
    // Threads of the API are TypeScript in the tests too.
    execArgv: ['--import', new URL('./test/typescript-threads.mjs', import.meta.url).href],
    // Ends what hangs. A machine with other work to do takes ten times as long for a test as one without.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
