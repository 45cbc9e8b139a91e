import { defineConfig } from 'vitest/config';

// One browser and one server for all: the files run one after the other.
export default defineConfig({
  test: { include: ['e2e/**/*.e2e.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
});
