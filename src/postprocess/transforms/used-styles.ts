import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'postcss';
import { projectRoot } from '../../support/folders.ts';
import { listFiles } from '../folder.ts';
import { attribute, type Document, elements } from '../html.ts';

/** Names of classes a page may come to have: its own, and those the browser scripts give; those of answers, where answers are shown. */
export function classesOf(document: Document): Set<string> {
  const all = [...elements(document)];
  const own = all.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/));
  const answers = all.some((element) => attribute(element, 'data-search') !== undefined);
  const scripts = givenByScripts().filter(({ path }) => answers || !path.startsWith('search/'));
  return new Set([...own, ...scripts.flatMap(({ classes }) => classes)]);
}

let given: { path: string; classes: string[] }[] | undefined;
function givenByScripts(): { path: string; classes: string[] }[] {
  const folder = join(projectRoot(), 'src/client');
  given ??= listFiles(folder).map((path) => ({
    path,
    classes: classesGiven(readFileSync(join(folder, path), 'utf8')),
  }));
  return given;
}

/**
 * The classes a script gives: what it writes as `class: '…'` or by `classList.add('…')`. Those of elements it
 * only looks for are the page's own.
 */
export const classesGiven = (script: string): string[] =>
  Array.from(script.matchAll(/\bclass: '([\w -]+)'|\bclassList\.add\('([\w-]+)'/g)).flatMap(
    ([, written = '', added = '']) => (written || added).split(' '),
  );

/**
 * The classes an element must have for a selector; what stands in `:not()` it must not have, and an
 * attribute's value is no class.
 */
const namedIn = (selector: string): string[] =>
  Array.from(
    selector.replace(/:not\([^()]*\)|\[[^\]]*\]/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi),
    ([, name = '']) => name,
  );

/**
 * Drops selectors that name a class the page does not have, and rules that are left without any. Other
 * selectors all stay.
 */
export const usedStyles = (classes: ReadonlySet<string>): Plugin => ({
  postcssPlugin: 'used-styles',
  Rule(rule) {
    if (rule.parent?.type === 'atrule' && /keyframes/.test((rule.parent as { name?: string }).name ?? ''))
      return;
    const used = rule.selectors.filter((selector) => namedIn(selector).every((name) => classes.has(name)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
});
