import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,site,browser,stress}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Browsers are heavy and machines small: one file after another.
    fileParallelism: false,
  },
});
