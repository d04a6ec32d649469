import { defineConfig } from 'vitest/config';

/** Most take a moment; a busy machine may take a hundred times as long: no test measures time, this ends what hangs. */
const patient = { testTimeout: 900_000, hookTimeout: 900_000 };
const inBrowsers = {
  ...patient,
  globalSetup: 'tests/helpers/announce-lacking.ts',
  runner: 'tests/helpers/browser-runner.ts',
};

/** One project after another: each has the machine to itself. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patient,
          name: 'texts',
          include: ['tests/{unit,content,site}/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // Two processes, each with browsers that all its files share: what takes long is to start one, and to wait for it.
      {
        test: {
          ...inBrowsers,
          name: 'browsers',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // These build sites and end processes: one file after another.
      {
        test: {
          ...inBrowsers,
          name: 'stress',
          include: ['tests/stress/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
