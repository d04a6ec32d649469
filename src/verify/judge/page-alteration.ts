import {
  attribute,
  type Document,
  type Element,
  elements,
  parseHtml,
  rawText,
  textOf,
} from '../../postprocess/html.ts';
import type { Alteration } from './found.ts';
import { needsOf, ownPolicy } from './page-needs.ts';
import { SCRIPTS, STYLES, takesHash } from './policy.ts';
import { insertedIn, shortened, squeezed } from './texts.ts';

/** Elements that fetch, show or lead to something by themselves, by which a host puts things into pages. */
const LOADING = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'img',
  'link',
  'base',
  'form',
  'video',
  'audio',
]);
/** What such an element fetches. */
const TARGETS = ['src', 'href', 'data', 'action'] as const;
const targetOf = (element: Element): string =>
  TARGETS.map((name) => attribute(element, name)).find((value) => value !== undefined) ?? '';

const signed = (element: Element) => `<${element.tagName}> ${targetOf(element)}`;
const isLoading = (element: Element) =>
  LOADING.has(element.tagName) ||
  (element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
const scriptKey = (element: Element) => attribute(element, 'src') ?? squeezed(rawText(element));

/** What one list has beyond another, as often as it has it. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/**
 * What was done to a page that is text still: what a host has put in, or that it was written anew.
 * @param local the page as it was built
 */
export function pageAlteration(local: string, remote: string): Alteration[] {
  const [here, there] = [parseHtml(local), parseHtml(remote)];
  const injected = [...injectedScripts(here, there), ...injectedElements(here, there)];
  if (injected.length > 0) return injected;
  const links = (document: Document) =>
    [...elements(document)]
      .filter(({ tagName }) => tagName === 'a')
      .map(targetOf)
      .join('\n');
  if (squeezed(textOf(here)) === squeezed(textOf(there)))
    return [links(here) === links(there) ? { kind: 'minified' } : { kind: 'changed', detail: '链接变了' }];
  const inserted = insertedIn(remote, local);
  return [inserted === undefined ? { kind: 'changed' } : { kind: 'inserted', detail: shortened(inserted) }];
}

/** Scripts beyond those that were built. One that stands in the place of another was written anew, and is no new one. */
function injectedScripts(here: Document, there: Document): Alteration[] {
  const scripts = (document: Document) =>
    [...elements(document)].filter(({ tagName }) => tagName === 'script');
  const [ours, theirs] = [scripts(here).map(scriptKey), scripts(there).map(scriptKey)];
  const added = beyond(theirs, ours);
  const isMore = theirs.length > ours.length;
  const foreign = scripts(there).filter(
    (element) => added.includes(scriptKey(element)) && (isMore || attribute(element, 'src') !== undefined),
  );
  return foreign.map((element) => ({
    kind: 'injected-script',
    detail: attribute(element, 'src') ?? shortened(rawText(element)),
  }));
}

const injectedElements = (here: Document, there: Document): Alteration[] => {
  const loading = (document: Document) => [...elements(document)].filter(isLoading).map(signed);
  return beyond(loading(there), loading(here)).map((detail) => ({ kind: 'injected-element', detail }));
};

/** What of an altered page the policy in its own head refuses. */
export function refusedBy(remote: string): Alteration[] {
  const document = parseHtml(remote);
  const policy = ownPolicy(document);
  if (!policy) return [];
  const { styles, scripts } = needsOf(document);
  const refused = [
    ...(styles.every((hash) => takesHash(policy, STYLES, hash)) ? [] : ['样式']),
    ...(scripts.every((hash) => takesHash(policy, SCRIPTS, hash)) ? [] : ['脚本']),
  ];
  return refused.length > 0 ? [{ kind: 'refused-by-page', detail: refused.join('、') }] : [];
}
