import { type Lists, readNumbering } from './numbering.ts';
import { type XmlStep, xmlSteps } from './xml.ts';

/** How a text looks, as far as its words hang on it; what is not said is inherited. */
export interface Look {
  hidden?: boolean;
  struck?: boolean;
  /** `superscript`, `subscript`, `baseline`. */
  raised?: string;
  /** Six hexadecimal digits, where they are told. */
  color?: string;
  /** Whether it stands on a ground of its own. */
  ground?: boolean;
  font?: string;
  /** Half points. */
  size?: number;
  /** The list it is an item of; `0` is none. */
  list?: string;
  /** Of what is numbered: on which level, from 0. */
  depth?: number;
  /** How deep in the outline of the document it stands, from 0; 9 is text. */
  outline?: number;
}
type Opened = Extract<XmlStep, { open: string }>;

/** Whether a property of Word's that is there is not switched off. */
export const isOn = ({ attributes }: Opened): boolean => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');

const coloured = (fill: string | undefined): boolean =>
  fill !== undefined && !/^(?:auto|none|clear|white|f{6})$/i.test(fill);

const isWhite = /^(?:background|light)1$/;

/** What each property says of a look. */
const readers: Record<string, (step: Opened) => Look> = {
  'w:vanish': (step) => ({ hidden: isOn(step) }),
  'w:strike': (step) => ({ struck: isOn(step) }),
  'w:dstrike': (step) => ({ struck: isOn(step) }),
  'w:vertAlign': ({ attributes }) => ({ raised: attributes['w:val'] ?? 'baseline' }),
  'w:color': ({ attributes: { 'w:themeColor': theme, 'w:val': value } }) => ({
    color: theme === undefined ? (value ?? '') : isWhite.test(theme) ? 'FFFFFF' : '',
  }),
  'w:shd': ({ attributes }) => ({
    ground: coloured(attributes['w:fill']) || attributes['w:themeFill'] !== undefined,
  }),
  'w:highlight': ({ attributes }) => ({ ground: coloured(attributes['w:val']) }),
  'w:rFonts': ({ attributes }) => {
    const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
    return font === undefined ? {} : { font };
  },
  'w:sz': ({ attributes }) => ({ size: Number(attributes['w:val']) }),
  'w:ilvl': ({ attributes }) => ({ depth: Number(attributes['w:val']) || 0 }),
  'w:numId': ({ attributes }) => ({ list: attributes['w:val'] ?? '0' }),
  'w:outlineLvl': ({ attributes }) => ({ outline: Number(attributes['w:val']) || 0 }),
};

/** Takes a property into a look. */
export const readLook = (look: Look, step: Opened): void => {
  Object.assign(look, readers[step.open]?.(step));
};

interface Style {
  look: Look;
  basedOn: string | undefined;
}

/** What the styles of a Word file say, and its lists. */
export interface Sheet {
  /** The look a style gives, with all it is based on; without a name, that of paragraphs that name none. */
  styleLook(id: string | undefined): Look;
  defaults: Look;
  lists: Lists;
}

/** @param styles the part of styles, or nothing. @param numbering the part of lists, or nothing. @throws XmlFault */
export function readSheet(styles: string, numbering: string): Sheet {
  const found = new Map<string, Style>();
  const defaults: Look = {};
  let [current, usual, path]: [Style | undefined, string, string[]] = [undefined, '', []];
  for (const step of styles === '' ? [] : xmlSteps(styles)) {
    if ('close' in step) path.pop();
    if (!('open' in step)) continue;
    const { open: name, attributes } = step;
    if (name === 'w:style') {
      current = { look: {}, basedOn: undefined };
      const id = attributes['w:styleId'] ?? '';
      found.set(id, current);
      if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))
        usual = id;
    } else if (name === 'w:basedOn' && current) current.basedOn = attributes['w:val'];
    // What a style says of parts of tables, or of the mark of a paragraph, is not of its text.
    else if (!path.includes('w:tblStylePr') && path.slice(-2).join() !== 'w:pPr,w:rPr')
      readLook(path.includes('w:docDefaults') ? defaults : (current?.look ?? {}), step);
    path = [...path, name];
  }
  return {
    defaults,
    lists: readNumbering(numbering),
    styleLook(id = usual) {
      const chain: Look[] = [];
      const seen = new Set<string>();
      for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = found.get(at)?.basedOn) {
        seen.add(at);
        chain.unshift(found.get(at)?.look ?? {});
      }
      return Object.assign({}, ...chain) as Look;
    },
  };
}

/** Hiding and striking out are switched by styles: where a paragraph's and a run's both do it, they undo each other (ECMA-376, 17.7.3). */
const switched = (defaults = false, paragraph = false, run = false): boolean => defaults || paragraph !== run;

/** The look of a text: what it says itself, then its style, its paragraph's style, the defaults. */
export function lookOf(
  { defaults, styleLook }: Sheet,
  paragraph: Look,
  runStyle: string | undefined,
  own: Look,
): Look {
  const style = runStyle === undefined ? {} : styleLook(runStyle);
  return {
    ...defaults,
    ...paragraph,
    ...style,
    hidden: switched(defaults.hidden, paragraph.hidden, style.hidden),
    struck: switched(defaults.struck, paragraph.struck, style.struck),
    ...own,
  };
}
