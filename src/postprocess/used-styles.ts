import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'postcss';
import { projectRoot } from '../support/folders.ts';
import { listFiles } from './folder.ts';
import { attribute, type Document, elements } from './html.ts';

/** Names of classes a page may come to have: its own, and every word of a string in the browser scripts, which add theirs. */
export function classesOf(document: Document): Set<string> {
  const own = [...elements(document)].flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/));
  return new Set([...own, ...scriptWords()]);
}

let words: string[] | undefined;
function scriptWords(): string[] {
  const folder = join(projectRoot(), 'src/client');
  words ??= listFiles(folder).flatMap((path) => wordsOfStrings(readFileSync(join(folder, path), 'utf8')));
  return words;
}

/** The words that stand in a script's strings; those of comments and names are no classes. */
export function wordsOfStrings(script: string): string[] {
  const code = script.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return (code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).flatMap((text) => text.match(/[\w-]+/g) ?? []);
}

/** The classes an element must have for a selector; what stands in `:not()` it must not have. */
const namedIn = (selector: string): string[] => Array.from(selector.replace(/:not\([^()]*\)/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi), ([, name = '']) => name);

/** Drops selectors that name a class the page does not have, and rules that are left without any. Other selectors all stay. */
export const usedStyles = (classes: ReadonlySet<string>): Plugin => ({
  postcssPlugin: 'used-styles',
  Rule(rule) {
    if (rule.parent?.type === 'atrule' && /keyframes/.test((rule.parent as { name?: string }).name ?? '')) return;
    const used = rule.selectors.filter((selector) => namedIn(selector).every((name) => classes.has(name)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
});
