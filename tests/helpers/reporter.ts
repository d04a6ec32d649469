import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

type Problem = {
  message?: string | undefined;
  stack?: string | undefined;
  diff?: string | undefined;
  stacks?: readonly { file: string; line: number; column: number }[] | undefined;
};

const indented = (text: string) => stripVTControlCharacters(text).replace(/^(?=.)/gm, '    ');
const isHere = (file: string) => !file.includes('node_modules');

/** One failure as a person reads it: where, of which test, what. */
function described(file: string, title: string, problem: Problem): string {
  const spot = problem.stacks?.find((each) => isHere(each.file));
  const where = spot ? `${relative('', spot.file)}:${spot.line}:${spot.column}` : file;
  const what = problem.message || problem.stack || 'failed, and did not say why';
  return `FAILED ${where}\n  ${title}\n${indented([what, problem.diff].filter(Boolean).join('\n\n'))}\n`;
}

/** The failures of one test file: of itself, of what prepares its tests, of its tests. */
function failuresOf(module: TestModule): string[] {
  const of = (task: TestCase | TestSuite, problems: readonly Problem[]) =>
    problems.map((problem) => described(module.relativeModuleId, task.fullName, problem));
  return [
    ...module.errors().map((problem) => described(module.relativeModuleId, 'the whole file', problem)),
    ...[...module.children.allSuites()].flatMap((suite) => of(suite, suite.errors())),
    ...[...module.children.allTests()]
      .filter((test) => test.result().state === 'failed')
      .flatMap((test) => of(test, test.result().errors ?? [{}])),
  ];
}

const stateOf = (test: TestCase): 'passed' | 'failed' | 'skipped' => {
  const { state } = test.result();
  return state === 'passed' || state === 'failed' ? state : 'skipped';
};

function counted(module: TestModule): { passed: number; failed: number; skipped: number } {
  const states = [...module.children.allTests()].map(stateOf);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  // What fails outside of a test counts too: its tests have not run.
  return { passed: count('passed'), failed: failuresOf(module).length, skipped: count('skipped') };
}

/** How a test file ended, in one line. */
function lineOf(module: TestModule): string {
  const { passed, failed, skipped } = counted(module);
  const parts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ];
  const seconds = (module.diagnostic().duration / 1000).toFixed(1);
  const said = parts.filter(Boolean).join(', ') || 'no tests';
  return `${failed > 0 ? 'FAIL' : 'ok  '} ${module.relativeModuleId}: ${said} (${seconds} s)`;
}

/**
 * Prints what failed, and a plain line for each test file; writes the sums to the file that `TEST_COUNTS` names.
 * Who watches sees the files as they end, and at last what failed. Who reads it afterwards finds what failed first.
 */
export default class PlainReporter implements Reporter {
  private readonly watched = process.stdout.isTTY;

  onUserConsoleLog({ content }: UserConsoleLog): void {
    process.stdout.write(stripVTControlCharacters(content));
  }

  onTestModuleEnd(module: TestModule): void {
    if (this.watched) console.log(lineOf(module));
    else for (const failure of failuresOf(module)) console.log(failure);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Problem[]): void {
    const failures = modules.flatMap(failuresOf);
    const outside = unhandled.map((problem) =>
      described('no test', 'an error outside of every test', problem),
    );
    for (const failure of [...(this.watched ? failures : []), ...outside]) console.log(`\n${failure}`);
    if (!this.watched) for (const line of modules.map(lineOf).sort()) console.log(line);
    const counts = modules.map(counted);
    const sum = (key: 'passed' | 'skipped') => counts.reduce((total, each) => total + each[key], 0);
    const { TEST_COUNTS: file } = process.env;
    if (file)
      writeFileSync(
        file,
        JSON.stringify({
          passed: sum('passed'),
          failed: failures.length + outside.length,
          skipped: sum('skipped'),
        }),
      );
  }
}
