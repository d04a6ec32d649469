import { attribute, type Document, elements, find, rawText, tagged } from '../../postprocess/html.ts';
import { hashOf, type Policy, policiesIn } from './policy.ts';

/** What a page needs to be as it was built. */
export interface Needs {
  /** Hashes of the styles and scripts that stand in it. */
  styles: string[];
  scripts: string[];
  /** Whether it fetches scripts of the site, runs WebAssembly, shows pictures, sends a form. */
  ownScripts: boolean;
  wasm: boolean;
  pictures: boolean;
  forms: boolean;
}

export const needsOf = (document: Document): Needs => {
  const all = [...elements(document)];
  const has = (name: string) => all.some((element) => attribute(element, name) !== undefined);
  const policy = ownPolicy(document);
  return {
    styles: all.filter(tagged('style')).map((element) => hashOf(rawText(element))),
    scripts: all
      .filter(tagged('script'))
      .filter(
        (element) =>
          attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json',
      )
      .map((element) => hashOf(rawText(element))),
    ownScripts:
      has('data-src') ||
      all.some((element) => element.tagName === 'script' && attribute(element, 'src') !== undefined),
    wasm: policy?.get('script-src')?.includes("'wasm-unsafe-eval'") ?? false,
    pictures: all.some(({ tagName }) => tagName === 'img'),
    forms: all.some(({ tagName }) => tagName === 'form'),
  };
};

/** The policy a page has in its own head. */
export function ownPolicy(document: Document): Policy | undefined {
  const meta = find(
    document,
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  return policiesIn((meta && attribute(meta, 'content')) ?? '')[0];
}
