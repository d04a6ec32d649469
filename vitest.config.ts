import { defineConfig } from 'vitest/config';

/** Most take a moment; a busy machine may take a hundred times as long. */
const shared = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'texts',
          include: ['tests/{unit,content,site}/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // Browsers are heavy and machines small: one file after another, when the others are done.
      {
        test: {
          ...shared,
          name: 'browsers',
          include: ['tests/{browser,stress}/**/*.test.ts'],
          globalSetup: 'tests/helpers/announce-lacking.ts',
          runner: 'tests/helpers/browser-runner.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
