/**
 * Makes a form of the sheet: boxes to tick, notes, how far it is. What is filled in is kept on the device only where the reader
 * chooses so, and leaves it only as a file or on paper. Without this script the sheet is printed and filled in by hand.
 */
import styles from 'self-check-styles';
import words from 'self-check-words';
import { csvOf } from '../../text/csv.ts';
import { addStyles } from '../page/add-styles.ts';
import { element, fillWord } from '../page/element.ts';
import { ownStore } from '../page/own-store.ts';
import { saveFile } from '../page/save-file.ts';
import { type Answer, readAnswers, writeAnswers } from './answers.ts';
import { openRow, type Row } from './row.ts';

addStyles(styles);

const article = document.querySelector<HTMLElement>('[data-self-check]');
const standing = article?.querySelector('.standing');
const store = ownStore();
const kept = store.read();

const keep = element('input', { type: 'checkbox', class: 'check' });
const said = element('p', { role: 'status' });
const progress = element('p', { class: 'progress', role: 'status' });
const button = (name: string, act: () => void, more: Record<string, string> = {}) => {
  const made = element('button', { type: 'button', ...more }, name);
  made.onclick = act;
  return made;
};

const rows: Row[] = Array.from(article?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [], (row, i) =>
  openRow(row, i, changed),
);
const answers = () => rows.map((row) => row.answer());

function show(): void {
  const all = answers();
  const values = {
    done: all.filter(({ state }) => state === 0).length,
    count: all.length,
    open: all.filter(({ state }) => state < 0).length,
  };
  const text = fillWord(
    words.progress,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  );
  if (progress.textContent !== text) progress.textContent = text;
}

/** Keeps what is filled in, where the reader has chosen so; where it cannot be, the choice is taken back, and it is said. */
function save(): void {
  if (!keep.checked || store.write(writeAnswers(answers()))) return;
  keep.checked = false;
  said.textContent = words.notKept;
}

function changed(): void {
  undo.hidden = true;
  show();
  save();
}

function fill(given: readonly Answer[]): void {
  const byRow = new Map(given.map((answer) => [answer.id, answer]));
  for (const row of rows) row.fill(byRow.get(row.answer().id) ?? { state: -1, note: '' });
  show();
}

keep.onchange = () => {
  said.textContent = '';
  if (keep.checked) {
    save();
    if (keep.checked) said.textContent = words.kept;
  } else {
    store.forget();
    said.textContent = words.forgotten;
  }
};

/** What the reader cleared last, and whether it was kept. */
let before: { given: Answer[]; kept: boolean } = { given: [], kept: false };
const clear = button(words.clear, () => {
  before = { given: answers(), kept: keep.checked };
  keep.checked = false;
  store.forget();
  fill([]);
  undo.hidden = false;
  said.textContent = words.cleared;
});
const undo = button(
  words.undo,
  () => {
    fill(before.given);
    keep.checked = before.kept;
    said.textContent = words.restored;
    clear.focus();
    undo.hidden = true;
    save();
  },
  { hidden: '' },
);
const csv = button(words.csv, () => {
  const filled = rows.map((row) => {
    const { state, note } = row.answer();
    return [...row.told, row.states[state] ?? '', note];
  });
  const name = document.querySelector('h1')?.textContent ?? '';
  saveFile(`${name}.csv`, csvOf([words.columns.split('、'), ...filled]), 'text/csv;charset=utf-8');
});
const printed = button(words.print, () => window.print());

if (standing && rows.length > 0) {
  article?.classList.add('filled');
  const acts = element('div', {}, csv, ...('print' in window ? [printed] : []), clear, undo);
  const tools = element(
    'div',
    { class: 'sheet-tools' },
    element('label', {}, keep, words.keep),
    element('p', {}, words.keepNote),
    acts,
    said,
  );
  standing.insertAdjacentElement('afterend', tools);
  article?.querySelector('.body')?.appendChild(progress);
  keep.checked = kept !== undefined;
  fill(readAnswers(kept ?? '', rows[0]?.states.length ?? 0));
}
