import { defineConfig } from 'vitest/config';

// Each file has a server of its own.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 180_000 },
});
