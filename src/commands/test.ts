import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** Biome, alone of the tools, asks for a word where others take NO_COLOR. */
const LINT_COLORS = process.stdout.isTTY ? [] : ['--colors=off'];

/** A tool of the project, by the same Node that runs this; in colour only where a person watches. */
function tool(name: string, args: string[], environment: Record<string, string> = {}): number {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const started = spawnSync(process.execPath, [join('node_modules', name), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...plain, ...environment },
  });
  return started.status ?? 1;
}

function step(title: string, name: string, args: string[]): Outcome {
  console.log(`\n— ${title}`);
  const ok = tool(name, args) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function vitest(args: string[]): Outcome {
  console.log('\n— Tests');
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  const file = join(folder, 'counts.json');
  const status = tool('vitest/vitest.mjs', ['run', '--reporter=./tests/helpers/reporter.ts', ...args], {
    TEST_COUNTS: file,
  });
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    const ran = counts.passed + counts.failed + counts.skipped > 0;
    if (!ran) console.error('There was no test to run.');
    return { ...counts, failed: counts.failed || (status === 0 && ran ? 0 : 1) };
  } catch {
    console.error('vitest left no results: it ended before its tests did; what it printed above says why.');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the words of a command choose of these test files, by any part of their paths, and what is left for vitest. */
export function chosen(args: string[], files: string[]): { named: string[]; others: string[] } {
  const naming = (arg: string) =>
    arg.startsWith('-') ? [] : files.filter((file) => file.includes(arg.replace(/^\.\//, '')));
  return {
    named: [...new Set(args.flatMap(naming))],
    others: args.filter((arg) => naming(arg).length === 0),
  };
}

const testFiles = (suites: string[]): string[] =>
  suites.flatMap((suite) =>
    readdirSync(suite, { recursive: true, encoding: 'utf8' })
      .map((path) => `${suite}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts')),
  );

/** Whether a test reads the built site: it, or a helper it imports, reads it through tests/helpers/built.ts. */
export function needsBuild(file: string, seen: Set<string> = new Set()): boolean {
  if (file.endsWith('helpers/built.ts')) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return (
    [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.ts)'/g)]
      .map(([, path = '']) => join(dirname(file), path).replaceAll('\\', '/'))
      // One that leads nowhere stands in a string, or is for vitest to tell.
      .filter((path) => path.startsWith('tests/') && existsSync(path))
      .some((path) => needsBuild(path, seen))
  );
}

function report(outcomes: Outcome[]): void {
  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  if (sum('failed') > 0) process.exitCode = 1;
}

/**
 * `npm test`: one build, then types, lint, and every test on that build. Ends with `N passed, N failed`.
 * With the names of test files, those alone, on a build only where one of them reads it.
 */
export async function run(
  args: string[],
  suites = ['tests/unit', 'tests/content', 'tests/site', 'tests/browser'],
): Promise<void> {
  const { named, others } = chosen(args, testFiles(suites));
  const unknown = others.filter((arg) => !arg.startsWith('-'));
  if (named.length === 0 && unknown.length > 0) {
    console.error(
      `No test file in ${suites.join(', ')} has ${unknown.join(' or ')} in its path.\n` +
        '    → Name a test file or a folder of them; options of vitest are written with =, as in --testNamePattern=words.',
    );
    return report([{ passed: 0, failed: 1, skipped: 0 }]);
  }
  const outcomes: Outcome[] = [];
  if (named.length === 0 || named.some((file) => needsBuild(file)))
    outcomes.push(step('Build', '../src/commands/start.mjs', ['build']));
  if (outcomes.some(({ failed }) => failed > 0)) return report(outcomes);
  if (named.length === 0)
    outcomes.push(
      step('Types', '@astrojs/check/bin/astro-check.js', ['--minimumSeverity', 'error']),
      step('Lint', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', ...LINT_COLORS, 'src', 'tests']),
    );
  outcomes.push(vitest([...(named.length > 0 ? named : suites), ...others]));
  report(outcomes);
}
