import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';

import type { Booklet } from '../booklet/content.ts';
import { withoutClock } from '../fixed-zip.ts';
import { printableData } from '../printable.ts';
import type { Data } from '../types.ts';
import { heading, Lists, type Part, parts, prose, small, table } from './prose.ts';
import { hei, numbering, page, styles } from './styles.ts';

/** The booklet as a document to work on (.docx): real headings, numbers that Word counts, the mark in the head of every page; the same bytes for the same data. */
export async function wordOf(data: Data): Promise<Uint8Array> {
  const booklet = printableData(data) as unknown as Booklet;
  const document = new Document({
    title: `${booklet.title} · ${booklet.mark}`,
    creator: booklet.operator,
    lastModifiedBy: booklet.operator,
    styles,
    numbering,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [small(`${booklet.mark}　${booklet.shortName}`)] }) },
        footers: { default: footer(booklet) },
        children: contents(booklet),
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
}

const footer = ({ small: line }: Booklet) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.CENTER,
        children: [new TextRun(`${line}　`), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

function contents(booklet: Booklet): Part[] {
  const { words, preamble, groups, signatories, background, termGroups, sources, notes } = booklet;
  const lists = new Lists();
  return [
    ...front(booklet),
    heading(1, preamble.title),
    ...parts(preamble.blocks, 1, lists),
    ...groups.flatMap((group) => [
      heading(1, group.title),
      ...(group.summary === '' ? [] : [prose(group.summary)]),
      ...group.duties.flatMap((duty) => dutyParts(duty, words, lists)),
    ]),
    ...(signatories
      ? [
          heading(1, signatories.title),
          table(
            [signatories.columns, ...signatories.rows].map((row) => row.map((cell) => [new TextRun(cell)])),
          ),
        ]
      : []),
    ...(background.length > 0 ? [heading(1, words.background)] : []),
    ...background.flatMap(({ title, blocks }) => [heading(2, title), ...parts(blocks, 2, lists)]),
    ...(termGroups.length > 0 ? [heading(1, words.terms)] : []),
    ...termGroups.flatMap(({ name, terms }) => [
      heading(2, name),
      ...terms.flatMap((term) => termParts(term, lists)),
    ]),
    ...(sources.length > 0 ? [heading(1, words.sources)] : []),
    ...sources.map(({ number, name, by, address }) =>
      small(
        [`${number}　${name}`, by, address]
          .filter(Boolean)
          .map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }) })),
      ),
    ),
    heading(1, words.about),
    ...notes.map(prose),
  ];
}

const front = ({ title, restated, mark, theme, occasion, notes }: Booklet): Paragraph[] => {
  const centred = (text: string, font?: typeof hei) =>
    text === ''
      ? []
      : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, font })] })];
  return [
    new Paragraph({ heading: 'Title', children: [new TextRun(title)] }),
    ...centred(restated, hei),
    ...centred(mark, hei),
    ...centred(theme.flat().join('')),
    ...centred(occasion),
    small(notes[0] ?? ''),
  ];
};

/** What one law requires: what it is about and what it asks in bold, then what says so. */
const lawRuns = ({ lead, paragraphs, rule, version }: DutyText['laws'][number]): TextRun[] => [
  ...(lead ? [new TextRun({ text: `${lead}　`, bold: true })] : []),
  ...paragraphs.flatMap(([before, asked, after]) => [
    new TextRun(before),
    new TextRun({ text: asked, bold: true }),
    new TextRun(after),
  ]),
  new TextRun(rule + version),
];

type DutyText = Booklet['groups'][number]['duties'][number];

/** A duty: its claim, what the pledge asks in numbered steps, how it is meant, and what the law requires. */
function dutyParts(duty: DutyText, words: Booklet['words'], lists: Lists): Part[] {
  const { number, title, claim, premise, commitments, unrestated, explanation, laws } = duty;
  const said = claim.flat().join('');
  return [
    heading(2, `${number}　${title}`),
    ...(said
      ? [new Paragraph({ children: [new TextRun({ text: said, font: hei })], spacing: { after: 120 } })]
      : []),
    ...[unrestated, premise].filter(Boolean).map(prose),
    ...lists.of(
      commitments.map((text) => [new TextRun(text)]),
      true,
    ),
    ...(explanation.length > 0 ? [heading(3, words.explanation), ...parts(explanation, 3, lists)] : []),
    ...(laws.length > 0
      ? [heading(3, words.laws), prose(words.binding), ...lists.of(laws.map(lawRuns), false)]
      : []),
  ];
}

type TermText = Booklet['termGroups'][number]['terms'][number];

const termParts = (
  { name, english, aliases, state, successor, numbers, blocks }: TermText,
  lists: Lists,
): Part[] => [
  heading(3, name),
  small([english, aliases].filter(Boolean).join('　')),
  ...parts(blocks, 3, lists),
  small([
    new TextRun(state + (successor ? successor.before + successor.name + successor.after : '')),
    ...(numbers.length > 0 ? [new TextRun({ text: numbers.join(','), superScript: true })] : []),
  ]),
];
