import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Most take a moment; a busy machine may take a hundred times as long: no test measures time, this ends what hangs. */
const patient = { testTimeout: 900_000, hookTimeout: 900_000 };
const inBrowsers = {
  ...patient,
  globalSetup: 'tests/helpers/announce-lacking.ts',
  runner: 'tests/helpers/browser-runner.ts',
};

/** What a test has put in the place of a global or a method is put right before the next. */
const leftAsFound = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true };
const texts = {
  ...patient,
  include: ['tests/{unit,content,site}/**/*.test.ts'],
  maxWorkers: 2,
  sequence: { groupOrder: 0 },
};
/** Those that put other modules in the place of some, or load them anew: each needs its modules to itself. */
const replacing = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => /^tests\/(?:unit|content|site)\/.*\.test\.ts$/.test(path))
  .filter((path) => /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(path, 'utf8')));

/**
 * What takes longest, 20 to 60 s a file (2026-11): begun last it would be waited for by a process that has nothing left to do. Those
 * that build, the first and the last of each folder, stand apart: of two builds at once the second is refused.
 */
const long = [
  ...['posters', 'screen-posters', 'previews', 'deck'].map((name) => `unit/kit/${name}`),
  ...['preview', 'slips', 'dev', 'foreign'].map((name) => `content/${name}`),
  ...['canary', 'everyone', 'anywhere', 'reflow', 'poison', 'states', 'self-check', 'print', 'single'].map(
    (name) => `browser/${name}`,
  ),
  ...['broken-scripts', 'search-faults', 'view', 'flat'].map((name) => `browser/${name}`),
].map((path) => `/tests/${path}.test.ts`);

/** Within each project those first; vitest itself knows how long a file takes only where it has run it before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = long.findIndex((path) => moduleId.endsWith(path));
      return (projects.indexOf(project) + 1) * long.length + (at < 0 ? 0 : at - long.length);
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

/** One group after another: each has the machine to itself. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      // Two processes, each of which loads the site's modules once: to load them takes longer than most tests.
      { test: { ...texts, name: 'texts', exclude: replacing, isolate: false, ...leftAsFound } },
      { test: { ...texts, name: 'replacing', include: replacing } },
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
