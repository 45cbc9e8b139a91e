import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What an assertion found is said whole: where only its message is left, "Array(1)" tells nobody what was in it.
    chaiConfig: { truncateThreshold: 1_000 },
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    // Each file has a browser and a server of its own, which wait for each other as often as they work: two files keep two cores busy.
    maxWorkers: 2,
    // Ends what hangs. A machine with other work to do takes ten times as long for a test as one without.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // A page that was told something shows it a frame or two later, and later still on a machine with other work: what a test reads of it is
    // read again until it is so.
    expect: { poll: { timeout: 15_000, interval: 25 } },
  },
});
