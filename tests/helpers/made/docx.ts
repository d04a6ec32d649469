import { docx } from '../documents.ts';
import { type Habit, habits } from './docx-habits.ts';
import { readable, refused, type Snag, table } from './docx-snags.ts';
import { type Chance, type MadeParagraph, type MadePledge, newPhrases, numerals } from './pledge.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The place of what belongs to no paragraph: after the last. */
const section = (roles: readonly string[]) =>
  `<w:sectPr>${roles
    .filter((role) => /^(?:header|footer)$/.test(role))
    .map((role) => `<w:${role}Reference xmlns:r="${office}" r:id="${role}" w:type="default"/>`)
    .join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;

/** A Word file with parts beside its text, by their role. */
function packed(inner: string, parts: Record<string, string>): Uint8Array {
  const roles = Object.keys(parts);
  return docx(inner + section(roles), {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${roles.map((role) => `<Override PartName="/word/${role}.xml" ContentType="${types}.${role}+xml"/>`).join('')}</Types>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${roles.map((role) => `<Relationship Id="${role}" Type="${office}/${role}" Target="${role}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(roles.map((role) => [`word/${role}.xml`, parts[role] ?? ''])),
  });
}

/** A paragraph, or two, of a layout; within its text what trips readers. */
function asXml(
  { paragraph, runs, indent }: Habit,
  { role, title, text }: MadeParagraph,
  layout: MadePledge['layout'],
  number: number,
  snag = '',
): string {
  const blank = indent === '\t' ? '<w:r><w:tab/></w:r>' : indent === '' ? '' : runs(indent);
  const body = paragraph('text', blank + runs(text) + snag);
  if (role === 'run-in') return paragraph(role, runs(title, '<w:b/>') + runs(text) + snag);
  if (role !== 'duty') return paragraph(role, runs(title + text) + snag);
  if (layout === 'numbered') return paragraph(role, runs(title), 0) + body;
  if (layout === 'typed')
    return paragraph('text', runs(`${numerals[number] ?? number + 1}、${title}`)) + body;
  return paragraph(role, runs(title)) + body;
}

function signed({ paragraph, runs }: Habit, { names, columns }: MadePledge['signatories']): string {
  const each = names.map((name, i) =>
    paragraph('sign', runs(i === 0 && columns < 2 ? `倡议单位：${name}` : name)),
  );
  if (columns < 2) return each.join('');
  const rows = Array.from({ length: Math.ceil(each.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => each[row * columns + column] ?? paragraph('sign', '')),
  );
  return table(rows);
}

/** A Word file as one of the programs writes it, and what has been put into it. */
export function madeDocx(by: Chance, pledge: MadePledge): { name: string; bytes: Uint8Array } {
  const habit = by.pick(habits);
  const words = newPhrases(by);
  const snags: Snag[] = Array.from({ length: by.below(4) }, () => by.pick(readable)(habit, words()));
  if (by.once(8)) snags.push(by.pick(refused)(habit, words()));
  const open = [...snags];
  /** What still is to be put in, where chance has it. */
  const within = (paragraph: MadeParagraph) =>
    !/^(?:text|duty|run-in)$/.test(paragraph.role) || open[0]?.block || !by.once(4)
      ? ''
      : (open.shift()?.xml ?? '');
  const after = () => (open[0]?.block && by.once(4) ? (open.shift()?.xml ?? '') : '');
  let number = 0;
  const one = (paragraph: MadeParagraph) =>
    asXml(habit, paragraph, pledge.layout, number++, within(paragraph)) + after();
  const dutiesOf = (duties: MadeParagraph[]) => {
    number = 0;
    return pledge.layout !== 'table'
      ? duties.map(one).join('')
      : table(
          duties.map((duty) => [
            habit.paragraph('sign', habit.runs(duty.title)),
            habit.paragraph('sign', habit.runs(duty.text) + within(duty)),
          ]),
        );
  };
  const inner = [
    ...pledge.front.map(one),
    ...pledge.groups.flatMap(({ lead, duties }) => [lead ? one(lead) : '', dutiesOf(duties)]),
    ...pledge.closing.map(one),
    ...open
      .splice(0)
      .map(({ xml, block }) => (block ? xml : habit.paragraph('text', habit.runs('再说一句') + xml))),
    signed(habit, pledge.signatories),
    one(pledge.day),
  ].join('');
  const parts = Object.assign(
    { styles: habit.styles, numbering: habit.numbering },
    ...snags.map((snag) => snag.parts ?? {}),
  ) as Record<string, string>;
  return {
    name: [habit.name, pledge.layout, ...snags.map((snag) => snag.name)].join(', '),
    bytes: packed(inner, parts),
  };
}
