import { attributeOf, type Element, isElement } from './tree.ts';

/** One selector: compounds from right to left, each with how the next one stands to it. */
export interface Selector {
  compounds: { test: (element: Element) => boolean; before: string }[];
  /** How much it weighs: ids, then classes and attributes, then names. */
  weight: number;
  /** What an element must have to fit: `#id`, `.class`, a name, or `*`. */
  key: string;
  /** `before` or `after`, of what it makes beside an element. */
  made?: string;
}

/** States no saved page is in, and what does not show: rules for them do not hold. */
const idle =
  /^:{1,2}(?:hover|focus(?:-within|-visible)?|active|target|checked|disabled|selection|placeholder|-\w[\w-]*|first-letter|first-line|marker|backdrop)$/;
const harmless = /^:(?:link|any-link|visited|root|enabled)$/;
const piece =
  /^(?:(\*|[\w\u00a0-\uffff-]+)|#([\w\u00a0-\uffff-]+)|\.((?:\\.|[\w\u00a0-\uffff-])+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*(?:[is]\s*)?)?\]|(:{1,2}[\w-]+(?:\([^)]*\))?))/;

const classesOf = (element: Element): string[] => attributeOf(element, 'class').split(/\s+/);
const fits: Record<string, (value: string, asked: string) => boolean> = {
  '=': (value, asked) => value === asked,
  '~=': (value, asked) => value.split(/\s+/).includes(asked),
  '|=': (value, asked) => value === asked || value.startsWith(`${asked}-`),
  '^=': (value, asked) => value.startsWith(asked),
  '$=': (value, asked) => value.endsWith(asked),
  '*=': (value, asked) => value.includes(asked),
};

interface Compound {
  tests: ((element: Element) => boolean)[];
  weight: number;
  key: string;
  made?: string;
}

/** Reads a compound; `never` where it does not hold, nothing where it is not understood. */
function readCompound(text: string): Compound | 'never' | undefined {
  const compound: Compound = { tests: [], weight: 0, key: '*' };
  let rest = text;
  while (rest !== '') {
    const found = piece.exec(rest);
    if (!found) return undefined;
    const [whole, tag, id, name, attribute, how, ...more] = found;
    const pseudo = more.pop();
    const asked = more.find((value) => value !== undefined) ?? '';
    rest = rest.slice(whole.length);
    if (tag !== undefined) {
      if (tag === '*') continue;
      compound.tests.push(({ tagName }) => tagName.toLowerCase() === tag.toLowerCase());
      compound.weight += 1;
      if (compound.key === '*') compound.key = tag.toLowerCase();
    } else if (id !== undefined) {
      compound.tests.push((element) => attributeOf(element, 'id') === id);
      compound.weight += 10_000;
      compound.key = `#${id}`;
    } else if (name !== undefined) {
      const plain = name.replace(/\\(.)/g, '$1');
      compound.tests.push((element) => classesOf(element).includes(plain));
      compound.weight += 100;
      if (!compound.key.startsWith('#')) compound.key = `.${plain}`;
    } else if (attribute !== undefined) {
      const key = attribute.toLowerCase();
      compound.tests.push((element) => {
        const value = element.attrs.find((one) => one.name === key)?.value;
        return value !== undefined && (how === undefined || (fits[how]?.(value, asked) ?? false));
      });
      compound.weight += 100;
    } else if (pseudo !== undefined && /^::?(?:before|after)$/.test(pseudo))
      compound.made = pseudo.replace(/:/g, '');
    else if (pseudo !== undefined && idle.test(pseudo)) return 'never';
    else if (pseudo === undefined || !harmless.test(pseudo)) return undefined;
  }
  return compound;
}

/** Reads one selector; `never` where it does not hold in a saved page, nothing where it is not understood. */
export function readSelector(text: string): Selector | 'never' | undefined {
  const parts = text
    .trim()
    .replace(/\s*([>+~])\s*(?![^[]*\])/g, '$1')
    .split(/([>+~]|\s+)(?![^[]*\])/);
  const compounds: Selector['compounds'] = [];
  let weight = 0;
  let last: Compound | undefined;
  for (let i = 0; i < parts.length; i += 2) {
    const compound = readCompound(parts[i] ?? '');
    if (compound === undefined || compound === 'never') return compound;
    const { tests } = compound;
    compounds.unshift({
      test: (element) => tests.every((test) => test(element)),
      before: i === 0 ? '' : (parts[i - 1] ?? '').trim() || ' ',
    });
    weight += compound.weight;
    last = compound;
  }
  return last && { compounds, weight, key: last.key, ...(last.made ? { made: last.made } : {}) };
}

const parentOf = (element: Element): Element | undefined =>
  element.parentNode && isElement(element.parentNode) ? element.parentNode : undefined;
function siblingBefore(element: Element): Element | undefined {
  const around = element.parentNode?.childNodes ?? [];
  return around.slice(0, around.indexOf(element)).filter(isElement).at(-1);
}

/** Whether a selector picks an element out. */
export function picks({ compounds }: Selector, element: Element, from = 0): boolean {
  const compound = compounds[from];
  if (!compound?.test(element)) return false;
  const next = from + 1;
  if (next >= compounds.length) return true;
  const step = compound.before === '>' || compound.before === ' ' ? parentOf : siblingBefore;
  const once = compound.before === '>' || compound.before === '+';
  for (let at = step(element); at; at = once ? undefined : step(at))
    if (picks({ compounds } as Selector, at, next)) return true;
  return false;
}
