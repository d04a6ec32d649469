import { resolve } from 'node:path';
import { inspectContent } from '../content/checks/check.ts';
import { tellPreview, tellReminders } from '../content/checks/unfinished.ts';
import { putRight } from '../publish/publish.ts';
import { projectRoot } from '../support/folders.ts';
import { SiteError } from '../support/site-error.ts';
import { contentOption, outOption, readOptions } from './options.ts';

/** `npm run check [-- --content DIR]`: says what is to be mended in the content, in a second, without building. */
export async function run(args: string[]): Promise<void> {
  const { content } = readOptions('check', args, { content: contentOption });
  const dist = resolve(projectRoot(), outOption.default);
  const restored = putRight({ out: dist, usual: dist });
  if (restored !== undefined) console.log(restored);
  if (!sayChecked(resolve(projectRoot(), content))) process.exitCode = 1;
}

/**
 * Checks a content folder, and prints what is to be mended in it.
 * @param content absolute path
 * @returns whether there is nothing
 */
export function sayChecked(content: string): boolean {
  try {
    const { faults, unfinished, reminders } = inspectContent(content);
    if (faults.length > 0) throw new SiteError(faults);
    console.log(`内容没有问题。${tellPreview(unfinished)}${tellReminders(reminders)}`);
    return true;
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    console.error(`${error.message}\n\n要改的地方有${error.faults.length}处。`);
    return false;
  }
}
