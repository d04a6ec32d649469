import { decoded } from '../../../text/percent.ts';
import { xmlSteps } from './xml.ts';

/** What a part of a Word file is for its text, in the order those beside it are told. */
const roles = ['header', 'footer', 'footnotes', 'endnotes', 'comments', 'styles', 'numbering'] as const;
export type Role = (typeof roles)[number];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** Where the relations of a part stand. */
export const relationsOf = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

/** Parts a part names, by the last word of what they are to it. @throws XmlFault */
function targets(relations: string, folder: string): [kind: string, path: string][] {
  const found: [string, string][] = [];
  for (const step of relations === '' ? [] : xmlSteps(relations)) {
    if (!('open' in step) || step.open !== 'Relationship' || step.attributes.TargetMode === 'External')
      continue;
    const { Type: type = '', Target: target = '' } = step.attributes;
    // An address in the file: /word/styles.xml, styles.xml, ../word/styles.xml.
    const path = decoded(URL.parse(target, `file:///${folder}`)?.pathname ?? '')?.slice(1);
    // One that is not well formed names no part.
    if (path) found.push([type.slice(type.lastIndexOf('/') + 1), path]);
  }
  return found;
}

/** The part that holds the text, whatever it is called. @param relations of the whole file, or nothing. @throws XmlFault */
export const mainPart = (relations: string): string =>
  targets(relations, '').find(([kind]) => kind === 'officeDocument')?.[1] ?? 'word/document.xml';

/**
 * The parts that belong to the text, by their role: those it names, and those that lie beside it under the names Word gives them.
 * @param relations of the main part, or nothing. @throws XmlFault
 */
export function partsOf(main: string, relations: string, names: readonly string[]): Map<string, Role> {
  const found = new Map<string, Role>();
  for (const [kind, path] of targets(relations, folderOf(main))) {
    const role = roles.find((each) => each === kind);
    if (role && names.includes(path)) found.set(path, role);
  }
  for (const path of names) {
    const name = path.startsWith(folderOf(main)) ? path.slice(folderOf(main).length) : '';
    const role = roles.find((each) => each === /^(.*?)\d*\.xml$/.exec(name)?.[1]);
    if (role && !found.has(path) && !(role === 'styles' && [...found.values()].includes(role)))
      found.set(path, role);
  }
  return found;
}
