import { defineConfig } from 'vitest/config';

/**
 * Tests in real browsers with the built extension: one file after the other, because a browser and
 * its rendering processes fill two cores by themselves.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/browser/**/*.browser.ts'],
    globalSetup: ['tests/browser/harness/globalSetup.ts'],
    pool: 'forks',
    fileParallelism: false,
    // A first analysis on a slow machine takes seconds; a browser that starts cold takes many.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
