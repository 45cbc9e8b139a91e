import { defineConfig } from 'vitest/config';

// Each file has a server of its own. A machine with other work to do takes ten times as long as one without.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 240_000 },
});
