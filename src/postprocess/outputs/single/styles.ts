import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { projectRoot } from '../../../support/folders.ts';
import { inStyle } from '../../../text/embed.ts';
import { attribute, elements, find, rawText, tagged } from '../../html.ts';
import type { Page } from '../../pages.ts';
import { lower } from '../../transforms/lower-css.ts';

/** The order of the layers, which a sheet must say where it has not all of them (src/styles/index.css). */
const LAYERS = '@layer parts, overrides;';

/** The styles of pages by their kind, as templates wrote them: of layers, with addresses from the root. */
export type Looks = ReadonlyMap<string, string>;

/** Under what name the line is kept that stands at the foot of printed sheets: of the first page, for all. */
const FOOT = '@page';

/** Takes the styles of each kind, before they are lowered and links made relative. What a page has of its own is its line at the foot of printed sheets. */
export function looksOf(pages: readonly Page[]): Looks {
  const looks = new Map<string, string>();
  for (const { path, document } of pages) {
    const main = find(document, tagged('main'));
    const kind = main && attribute(main, 'data-kind');
    if (kind === undefined) continue;
    for (const sheet of [...elements(document)].filter(tagged('style')).map(rawText))
      if (sheet.includes('@layer')) looks.set(kind, sheet);
      else if (path === 'index.html') looks.set(FOOT, sheet);
  }
  return looks;
}

/**
 * What all kinds begin with, once, then what each has besides: flattened and lowered apart, since every sheet begins with the order of layers.
 * @param names what the pages may have, as `namesOf` gives it
 * @param picture an address from the root as data
 * @returns `of` are the kinds a sheet is for; none where it is for all
 */
export function singleStyles(
  looks: Looks,
  kinds: readonly string[],
  names: ReadonlySet<string>,
  picture: (path: string) => string,
): { of?: string; css: string }[] {
  const sheets = kinds.map((kind): [string, string[]] => [
    kind,
    postcss.parse(looks.get(kind) ?? '').nodes.map(String),
  ]);
  const [, first = []] = sheets[0] ?? [];
  const differs = first.findIndex((rule, i) => sheets.some(([, rules]) => rules[i] !== rule));
  const shared = differs < 0 ? first.length : differs;
  const made = (css: string, used?: ReadonlySet<string>) =>
    inStyle(
      lower(LAYERS + css, used).replace(
        /url\(\s*(['"]?)(.*?)\1\s*\)/g,
        (_, _quote, path: string) => `url(${picture(path)})`,
      ),
    );
  const own = readFileSync(join(projectRoot(), 'src/styles/single.css'), 'utf8');
  return [
    { css: made(first.slice(0, shared).join('\n'), names) + (looks.get(FOOT) ?? '') },
    ...sheets
      .filter(([, rules]) => rules.length > shared)
      .map(([of, rules]) => ({ of, css: made(rules.slice(shared).join('\n'), names) })),
    { css: made(own) },
  ];
}
