import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { LANGUAGE, type ScriptPath } from '../../../support/names.ts';
import type { OfflineFacts } from '../../../support/offline-facts.ts';
import type { Built } from '../../folder.ts';
import {
  attribute,
  type Document,
  type Element,
  elements,
  find,
  pageFile,
  parseHtml,
  tagged,
  textOf,
} from '../../html.ts';
import { type Page, pageAt } from '../../pages.ts';
import { addPolicy } from '../../transforms/csp.ts';
import { namesOf } from '../../transforms/used-styles.ts';
import type { SearchIndex } from '../search-index.ts';
import { contentsOf, made, madeOf, withNote } from './frame.ts';
import { type Part, partOf } from './pages.ts';
import { singleScripts } from './scripts.ts';
import { type Looks, singleStyles } from './styles.ts';

/** The most the file should weigh, in bytes: what an old computer opens at once, and mail takes. */
const LIMIT = 1_600_000;

/** The finished site, as copies of it are made. */
export interface Site {
  pages: readonly Page[];
  looks: Looks;
  index: SearchIndex;
  scripts: Record<ScriptPath, string>;
}

/**
 * Makes the whole site one page: every page once, the frame once, search and settings in it; it asks for nothing else.
 * @returns a warning where it is heavy
 * @throws Error for two elements of one id, and for what would have to be fetched
 */
export async function makeSingle(built: Built, site: Site, facts: OfflineFacts): Promise<string | undefined> {
  const name = facts.names.single;
  if (name === undefined) return undefined;
  const document = await singleDocument(built, site, facts);
  const ids = [...elements(document)].flatMap((element) => attribute(element, 'id') ?? []);
  const met = new Set<string>();
  const repeated = ids.find((id) => met.size === met.add(id).size);
  if (repeated !== undefined) throw new Error(`${name} has the id ${repeated} twice`);
  addPolicy({ path: name, document });
  built.write(name, pageFile(document));
  const bytes = built.bytes(name).length;
  return bytes > LIMIT
    ? `提醒：单文件版 ${name} 有 ${bytes.toLocaleString('en')} 字节，超过 ${LIMIT.toLocaleString('en')} 字节，照样可以发布，旧电脑上打开慢一些。`
    : undefined;
}

async function singleDocument(built: Built, site: Site, facts: OfflineFacts): Promise<Document> {
  const paths = new Set(facts.pages.map(({ path }) => path));
  const parts = facts.pages.map(({ path }) => partOf(pageAt(site.pages, path), paths));
  const [frame] = parts;
  if (!frame?.header || !frame.footer) throw new Error('the first page has no header and footer');
  const { boot, end, parts: packed } = await singleScripts(site.index, site.scripts);
  const home = pageAt(site.pages, facts.pages[0]?.path ?? '').document;
  const document = parseHtml('<!doctype html><html><head></head><body></body></html>');
  fill(document, 'html', {
    lang: LANGUAGE,
    'data-edition': [...elements(home)].flatMap((each) => attribute(each, 'data-edition') ?? [])[0] ?? '',
  });
  fill(document, 'head', {}, [
    ...headOf(home, built),
    ...sheetsOf(built, site, parts),
    madeOf('script', {}, boot),
  ]);
  fill(document, 'body', {}, [
    ...(frame.skip ? [frame.skip] : []),
    frame.header,
    made('main', { id: 'main' }, [contentsOf(facts), ...parts.map(({ page }) => page)]),
    withNote(frame.footer, facts.words.singleNote),
    madeOf('script', { type: 'application/octet-stream', 'data-search-parts': '' }, packed),
    ...end.map((script) => madeOf('script', {}, script)),
  ]);
  return document;
}

function fill(
  document: Document,
  tag: string,
  attributes: Record<string, string>,
  children: Tree.ChildNode[] = [],
): void {
  const element = find(document, tagged(tag));
  if (!element) throw new Error(`a document has no ${tag}`);
  element.attrs.push(...Object.entries(attributes).map(([name, value]) => ({ name, value })));
  for (const child of children) child.parentNode = element;
  element.childNodes.push(...children);
}

/** A picture of the site as an address that holds it. @param path from the site's root */
const pictureOf = (built: Built, path: string): string =>
  `data:image/svg+xml;base64,${built.bytes(path.replace(/^\//, '')).toString('base64')}`;

const headOf = (home: Document, built: Built): Element[] => [
  made('meta', { charset: 'utf-8' }),
  made('meta', { name: 'renderer', content: 'webkit' }),
  made('meta', { 'http-equiv': 'X-UA-Compatible', content: 'IE=edge' }),
  made('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
  madeOf('title', {}, textOf(find(home, tagged('title')) ?? home)),
  // On a host it says again what the pages say.
  made('meta', { name: 'robots', content: 'noindex' }),
  made('meta', { name: 'color-scheme', content: 'light dark' }),
  made('link', { rel: 'icon', href: pictureOf(built, 'favicon.svg'), type: 'image/svg+xml' }),
];

/** Without script, or before it runs, the styles of no kind hold: they would contradict each other. */
function sheetsOf(built: Built, { pages, looks }: Site, parts: readonly Part[]): Element[] {
  const kinds = [...new Set(parts.map(({ page }) => attribute(page, 'data-kind') ?? ''))];
  const names = new Set([
    ...pages.flatMap((page) => [...namesOf(page.document)]),
    ...kinds.map((kind) => `page-${kind}`),
  ]);
  return singleStyles(looks, kinds, names, (path) => pictureOf(built, path)).map(({ of, css }) =>
    madeOf('style', of === undefined ? {} : { 'data-of': of, media: 'not all' }, css),
  );
}
