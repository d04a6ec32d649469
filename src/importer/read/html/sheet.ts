import postcss, { type Rule } from 'postcss';
import { ATTRIBUTE_READ } from '../../limits.ts';
import { picks, readSelector, type Selector } from './selectors.ts';
import { attributeOf, type Element, everyNode, isElement, isText, type Node } from './tree.ts';

/** What is said of an element, by property. */
export type Styles = Map<string, string>;

interface Declared {
  selector: Selector;
  styles: [property: string, value: string, important: boolean][];
  order: number;
}

/** The styles a page brings along. */
export interface Sheet {
  stylesOf(element: Element): Styles;
  /** Whether none stand in other files. */
  complete: boolean;
  /** Classes its rules speak of. */
  classes: ReadonlySet<string>;
  /** What rules hide that are not understood, and texts they write themselves. */
  remarks: string[];
}

/** What tells whether and how text is seen. */
const relevant =
  /^(?:display|visibility|opacity|font(?:-size|-family)?|position|left|right|top|bottom|margin-left|margin-top|text-indent|clip(?:-path)?|color|background(?:-color|-image)?|(?:max-)?(?:width|height)|overflow(?:-[xy])?|transform|text-decoration(?:-line)?|vertical-align|-webkit-text-fill-color|mso-hide|content-visibility)$/;
const hides = /display:none|visibility:hidden|opacity:0(?!\.?[1-9])|font-size:0(?![.\d])/;

const screen = /^\s*(?:all|(?:only\s+)?screen)?\s*(?:and\s*\(\s*min-width[^)]*\)\s*)?$/i;
const holds = (rule: Rule): boolean => {
  for (let at = rule.parent; at && at.type !== 'root'; at = at.parent as typeof at)
    if (at.type === 'atrule') {
      const { name, params } = at as unknown as { name: string; params: string };
      if (!(name === 'media' && screen.test(params)) && !/^(?:layer|supports)$/.test(name)) return false;
    }
  return true;
};

/** Reads what the `<style>` elements of a page say; what stands in other files nobody has. */
export function readSheet(page: Node): Sheet {
  const rules = new Map<string, Declared[]>();
  const classes = new Set<string>();
  const [unread, made]: [string[], string[]] = [[], []];
  let order = 0;
  for (const text of styleTexts(page)) {
    const root = parseSheet(text);
    if (!root) unread.push(text.trim().slice(0, 20));
    root?.walkRules((rule) => {
      const styles: Declared['styles'] = [];
      rule.each((each) => {
        if (each.type !== 'decl') return;
        const property = each.prop.toLowerCase();
        if (relevant.test(property))
          styles.push([property, each.value.toLowerCase(), each.important === true]);
        const content = property === 'content' && /["'](.*[\p{L}\p{N}].*)["']/u.exec(each.value)?.[1];
        if (content && holds(rule)) made.push(content);
      });
      if (styles.length === 0 || !holds(rule)) return;
      const hiding = hides.test(styles.map(([property, value]) => `${property}:${value}`).join(';'));
      for (const text of rule.selectors) {
        const selector = readSelector(text);
        for (const [, name = ''] of text.matchAll(/\.([\w-]+)/g)) classes.add(name);
        if (selector === undefined && hiding) unread.push(text);
        if (selector === undefined || selector === 'never' || selector.made) continue;
        rules.set(selector.key, [...(rules.get(selector.key) ?? []), { selector, styles, order: order++ }]);
      }
    });
  }
  return {
    classes,
    complete: ![...everyNode(page)].some((node) => isElement(node) && linksSheet(node)),
    stylesOf: (element) => cascade(element, rules),
    remarks: [
      unread.length > 0 &&
        `网页的样式里有 ${unread.length} 处看不懂，也许隐藏了一些字：${[...new Set(unread)].slice(0, 5).join('、')}；请对照网页看一看。`,
      made.length > 0 &&
        `网页的样式还写出了文件里没有的字：“${[...new Set(made)].slice(0, 5).join('”“')}”；没有收入，是正文的要另外录入。`,
    ].filter((remark) => remark !== false),
  };
}

const linksSheet = (element: Element): boolean =>
  element.tagName === 'link' && /stylesheet/i.test(attributeOf(element, 'rel'));

function* styleTexts(page: Node): Generator<string> {
  for (const node of everyNode(page))
    if (isElement(node) && node.tagName === 'style' && screen.test(attributeOf(node, 'media')))
      yield node.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
}

function parseSheet(text: string) {
  try {
    return postcss.parse(text.replace(/^\s*<!--|-->\s*$/g, ''));
  } catch (error) {
    // A sheet that browsers mend is told as not understood.
    if (error instanceof Error && error.name === 'CssSyntaxError') return undefined;
    throw error;
  }
}

/** What an element's own words weigh, and what is marked important. */
const OWN = 1_000_000;
const IMPORTANT = 10_000_000;

function cascade(element: Element, rules: ReadonlyMap<string, Declared[]>): Styles {
  const keys = [
    '*',
    element.tagName.toLowerCase(),
    `#${attributeOf(element, 'id')}`,
    ...new Set(
      attributeOf(element, 'class')
        .split(/\s+/)
        .map((name) => `.${name}`),
    ),
  ];
  const found = keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ selector }) => picks(selector, element))
    .flatMap(({ selector: { weight }, styles, order }) =>
      styles.map(([property, value, important]) => ({
        property,
        value,
        weight: weight + (important ? IMPORTANT : 0),
        order,
      })),
    );
  for (const [property, value, important] of ownStyles(element))
    found.push({ property, value, weight: OWN + (important ? IMPORTANT : 0), order: 0 });
  return new Map(
    found
      .sort((a, b) => a.weight - b.weight || a.order - b.order)
      .map(({ property, value }) => [property, value]),
  );
}

/** What an element says of itself, declaration by declaration. */
function ownStyles(element: Element): Declared['styles'] {
  const text = attributeOf(element, 'style').slice(0, ATTRIBUTE_READ).toLowerCase();
  return text.split(/;(?![^(]*\))/).flatMap((declaration): Declared['styles'] => {
    const [, property = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? [];
    const important = /!\s*important$/.test(value);
    return relevant.test(property) ? [[property, value.replace(/\s*!\s*important$/, ''), important]] : [];
  });
}
