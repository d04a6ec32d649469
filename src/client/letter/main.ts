/**
 * Makes a form of the letter: who it is from and to, what is chosen. It leaves as paper or as a .docx that is made here; nothing is
 * sent, and nothing is kept. Without this script it is printed with a box before each item, and filled in by hand.
 */
import styles from 'letter-styles';
import words from 'letter-words';
import { addStyles } from '../page/add-styles.ts';
import { arrival } from '../page/arrival.ts';
import { element, fillWord } from '../page/element.ts';
import { saveFile } from '../page/save-file.ts';
import type { DocumentMaker } from './paragraph.ts';
import { paragraphsOf } from './paragraphs.ts';

addStyles(styles);

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const maker = (document.currentScript as HTMLScriptElement).src.replace('letter.js', 'letter-docx.js');
const letter = document.querySelector<HTMLElement>('.letter');

/** A field of the form, whose words stand in the letter as they are typed. */
function fieldFor(place: HTMLElement): HTMLElement {
  const input = element('input', { type: 'text', autocomplete: 'off' });
  input.value = place.textContent ?? '';
  input.oninput = () => {
    place.textContent = input.value;
  };
  const name = words[`${place.dataset.field}Field` as keyof typeof words] ?? '';
  return element('label', {}, name, input);
}

/** Puts a box before an item. */
function pick(item: HTMLElement, changed: () => void): void {
  const box = element('input', { type: 'checkbox', class: 'check' });
  box.onchange = () => {
    item.toggleAttribute('data-ticked', box.checked);
    changed();
  };
  const text = element('span', {}, item.textContent ?? '');
  item.textContent = '';
  item.appendChild(element('label', { class: 'pick' }, box, text));
}

function open(sheet: HTMLElement): void {
  const said = element('p', { role: 'status' });
  const chosen = () => sheet.querySelectorAll('li[data-ticked]').length;
  const changed = () => {
    const count = chosen();
    sheet.toggleAttribute('data-chosen', count > 0);
    for (const section of Array.from(sheet.querySelectorAll('section')))
      section.toggleAttribute('data-ticked', section.querySelector('li[data-ticked]') !== null);
    said.textContent = count > 0 ? fillWord(words.counted, { count: String(count) }) : words.none;
  };
  for (const item of Array.from(sheet.querySelectorAll<HTMLElement>('.choices li'))) pick(item, changed);
  const print = element('button', { type: 'button' }, words.print);
  print.onclick = () => window.print();
  const docx = element('button', { type: 'button' }, words.docx);
  let tries = '';
  docx.onclick = async () => {
    let make: DocumentMaker;
    try {
      make = await arrival(maker + tries, () => (window as { letterDocx?: DocumentMaker }).letterDocx);
    } catch {
      // Another address, since a browser may have kept what came under this one.
      tries += '?';
      said.textContent = words.failed;
      return;
    }
    const name = sheet.querySelector('h2')?.textContent ?? '';
    saveFile(`${name}.docx`, make(paragraphsOf(sheet, chosen() > 0)) as BlobPart, DOCX);
    said.textContent = words.made;
  };
  const places = Array.from(sheet.querySelectorAll<HTMLElement>('[data-field]'));
  const fields = element(
    'fieldset',
    { class: 'letter-fields' },
    element('legend', {}, words.fields),
    ...places.map(fieldFor),
  );
  sheet.classList.add('letter-filled');
  sheet.insertAdjacentElement('beforebegin', fields);
  sheet.insertAdjacentElement(
    'afterend',
    element('div', { class: 'letter-acts' }, said, docx, ...('print' in window ? [print] : [])),
  );
  changed();
}

if (letter) open(letter);
