import {
  attribute,
  type Document,
  type Element,
  elements,
  find,
  rawText,
  tagged,
} from '../../postprocess/html.ts';
import { policyHash } from '../../support/sums.ts';
import { type Policy, policiesIn } from './policy.ts';

/** What a page needs to be as it was built. */
export interface Needs {
  /** Hashes of the styles and scripts that stand in it. */
  styles: string[];
  scripts: string[];
  /** Whether it fetches scripts of the site, and runs WebAssembly. */
  ownScripts: boolean;
  wasm: boolean;
  /** Where its pictures are, and where its forms go: addresses as they stand in it. */
  pictures: string[];
  forms: string[];
}

export const needsOf = (document: Document): Needs => {
  const all = [...elements(document)];
  const has = (name: string) => all.some((element) => attribute(element, name) !== undefined);
  const policy = ownPolicy(document);
  return {
    styles: all.filter(tagged('style')).map((element) => policyHash(rawText(element))),
    scripts: all
      .filter(tagged('script'))
      .filter(
        (element) =>
          attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json',
      )
      .map((element) => policyHash(rawText(element))),
    ownScripts:
      has('data-src') ||
      all.some((element) => element.tagName === 'script' && attribute(element, 'src') !== undefined),
    wasm: policy?.get('script-src')?.includes("'wasm-unsafe-eval'") ?? false,
    pictures: valuesOf(all.filter(tagged('img')), 'src'),
    forms: all.filter(tagged('form')).map((form) => attribute(form, 'action') ?? ''),
  };
};

const valuesOf = (list: readonly Element[], name: string): string[] =>
  list.map((element) => attribute(element, name)).filter((value) => value !== undefined);

/** The policy a page has in its own head. */
export function ownPolicy(document: Document): Policy | undefined {
  const meta = find(
    document,
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  return policiesIn((meta && attribute(meta, 'content')) ?? '')[0];
}
