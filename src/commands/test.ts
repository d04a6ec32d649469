import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Outcome {
  passed: number;
  failed: number;
}

/** A tool of the project, by the same Node that runs this. */
function tool(name: string, args: string[]): number {
  const started = spawnSync(process.execPath, [join('node_modules', name), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return started.status ?? 1;
}

function step(title: string, name: string, args: string[]): Outcome {
  console.log(`\n— ${title}`);
  const ok = tool(name, args) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function vitest(args: string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  const file = join(folder, 'vitest.json');
  const status = tool('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<'numPassedTests' | 'numFailedTests' | 'numTotalTests', number>;
    // A file that does not load fails the run without a failed test.
    return { passed: numPassedTests, failed: numFailedTests || (status === 0 && numTotalTests > 0 ? 0 : 1) };
  } catch {
    console.error('vitest left no results: it ended before its tests did; what it printed above says why.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npm test`: one build, then types, lint, and every test on that build. Ends with `N passed, N failed`. */
export async function run(
  args: string[],
  suites = ['tests/unit', 'tests/content', 'tests/site', 'tests/browser'],
): Promise<void> {
  const build = step('Build', '../src/commands/start.mjs', ['build']);
  const outcomes = [build];
  if (build.failed === 0) {
    outcomes.push(step('Types', '@astrojs/check/bin/astro-check.js', ['--minimumSeverity', 'error']));
    outcomes.push(step('Lint', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', 'src', 'tests']));
    console.log('\n— Tests');
    outcomes.push(vitest([...suites, ...args]));
  }
  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}
