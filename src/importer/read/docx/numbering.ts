import { partSteps } from './text.ts';

/** How each level of each list of a Word file is numbered, and how one looks: `decimal %.`; nothing where it shows no number. */
export type Numbering = (list: string, level: number) => { form: string } | undefined;

interface Level {
  format: string;
  text: string;
  picture: boolean;
}
interface List {
  levels: Map<number, Level>;
  /** The list it takes its levels from. */
  of?: string | undefined;
}

/** What a level shows before an item. */
const shownBy = ({ format, text, picture }: Level): boolean =>
  picture || text.replace(/%\d/g, format === 'none' ? '' : '1').trim() !== '';

/**
 * The part that says how lists are numbered. A list that it does not tell of is one all the same; programs also make lists of headings that
 * show nothing.
 * @param xml the part, or nothing. @throws XmlFault
 */
export function readNumbering(xml: string): Numbering {
  const abstract = new Map<string, List>();
  const lists = new Map<string, List>();
  let [list, level]: [List | undefined, Level | undefined] = [undefined, undefined];
  for (const step of xml === '' ? [] : partSteps(xml)) {
    if (!('open' in step)) continue;
    const { open: name, attributes } = step;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum' || name === 'w:num') {
      list = { levels: new Map() };
      if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', list);
      else abstract.set(attributes['w:abstractNumId'] ?? '', list);
    } else if (name === 'w:abstractNumId' && list) list.of = value;
    else if (name === 'w:lvl' && list) {
      level = { format: 'decimal', text: '', picture: false };
      list.levels.set(Number(attributes['w:ilvl']), level);
    } else if (!level) continue;
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:lvlPicBulletId') level.picture = true;
  }
  return (id, depth) => {
    const own = lists.get(id);
    const found = own?.levels.get(depth) ?? abstract.get(own?.of ?? '')?.levels.get(depth);
    if (!found) return { form: '' };
    return shownBy(found) ? { form: `${found.format} ${found.text.replace(/%\d/g, '%')}` } : undefined;
  };
}
