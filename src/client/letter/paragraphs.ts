import type { Paragraph } from './paragraph.ts';

const textOf = (element: Element | null): string => (element?.textContent ?? '').trim();

/** What a document has of a list of what may be chosen: what is chosen, numbered through; or all, each with a box, where nothing is. */
function chosenIn(section: Element, isChosen: boolean, next: () => number): Paragraph[] {
  const all = Array.from(section.querySelectorAll<HTMLElement>('li'));
  const shown = isChosen ? all.filter(({ dataset }) => dataset.ticked !== undefined) : all;
  if (shown.length === 0) return [];
  return [
    { as: 'duty', text: textOf(section.querySelector('h3')) },
    ...shown.map(
      (item): Paragraph => ({
        as: 'item',
        text: `${isChosen ? `${next()}.` : '□'} ${textOf(item)}`,
      }),
    ),
  ];
}

/** What a paragraph is by its class; without one it is text. */
const classes = {
  to: 'to',
  'by-hand': 'to',
  part: 'part',
  'own-words': 'foot',
  'annex-head': 'annex',
} as const;
const names = Object.keys(classes) as (keyof typeof classes)[];

/** How a paragraph of its own is set. */
function kindOf({ tagName, classList }: Element): Paragraph['as'] {
  if (tagName === 'H2') return 'title';
  if (tagName === 'H3') return 'part';
  const name = names.find((each) => classList.contains(each));
  return name ? classes[name] : 'text';
}

/** The letter as it stands, paragraph by paragraph, as paper has it. @param isChosen whether anything is chosen */
export function paragraphsOf(letter: HTMLElement, isChosen: boolean): Paragraph[] {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const paragraphs = (part: Element): Paragraph[] => {
    const { tagName, classList } = part;
    if (tagName === 'DIV') return Array.from(part.children).flatMap(paragraphs);
    if (tagName === 'SECTION') return chosenIn(part, isChosen, next);
    if (tagName === 'OL')
      return Array.from(part.children, (item, i) => ({ as: 'item', text: `${i + 1}. ${textOf(item)}` }));
    if (tagName === 'DL')
      return Array.from(part.children, (line) => ({
        as: 'sign',
        text: `${textOf(line.querySelector('dt'))}：${textOf(line.querySelector('dd'))}`,
      }));
    if (classList.contains('by-hand') && isChosen) return [];
    return [{ as: kindOf(part), text: textOf(part) }];
  };
  return Array.from(letter.children).flatMap(paragraphs);
}
