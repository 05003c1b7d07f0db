import { defineConfig } from 'vitest/config';

/** Unit tests: pure code, in Node. What needs a browser is in `tests/browser`, with its own runner. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    setupFiles: ['tests/propertySeed.ts'],
    testTimeout: 30_000,
  },
});
