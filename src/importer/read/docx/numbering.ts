import { partSteps } from './text.ts';

/** How each level of each list of a Word file is numbered, and how one looks: `decimal %.`; nothing where it shows no number. */
type Numbering = (list: string, level: number) => { form: string } | undefined;

/** How a level of a list numbers its items. */
interface Level {
  format: string;
  text: string;
  picture: boolean;
  /** Its first number. */
  start: number;
  /** Below which of the levels above it begins anew, counted from 1; 0: never. Below any where nothing is said. */
  restart?: number;
}

/** The lists of a Word file. */
export interface Lists {
  numbering: Numbering;
  /** A level of a list: what it counts with others that are made of the same, and where it begins anew itself. */
  levelOf(list: string, level: number): { counts: string; level: Level; begins?: number } | undefined;
}

interface List {
  levels: Map<number, Level>;
  /** Where a list begins its levels by itself. */
  begins: Map<number, number>;
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
export function readNumbering(xml: string): Lists {
  const abstract = new Map<string, List>();
  const lists = new Map<string, List>();
  let [list, level, depth]: [List | undefined, Level | undefined, number] = [undefined, undefined, 0];
  for (const step of xml === '' ? [] : partSteps(xml)) {
    if (!('open' in step)) continue;
    const { open: name, attributes } = step;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum' || name === 'w:num') {
      [list, level] = [{ levels: new Map(), begins: new Map() }, undefined];
      if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', list);
      else abstract.set(attributes['w:abstractNumId'] ?? '', list);
    } else if (name === 'w:abstractNumId' && list) list.of = value;
    else if (name === 'w:lvlOverride') depth = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride' && list) list.begins.set(depth, Number(value));
    else if (name === 'w:lvl' && list) {
      level = { format: 'decimal', text: '', picture: false, start: 1 };
      list.levels.set(Number(attributes['w:ilvl']), level);
    } else if (!level) continue;
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:lvlPicBulletId') level.picture = true;
    else if (name === 'w:start') level.start = Number(value);
    else if (name === 'w:lvlRestart') level.restart = Number(value);
  }
  const found = (id: string, at: number) =>
    lists.get(id)?.levels.get(at) ?? abstract.get(lists.get(id)?.of ?? '')?.levels.get(at);
  return {
    numbering(id, at) {
      const one = found(id, at);
      if (!one) return { form: '' };
      return shownBy(one) ? { form: `${one.format} ${one.text.replace(/%\d/g, '%')}` } : undefined;
    },
    levelOf(id, at) {
      const [own, one] = [lists.get(id), found(id, at)];
      const begins = own?.begins.get(at);
      return one && { counts: own?.of ?? '', level: one, ...(begins === undefined ? {} : { begins }) };
    },
  };
}
