import { defineConfig } from 'vitest/config';
import { world } from './world';

export default defineConfig({ plugins: [world()], test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' } });
