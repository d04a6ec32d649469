import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const IN_COLOR = process.stdout.isTTY;
/** Biome, alone of the tools, asks for a word where others take the environment's. */
const LINT_COLORS = `--colors=${IN_COLOR ? 'force' : 'off'}`;
/** Tests that need neither a build nor a browser. */
const ALONE = 'tests/unit';

/**
 * A tool of the project, by the same Node that runs this; in colour only where a person watches.
 * @param shown `at once`, or `whole` when it has ended: beside it others print
 */
function tool(
  shown: 'at once' | 'whole',
  title: string,
  [name = '', ...args]: string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  const watched = shown === 'whole' ? { FORCE_COLOR: '1' } : {};
  const colours = IN_COLOR ? watched : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const kept: Buffer[] = [];
  if (shown === 'at once') console.log(`\n— ${title}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', name), ...args], {
      stdio: shown === 'whole' ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colours, ...environment },
    });
    child.stdout?.on('data', (data: Buffer) => void kept.push(data));
    child.stderr?.on('data', (data: Buffer) => void kept.push(data));
    child.once('error', (error) => {
      console.error(`${title}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (status) => {
      if (shown === 'whole') console.log(`\n— ${title}\n${Buffer.concat(kept)}`.trimEnd());
      resolve(status === 0);
    });
  });
}

async function step(title: string, ...command: string[]): Promise<Outcome> {
  const failed = (await tool('whole', title, command)) ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

const build = () => step('Build', '../src/commands/start.mjs', 'build');

async function vitest(title: string, args: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  const file = join(folder, 'counts.json');
  const command = ['vitest/vitest.mjs', 'run', '--reporter=./tests/helpers/reporter.ts', ...args];
  const ok = await tool('at once', title, command, { TEST_COUNTS: file });
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    const ran = counts.passed + counts.failed + counts.skipped > 0;
    if (!ran) console.error('There was no test to run.');
    return { ...counts, failed: counts.failed || (ok && ran ? 0 : 1) };
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
 * `npm test`: one build, types, lint, and every test on that build. Ends with `N passed, N failed`.
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
  if (named.length === 0) return report(await everything(suites, others));
  const outcomes = named.some((file) => needsBuild(file)) ? [await build()] : [];
  if (!outcomes[0]?.failed) outcomes.push(await vitest('Tests', [...named, ...others]));
  report(outcomes);
}

/** A build, then types, which are in part made by it, and lint; beside these, which take one processor, the tests that need none of it; then the others. */
async function everything(suites: string[], options: string[]): Promise<Outcome[]> {
  const alone = suites.includes(ALONE) ? [vitest('Unit tests', [ALONE, ...options])] : [];
  const [made, ...outcomes] = await Promise.all([buildAndRead(), ...alone]);
  const others = [...suites.filter((suite) => suite !== ALONE), ...options];
  if (made[0]?.failed === 0) outcomes.push(await vitest('Tests of what was built', others));
  return [...made, ...outcomes];
}

async function buildAndRead(): Promise<Outcome[]> {
  const built = await build();
  if (built.failed > 0) return [built];
  return [
    built,
    await step('Types', '@astrojs/check/bin/astro-check.js', '--minimumSeverity', 'error'),
    await step('Lint', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', LINT_COLORS, 'src', 'tests'),
  ];
}
