/**
 * Checks content folders one after the other, in a process of its own that a native crash may end:
 * `node check-contents.ts DIR…`. Says of each, on a line, which it is and what was told of it, as JSON.
 */
import { inspectContent } from '../../src/content/checks/check.ts';
import { SiteError } from '../../src/support/site-error.ts';

for (const folder of process.argv.slice(2)) {
  process.stdout.write(`${JSON.stringify({ folder })}\n`);
  try {
    process.stdout.write(`${JSON.stringify({ faults: inspectContent(folder).faults })}\n`);
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    process.stdout.write(`${JSON.stringify({ faults: error.faults })}\n`);
  }
}
