import { element } from '../page/element.ts';
import type { Answer } from './answers.ts';

/** A row of the sheet with its fields. */
export interface Row {
  /** What a spreadsheet has of it before what was filled in: duty, kind, number, text. */
  told: string[];
  /** What each box is called. */
  states: string[];
  answer(): Answer;
  fill(answer: Pick<Answer, 'state' | 'note'>): void;
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').trim();

/** What a field is called: the name of its column; what it is of is said after it. */
const named = (name: string, head: HTMLElement) => ({ 'aria-label': name, 'aria-describedby': head.id });

/** A box in its cell, with its name for where there are no columns. */
function openBox(cell: HTMLElement, head: HTMLElement, name: string): HTMLInputElement {
  const box = element('input', { type: 'radio', class: 'check', name: head.id, ...named(name, head) });
  const said = element('span', { 'aria-hidden': 'true' }, name);
  cell.appendChild(element('label', { class: 'choice' }, box, said));
  return box;
}

/** Room for a note in its cell. Beside it stands its copy, which is as high as it is, and is what paper has of it. */
function openNote(cell: HTMLElement, head: HTMLElement, name: string) {
  const note = element('textarea', {
    rows: '1',
    placeholder: name,
    ...named(name, head),
  });
  const grown = element('div', { class: 'grown' }, note);
  cell.appendChild(grown);
  return {
    note,
    grow: () => {
      grown.dataset.said = note.value;
    },
  };
}

/** What stands before its fields. */
function toldBy(row: HTMLElement, head: HTMLElement): string[] {
  return [
    textOf(row.closest('section')?.querySelector('h2')),
    textOf(row.closest('table')?.querySelector('th')),
    textOf(head.querySelector('i')),
    textOf(head.querySelector('span')) + textOf(head.querySelector('small')),
  ];
}

/**
 * Puts fields into the cells of a row of the built sheet, called as the columns are. What it is of, in the words of
 * the sheet, is what it is known by: a row that says another thing in a later sheet is another row.
 * @param changed is told whenever the reader has filled something in
 * @throws Error for a row without cells, which no built sheet has
 */
export function openRow(row: HTMLTableRowElement, place: number, changed: () => void): Row {
  const [head, ...rest] = Array.from(row.cells);
  const last = rest.pop();
  if (!head || !last) throw new Error(`the row ${place} of the sheet has no cells`);
  head.id = `row-${place}`;
  const told = toldBy(row, head);
  const names = Array.from(row.closest('table')?.rows[0]?.cells ?? [], textOf).slice(1);
  const boxes = rest.map((cell, i) => openBox(cell, head, names[i] ?? ''));
  const { note, grow } = openNote(last, head, names[rest.length] ?? '');
  let state = -1;
  const tick = (to: number) => {
    state = to;
    boxes.forEach((box, i) => {
      box.checked = i === to;
      // For paper, which has a box of its own.
      rest[i]?.toggleAttribute('data-ticked', i === to);
    });
  };
  boxes.forEach((box, i) => {
    // A box that is pressed again is empty again. Arrows, too, press what they lead to.
    box.onclick = () => {
      tick(state === i ? -1 : i);
      changed();
    };
  });
  note.oninput = () => {
    grow();
    changed();
  };
  return {
    told,
    states: names.slice(0, rest.length),
    answer: () => ({ id: told.join(' '), state, note: note.value }),
    fill: (answer) => {
      tick(answer.state);
      note.value = answer.note;
      grow();
    },
  };
}
