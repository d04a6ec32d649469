import cascadeLayers from '@csstools/postcss-cascade-layers';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import postcss, { list, type Plugin } from 'postcss';
import { remembering } from '../../support/remember.ts';
import { inStyle } from '../../text/embed.ts';
import { elements, rawText, tagged } from '../html.ts';
import type { Page } from '../pages.ts';
import { namesIn, namesOf, usedStyles } from './used-styles.ts';

/** The oldest engines the layout must hold in; older ones get plain, readable HTML. */
const targets = browserslistToTargets(['chrome 80', 'safari 13', 'ios_saf 13', 'firefox 78']);

/**
 * Makes of a page's styles one `<style>` that old engines read: cascade layers flattened in the order the page has
 * them, then light-dark(), logical shorthands and the like lowered, then minified. Per page, since the order of
 * layers is the page's, and without the rules for what the page does not have.
 * @returns the transform; it remembers what it has lowered: most pages have the same, but for their own texts
 * @param make `lower`, or what counts how often it is asked
 */
export function stylesLowerer(make = lower): (page: Page) => void {
  const named = remembering(namesIn);
  const textOf = remembering(loweredText);
  const flat = remembering(flatten);
  const lowered = remembering((css: string, ...names: string[]) => make(css, new Set(names), flat));
  return ({ document }) => {
    const styles = [...elements(document)].filter(tagged('style'));
    const [first, ...others] = styles;
    if (!first) return;
    const { css, texts } = withoutTexts(styles.map(rawText));
    const has = namesOf(document);
    const names = [...named(css)].filter((name) => has.has(name));
    const value = lowered(css, ...names).replace(/"text-(\d+)"/g, (_, i) => textOf(texts[Number(i)] ?? ''));
    // The lowering writes strings anew, and some signs in them as they are.
    first.childNodes = [{ nodeName: '#text', value: inStyle(value), parentNode: first }];
    for (const other of others)
      if (other.parentNode)
        other.parentNode.childNodes = other.parentNode.childNodes.filter((child) => child !== other);
  };
}

/** Styles in which marks stand for the texts of the page's own: these are what no layer has. */
function withoutTexts(sheets: readonly string[]): { css: string; texts: string[] } {
  const texts: string[] = [];
  const marked = (sheet: string) =>
    sheet.replace(/"(?:[^"\\]|\\.)*"/gs, (text) => `"text-${texts.push(text) - 1}"`);
  return {
    css: sheets.map((sheet) => (sheet.includes('@layer') ? sheet : marked(sheet))).join('\n'),
    texts,
  };
}

/** A text in its quotation marks, as the lowering of what it stands in would write it. */
const loweredText = (text: string): string => /".*"/s.exec(lower(`a{--text:${text}}`))?.[0] ?? text;

/** Logical shorthands as longhands: Chrome 80 and Safari 13 know no others, and the next step says them in fewer letters. */
const logicalLonghands: Plugin = {
  postcssPlugin: 'logical-longhands',
  Declaration(declaration) {
    if (!/^(?:margin|padding|border)-(?:inline|block)$/.test(declaration.prop)) return;
    // A border is said once for both edges, in several words.
    const border = declaration.prop.startsWith('border');
    const [start = '', end = start] = border ? [declaration.value] : list.space(declaration.value);
    declaration.cloneBefore({ prop: `${declaration.prop}-start`, value: start });
    declaration.cloneBefore({ prop: `${declaration.prop}-end`, value: end });
    declaration.remove();
  },
};

/** Longhands by the page's sides: what is said of block and inline is, in horizontal text from left to right, said of these in fewer letters. */
const sides: Record<string, string> = {
  'block-start': 'top',
  'block-end': 'bottom',
  'inline-start': 'left',
  'inline-end': 'right',
};
const physicalSides: Plugin = {
  postcssPlugin: 'physical-sides',
  Declaration(declaration) {
    declaration.prop = declaration.prop.replace(
      /^((?:scroll-)?(?:margin|padding)|border)-((?:block|inline)-(?:start|end))$/,
      (_, property: string, side: string) => `${property}-${sides[side]}`,
    );
  },
};

/** Layers flattened, and what follows from the direction of the text: the same whatever a page has. */
const flatten = (css: string): string =>
  postcss([cascadeLayers(), logicalLonghands, physicalSides]).process(css, { from: undefined }).css;

/**
 * @param names what the page has; without it all rules stay
 * @param flat `flatten`, or what remembers its results
 * @throws CssSyntaxError for CSS that cannot be read: the build fails with the place
 */
export function lower(css: string, names?: ReadonlySet<string>, flat = flatten): string {
  const whole = flat(css);
  const used = names ? postcss([usedStyles(names)]).process(whole, { from: undefined }).css : whole;
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(used),
    minify: true,
    targets,
    // Of what it has prefixes for, the engines named above need none; a prefix that one needs is written where it is meant.
    exclude: Features.VendorPrefixes,
  });
  // What light-dark() becomes stands everywhere; where a value has a variable, the minifier leaves its blanks.
  return code
    .toString()
    .replaceAll('--lightningcss-', '--')
    .replace(/("[^"]*")| ?([,*/]) /g, (_, text, sign) => text ?? sign);
}
