import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'texts', include: ['tests/{unit,content,site}/**/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // Browsers are heavy and machines small: one file after another, when the others are done.
      { test: { ...shared, name: 'browsers', include: ['tests/{browser,stress}/**/*.test.ts'], fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
