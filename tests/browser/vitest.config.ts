import { defineConfig } from 'vitest/config';

/**
 * Tests in real browsers with the built extension, two files at a time: browsers wait for each other's
 * processes and for the tests more than they work, but three at once starve on two cores.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/browser/**/*.browser.ts'],
    globalSetup: ['tests/browser/harness/globalSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A first analysis on a slow machine takes seconds; a browser that starts cold takes many.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
