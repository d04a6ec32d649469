import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspectContent } from '../content/checks/check.ts';
import { tellPreview, tellReminders } from '../content/checks/unfinished.ts';
import { placeOf } from '../publish/place.ts';
import { publish } from '../publish/publish.ts';
import { isBuild } from '../publish/survey.ts';
import { projectRoot, writeTexts } from '../support/folders.ts';
import { pruneKept } from '../support/kept.ts';
import { SiteError } from '../support/site-error.ts';
import { SUMS } from '../support/sums.ts';
import { makeKit } from './kit-process.ts';
import { contentOption, outOf, outOption, readOptions } from './options.ts';
import { describeError } from './report-error.ts';
import { writeRecipes } from './write-recipes.ts';

/**
 * `npm run build [-- --content DIR] [--out DIR] [--deploy DIR] [--precompress] [--no-kit]`: checks the content, builds the site beside the
 * old one, then swaps them. Another content folder is built to `dist-DIR`. Recipes for hosts go beside it, to `deploy` or `deploy-DIR`; to a
 * place of the person's own only where they say so.
 */
export async function run(args: string[]): Promise<void> {
  const {
    content: from,
    out: given,
    deploy: recipesTo,
    precompress,
    'no-kit': withoutKit,
  } = readOptions('build', args, {
    content: contentOption,
    out: { ...outOption, default: '' },
    deploy: { ...outOption, default: '' },
    precompress: { default: '', value: '', flag: true },
    'no-kit': { default: '', value: '', flag: true },
  });
  const root = projectRoot();
  const to = given || outOf(from);
  const content = resolve(root, from);
  const out = resolve(root, to);
  let told = '';
  let settings = '';
  const deploy = recipesTo || (given === '' ? to.replace(outOption.default, 'deploy') : '');
  try {
    await publish({
      out,
      usual: resolve(root, outOption.default),
      sources: [content, ...['src', 'public', 'tests', 'node_modules'].map((folder) => join(root, folder))],
      say: console.log,
      make: async (work) => {
        const { faults, texts, unfinished, reminders } = inspectContent(content);
        if (faults.length > 0) throw new SiteError(faults);
        await buildFrom(content, texts, work, { withoutKit, precompress });
        settings = String(texts.get('site.yaml'));
        told = tellPreview(unfinished) + tellReminders(reminders);
      },
    });
  } catch (error) {
    report(error, out);
    process.exitCode = 1;
    return;
  }
  try {
    if (deploy) told += writeRecipes(resolve(root, deploy), out, settings);
  } catch (error) {
    console.error(`网站生成好了，放到服务器上的配置没有写成。\n\n${describeError(error)}\n`);
    process.exitCode = 1;
  }
  console.log(
    `生成好了：${to.replace(/[\\/]+$/, '')}/\n  直接打开：${join(out, 'index.html')}\n  本机预览：npm run preview${to === outOption.default ? '' : ` -- --out "${to}"`}${deploy && `\n  放到服务器上：${join(resolve(root, deploy), 'README.md')}`}${told && `\n${told}`}`,
  );
}

/** What code is told of its own build; Astro takes each from the environment, where a shell or a test runner may have set it to something else. */
const reserved = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'] as const;

/**
 * What is built from is a copy of what was checked. It stands inside the project, where Astro finds its modules;
 * these are named by their paths, and none may have # or % in it.
 */
async function buildFrom(
  content: string,
  texts: ReadonlyMap<string, string | Uint8Array>,
  work: { site: string; content: string },
  { withoutKit, precompress }: { withoutKit: string; precompress: string },
): Promise<void> {
  writeTexts(work.content, texts);
  for (const name of reserved) delete process.env[name];
  Object.assign(process.env, {
    SITE_CONTENT: work.content,
    SITE_PUBLIC: join(content, 'public'),
    SITE_OUT: work.site,
    SITE_KIT: withoutKit === '' ? '' : 'none',
    SITE_PRECOMPRESS: precompress,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
  if (withoutKit === '') makeKit(join(projectRoot(), 'src/commands/start.mjs'));
  const { build } = await import('astro');
  // `force`: what an earlier build remembers of the content is never taken for the content.
  await build({ root: projectRoot(), logLevel: 'error', force: true });
  if (!existsSync(join(work.site, SUMS)))
    throw new Error(`the build ended without ${join(work.site, SUMS)}: not every step ran`);
  pruneKept();
}

/** Faults of which nothing of the content is to be mended: they say so themselves. */
const alone = ['build-running', 'kit-unmade', 'package-silent'];

function report(error: unknown, out: string): void {
  if (!(error instanceof SiteError) || error.faults.some(({ kind }) => kind === 'package-broken')) {
    console.error(`没有生成。\n\n${describeError(error)}\n${kept(out)}`);
    return;
  }
  const [first] = error.faults;
  if (first && alone.includes(first.kind))
    console.error(
      `没有生成：${first.what}${first.hint}${first.kind === 'build-running' ? '' : `\n${kept(out)}`}`,
    );
  else console.error(`没有生成：有 ${error.faults.length} 处要改。\n\n${error.message}\n${kept(out)}`);
}

/** That the site built before is there still, where there is one. */
function kept(out: string): string {
  try {
    return isBuild(placeOf(out)) ? `\n以前生成的网站原样留着：${out}` : '';
  } catch (error) {
    // A link that leads nowhere has been told.
    if (error instanceof SiteError) return '';
    throw error;
  }
}
