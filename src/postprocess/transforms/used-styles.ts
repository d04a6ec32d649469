import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Plugin } from 'postcss';
import { projectRoot } from '../../support/folders.ts';
import { listFiles } from '../folder.ts';
import { attribute, type Document, elements } from '../html.ts';

/** How a kind of element and a language stand among the names of classes. */
const tagMark = (tag: string): string => `<${tag}>`;
const langMark = (lang: string): string => `lang=${lang}`;

/**
 * What a selector can name and a page may come to have: classes and kinds of elements, its own and those the browser
 * scripts make; those of answers, where answers are shown; languages, which no script makes.
 */
export function namesOf(document: Document): Set<string> {
  const all = [...elements(document)];
  const own = all.flatMap((element) => [
    tagMark(element.tagName),
    langMark(attribute(element, 'lang') ?? ''),
    ...(attribute(element, 'class') ?? '').split(/\s+/),
  ]);
  const answers = all.some((element) => attribute(element, 'data-search') !== undefined);
  const scripts = givenByScripts().filter(({ path }) => answers || !path.startsWith('search/'));
  return new Set([...own, ...scripts.flatMap(({ names }) => names)]);
}

let given: { path: string; names: string[] }[] | undefined;
function givenByScripts(): { path: string; names: string[] }[] {
  const folder = join(projectRoot(), 'src/client');
  given ??= listFiles(folder).map((path) => ({
    path,
    names: namesGiven(readFileSync(join(folder, path), 'utf8')),
  }));
  return given;
}

/**
 * What a script makes: elements, as `element('p'`, and classes, as `class: '…'` or `classList.add('…')`. Those of
 * elements it only looks for are the page's own.
 */
export const namesGiven = (script: string): string[] =>
  Array.from(
    script.matchAll(/\b(?:e|createE)lement\(\s*'(\w+)'|\bclass: '([\w -]+)'|\bclassList\.add\('([\w-]+)'/g),
  ).flatMap(([, tag, written = '', added = '']) => (tag ? [tagMark(tag)] : (written || added).split(' ')));

/**
 * What an element and those around it must be for a selector. What stands in `:not()` they must not be, what stands in
 * another function they may be, and another attribute's value is no name.
 */
const namedIn = (selector: string): string[] =>
  Array.from(
    selector
      .replace(/:not\([^()]*\)|:[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g, '')
      .matchAll(/\[lang="?([\w-]+)"?\]|\[[^\]]*\]|\.(-?[a-z_][\w-]*)|\b([a-z][a-z0-9]*)\b/gi),
    ([, lang, name, tag]) => name ?? (lang ? langMark(lang) : tag && tagMark(tag)),
  ).filter((name) => name !== undefined);

/** What all selectors of a sheet name: of a page's names the others make no difference to it. */
export function namesIn(css: string): Set<string> {
  const names = new Set<string>();
  postcss.parse(css).walkRules(({ selector }) => {
    for (const name of namedIn(selector)) names.add(name);
  });
  return names;
}

/**
 * Drops selectors that name what the page does not have, and rules that are left without any.
 * @param names as `namesOf` gives them
 */
export const usedStyles = (names: ReadonlySet<string>): Plugin => ({
  postcssPlugin: 'used-styles',
  Rule(rule) {
    if (rule.parent?.type === 'atrule' && /keyframes/.test((rule.parent as { name?: string }).name ?? ''))
      return;
    const used = rule.selectors.filter((selector) => namedIn(selector).every((name) => names.has(name)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
});
