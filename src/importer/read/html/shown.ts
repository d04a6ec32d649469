import { isOff } from './off.ts';
import type { Sheet } from './sheet.ts';
import { attributeOf, type Element, isElement, type Node, steps } from './tree.ts';
import { colourOf, coloursAlike, pixels } from './values.ts';

/** How the text of an element is shown. */
export interface Shown {
  /** What hides it from readers; what lies in it may be shown again where it was but made invisible. */
  hider?: Element;
  /** What strikes it out. */
  striker?: Element;
  /** Whether it is hardly seen on paper, on a ground that is not known. */
  pale: boolean;
  font: string;
  /** What its own style makes of the line it stands in. */
  display: string;
  raised: string;
}

/** What is inherited. Properties that are not there are said to be none. */
interface Inherited extends Shown {
  hidden: boolean;
  /** Whether all in it is gone, whatever it says itself. */
  gone: boolean;
  invisible: boolean;
  tiny: boolean;
  colour: string;
  /** The colour behind it; none where a picture lies there. */
  ground: string | undefined;
}

const bare: Inherited = {
  ...{ hidden: false, pale: false, font: '', display: '', raised: '' },
  ...{ gone: false, invisible: false, tiny: false, colour: 'rgb(0,0,0)', ground: 'rgb(255,255,255)' },
};

/** Names under which pages hide things for the eye, where the page itself does not say what they do. */
const hiding =
  /^(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|element-invisible|a11y-hidden|assistive-text|hidden|hide|is-hidden|d-none|dn|display-none|invisible|hidden-text|off-?screen|noshow|nodisplay)$/;
/** Names under which it is shown again on wide screens. */
const showing = /^(?:(?:xs|sm|md|lg|xl|xxl|2xl):|d-(?:xs|sm|md|lg|xl|xxl)-)(?:block|flex|inline|grid|table)/;

/** Whether but the name of an element hides it: then nobody can be sure. */
export function hiddenByName(element: Element, { classes }: Sheet): boolean {
  const names = attributeOf(element, 'class').toLowerCase().split(/\s+/);
  return (
    names.some((name) => hiding.test(name) && !classes.has(name)) && !names.some((name) => showing.test(name))
  );
}

/**
 * How each element of a page is shown, as far as the page itself says it: the ground it stands on may stand in another file.
 * @param veils what hides its text but until a script shows it
 */
export function shownIn(
  page: Node,
  sheet: Sheet,
  veils: ReadonlySet<Element> = new Set(),
): Map<Element, Shown> {
  const start = sheet.complete ? bare : { ...bare, ground: undefined };
  const shown = new Map<Element, Inherited>();
  for (const { node, leaving } of steps(page)) {
    if (leaving || !isElement(node)) continue;
    const parent = node.parentNode && isElement(node.parentNode) ? shown.get(node.parentNode) : undefined;
    shown.set(node, inherit(parent ?? start, node, sheet, veils.has(node)));
  }
  return shown;
}

function inherit(parent: Inherited, element: Element, sheet: Sheet, isVeil: boolean): Inherited {
  const styles = sheet.stylesOf(element);
  if (element.attrs.length === 0 && styles.size === 0)
    return parent.display + parent.raised === '' ? parent : { ...parent, display: '', raised: '' };
  const get = (property: string): string => styles.get(property) ?? '';
  const said = get('display') || (isClosed(element) ? 'none' : '');
  const display = isVeil && said === 'none' ? '' : said;
  const visibility = get('visibility');
  const gone =
    display === 'none' ||
    get('mso-hide') === 'all' ||
    get('content-visibility') === 'hidden' ||
    /^0(?:\.0*)?%?$/.test(get('opacity')) ||
    isOff(styles);
  const own = {
    ...coloursOf(parent, element, get),
    gone: parent.gone || (gone && !isVeil),
    invisible:
      visibility === '' || visibility === 'inherit' ? parent.invisible : visibility !== 'visible' && !isVeil,
    tiny: sizeIsTiny(get('font-size') || sizeIn(get('font')), parent.tiny),
    font:
      get('font-family') ||
      symbolIn(get('font')) ||
      attributeOf(element, 'face').toLowerCase() ||
      parent.font,
  };
  const alike = own.ground !== undefined && coloursAlike(own.colour, own.ground);
  const hidden = own.gone || own.invisible || own.tiny || alike || own.colour === 'transparent';
  // What is gone in what is but invisible is gone by itself.
  const hider = hidden ? (parent.hider && (parent.gone || !own.gone) ? parent.hider : element) : undefined;
  const strikes = /line-through/.test(get('text-decoration') + get('text-decoration-line'));
  const striker = parent.striker ?? (strikes ? element : undefined);
  return {
    ...own,
    ...{ display, raised: get('vertical-align'), hidden },
    pale: own.ground === undefined && coloursAlike(own.colour, 'rgb(255,255,255)'),
    ...(hider ? { hider } : {}),
    ...(striker ? { striker } : {}),
  };
}

const sizeIn = (font: string): string => /(?:^|\s)(\d[\w.%]*)(?:\/\S+)?\s+\S/.exec(font)?.[1] ?? '';
const symbolIn = (font: string): string => /["']?(?:wingdings|webdings|symbol)\b[^,;]*/.exec(font)?.[0] ?? '';

/** The colour of a text and of what it stands on. */
function coloursOf(parent: Inherited, element: Element, get: (property: string) => string) {
  const attribute = (name: string) => attributeOf(element, name).toLowerCase();
  const paint = colourOf(get('background-color') || get('background') || attribute('bgcolor'));
  const drawn = /url\(|gradient/.test(get('background-image') + get('background'));
  const ground = paint === undefined || paint === 'transparent' ? parent.ground : paint;
  const colour = get('-webkit-text-fill-color') || get('color') || attribute('color') || attribute('text');
  return { colour: colourOf(colour) ?? parent.colour, ground: drawn ? undefined : ground };
}

/** What browsers do not show without being told to. */
const isClosed = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  (element.tagName === 'dialog' && !element.attrs.some(({ name }) => name === 'open')) ||
  /^(?:datalist|rp)$/.test(element.tagName);

function sizeIsTiny(size: string, inherited: boolean): boolean {
  if (size === '' || size === 'inherit') return inherited;
  const relative = /^[\d.]+(?:em|%)$/.test(size);
  return (relative && inherited) || (pixels(size) ?? 16) < 3;
}
