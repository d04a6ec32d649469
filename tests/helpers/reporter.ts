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

/** Prints a plain line for each test file as it ends, then all failures together; writes the sums to the file that `TEST_COUNTS` names. */
export default class PlainReporter implements Reporter {
  onUserConsoleLog({ content }: UserConsoleLog): void {
    process.stdout.write(stripVTControlCharacters(content));
  }

  onTestModuleEnd(module: TestModule): void {
    const { passed, failed, skipped } = counted(module);
    const parts = [
      passed > 0 && `${passed} passed`,
      failed > 0 && `${failed} failed`,
      skipped > 0 && `${skipped} skipped`,
    ];
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const said = parts.filter(Boolean).join(', ') || 'no tests';
    console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${module.relativeModuleId}: ${said} (${seconds} s)`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Problem[]): void {
    const failures = [
      ...modules.flatMap(failuresOf),
      ...unhandled.map((problem) => described('no test', 'an error outside of every test', problem)),
    ];
    if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
    const counts = modules.map(counted);
    const sum = (key: 'passed' | 'skipped') => counts.reduce((total, each) => total + each[key], 0);
    const { TEST_COUNTS: file } = process.env;
    if (file)
      writeFileSync(
        file,
        JSON.stringify({ passed: sum('passed'), failed: failures.length, skipped: sum('skipped') }),
      );
  }
}
