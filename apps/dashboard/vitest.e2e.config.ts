import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    // Each file has a browser and a server, which keep two cores busy between them: one file after the other.
    fileParallelism: false,
    // Ends what hangs. A machine with other work to do takes ten times as long for a test as one without.
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
