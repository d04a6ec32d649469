/**
 * The spot sheet: draws the address where the site really stands as codes to print: one large sheet for the whole site, and a sheet with a small code
 * for each page that has a poster, to be cut out. Nothing is asked of anyone. Inserted when the reader turns to the offer.
 */
import styles from 'spot-styles';
import words from 'spot-words';
import { addStyles } from '../page/add-styles.ts';
import { element, fillWord } from '../page/element.ts';
import { saveFile } from '../page/save-file.ts';
import { codeOf } from './code.ts';
import { shortAddress } from './short-address.ts';

addStyles(styles);

/** A page that a code leads to, and what it is called. */
interface Place {
  name: string;
  address: string;
}

const codeFor = ({ name, address }: Place) => codeOf(address, fillWord(words.code, { name }));

/** The sheet of the whole site: whose site, its claim, the code, the address in words. */
function mainSheet({ title = '', claim = '', small = '' }: DOMStringMap, address: string): HTMLElement {
  return element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'sheet-title' }, title),
    element('p', { class: 'sheet-claim' }, claim),
    codeFor({ name: title, address }),
    element('p', { class: 'sheet-scan' }, words.scan ?? ''),
    element('p', { class: 'sheet-address' }, address),
    element('p', { class: 'sheet-small' }, small),
  );
}

/** The small codes, each with the name of its poster. */
const posterSheet = (places: readonly Place[]): HTMLElement =>
  element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'sheet-claim' }, words.posters ?? ''),
    element('p', { class: 'sheet-small' }, words.postersFor ?? ''),
    element(
      'div',
      { class: 'sheet-codes' },
      ...places.map((place) => element('div', {}, codeFor(place), element('p', {}, place.name))),
    ),
  );

/** What prints the sheets alone: while that lasts, they stand a second time behind the page, which paper leaves out. */
function printButton(sheets: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'button' }, words.print ?? '');
  button.onclick = () => {
    const copy = document.body.appendChild(sheets.cloneNode(true)) as HTMLElement;
    copy.classList.add('on-paper');
    document.documentElement.dataset.paper = 'spot';
    window.onafterprint = () => {
      copy.remove();
      delete document.documentElement.dataset.paper;
    };
    window.print();
  };
  return button;
}

/** What saves the large code as a file that print shops take: it stays sharp at any size. */
function saveButton(sheets: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'button quiet' }, words.save ?? '');
  button.onclick = () => {
    const drawn = new XMLSerializer().serializeToString(sheets.querySelector('svg') as SVGElement);
    saveFile('qr.svg', drawn, 'image/svg+xml');
  };
  return button;
}

function show(offer: HTMLElement, link: HTMLAnchorElement): void {
  const rows = Array.from(document.querySelectorAll<HTMLAnchorElement>('.rows li > a'));
  const places = rows.map((row) => ({ name: row.textContent ?? '', address: shortAddress(row.href) }));
  const sheets = element(
    'div',
    { class: 'sheets' },
    mainSheet(offer.dataset, shortAddress(new URL('.', link.href).href)),
    posterSheet(places),
  );
  const acts = element('p', { class: 'sheet-acts' }, saveButton(sheets));
  if (typeof window.print === 'function') acts.insertBefore(printButton(sheets), acts.firstChild);
  link.parentElement?.remove();
  offer.append(acts, sheets);
  (acts.firstElementChild as HTMLElement).focus();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-use=spot]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const offer = link.closest<HTMLElement>('.spot');
    // A file has no address that leads others to it.
    if (link.protocol === 'file:') offer?.remove();
    else if (offer) show(offer, link);
  });
