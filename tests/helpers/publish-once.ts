import { cpSync } from 'node:fs';
import { publish } from '../../src/publish/publish.ts';
import { SiteError } from '../../src/support/site-error.ts';

/** Publishes a ready-made site, as a process of its own: `node publish-once.ts FRESH OUT USUAL [MILLISECONDS IT TAKES]`. */
const [fresh = '', out = '', usual = '', wait = '0'] = process.argv.slice(2);
try {
  await publish({
    out,
    usual,
    sources: [fresh],
    say: console.log,
    make: async ({ site }) => {
      if (wait !== '0') console.log('making');
      await new Promise((resolve) => setTimeout(resolve, Number(wait)));
      cpSync(fresh, site, { recursive: true });
    },
  });
} catch (error) {
  if (!(error instanceof SiteError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
