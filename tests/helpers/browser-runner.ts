import { type RunnerTask, type RunnerTestFile, TestRunner } from 'vitest';
import { hasChromium } from './chromium.ts';

/** Counts a task and all in it as skipped. */
function skip(task: RunnerTask): void {
  task.mode = 'skip';
  if ('tasks' in task) task.tasks.forEach(skip);
}

/** Runs tests in browsers; where there is not even a Chromium, none of them, nor what prepares them. */
export default class BrowserRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    if (!hasChromium()) files.forEach(skip);
  }
}
