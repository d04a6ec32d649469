import { COPIES, isScript } from '../../support/names.ts';
import { relativeLink } from '../../support/paths.ts';
import { type Fault, SiteError } from '../../support/site-error.ts';
import { decoded } from '../../text/percent.ts';
import { pathAndPlace } from '../../text/web-address.ts';
import { attribute, type Document, elements } from '../html.ts';
import type { Page } from '../pages.ts';
import { rewriteUrls } from './urls.ts';

/** What links may lead to. */
interface Targets {
  files: ReadonlySet<string>;
  /** The ids of each page, by its path. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

type Reason = Omit<Fault, 'where'>;

/**
 * Turns every root-absolute URL of every page into a relative one, so that the same bytes work at any address
 * and from disk.
 * @param files paths of all built files
 * @throws SiteError for a link to a page, file or fragment that does not exist, and for a URL in a place this
 *   step does not know
 */
export function makeLinksRelative(pages: readonly Page[], files: ReadonlySet<string>): void {
  const anchors = new Map(pages.map(({ path, document }) => [path, new Set(idsOf(document))]));
  const faults: Fault[] = [];
  for (const { path, document } of pages) {
    const refuse = (reason: Reason) => faults.push({ ...reason, where: { file: path } });
    for (const id of repeated(idsOf(document)))
      refuse({
        kind: 'duplicate-id',
        what: `the id ${id} stands twice`,
        hint: 'Rename the commitment, term or background section that uses an id of the page.',
      });
    const resolve = (url: string): string => {
      if (leadsOut(url)) return url;
      const reason = reasonAgainst(url, path, { files, anchors });
      if (reason) refuse(reason);
      return reason ? url : relativeLink(`/${path}`, url.startsWith('/') ? url : `/${path}${url}`);
    };
    rewriteUrls(document, resolve, (what) =>
      refuse({
        kind: 'unknown-url',
        what,
        hint: 'Teach src/postprocess/transforms/urls.ts this place, with a test.',
      }),
    );
  }
  if (faults.length > 0) throw new SiteError(faults);
}

const idsOf = (document: Document): string[] =>
  [...elements(document)].flatMap((element) => attribute(element, 'id') ?? []);
const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Whether a URL stays as it is: it has a scheme, or is a query alone, which is a preference for this very page. */
export const leadsOut = (url: string): boolean =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) || url === '' || url.startsWith('?');

/** Why a URL cannot stand on a page; undefined where it leads to something. */
function reasonAgainst(url: string, page: string, { files, anchors }: Targets): Reason | undefined {
  if (url.startsWith('//'))
    return {
      kind: 'protocol-relative',
      what: `${url} has no scheme`,
      hint: 'Write the address in full, and list it in content/sources.yaml.',
    };
  if (!url.startsWith('/') && !url.startsWith('#'))
    return {
      kind: 'not-root-absolute',
      what: `the link ${url} is relative`,
      hint: 'Write links inside the site from the root, as /pledge.html.',
    };
  const [path, fragment] = pathAndPlace(url);
  const target = path === '' ? page : path === '/' ? 'index.html' : decoded(path.slice(1));
  if (target === undefined || (!files.has(target) && !isMadeLater(target)))
    return {
      kind: 'dead-link',
      what: `the link ${url} leads to no file`,
      hint: 'Mend the link, or the page or endpoint that should make that file.',
    };
  if (fragment && target.endsWith('.html') && !anchors.get(target)?.has(decoded(fragment) ?? fragment))
    return {
      kind: 'dead-fragment',
      what: `${target} has no element with the id ${fragment}`,
      hint: 'Mend the link, or give that element its id.',
    };
  return undefined;
}

/** Whether the outputs make a file: a link to it is right before it is there. */
const isMadeLater = (target: string): boolean =>
  isScript(target) || target === 'SHA256SUMS.txt' || COPIES.test(target);
