/**
 * A press on the link beside a commitment, or on the number of a sentence of the original, copies what leads to it; beside a short text, the text. The link stays a
 * plain link: without this script, and with any other key or button, it leads to the anchor. Where nothing can be copied, a field opens with what is to be copied, selected.
 * Inserted at the first sign of a reader in the list.
 */
import styles from 'copy-styles';
import words from 'copy-words';
import shareWords from 'share-words';
import { addStyles } from '../page/add-styles.ts';
import { element, fillWord } from '../page/element.ts';
import { pageAddress, share } from '../share/share.ts';
import { citationOf } from './citation.ts';
import { referenceOf } from './reference.ts';

addStyles(styles);

const said = element('p', { class: 'hidden', role: 'status' });
document.body.appendChild(said);

const labelOf = (link: HTMLAnchorElement) => link.dataset.label ?? link.getAttribute('aria-label') ?? '';

/** What stands behind a link since it was pressed; one at a time on the page. */
let answer: HTMLElement | undefined;
function show(link: HTMLAnchorElement, shown: HTMLElement): void {
  answer?.remove();
  answer = shown;
  link.insertAdjacentElement('afterend', shown);
}

function tellCopied(link: HTMLAnchorElement): void {
  show(link, element('span', { class: 'copied', 'aria-hidden': 'true' }, words.copied));
  said.textContent = words.copied;
}

function offerField(link: HTMLAnchorElement, reference: string): void {
  const field = element('input', {
    class: 'copy-field',
    readonly: '',
    value: reference,
    'aria-label': labelOf(link),
  });
  field.onkeydown = ({ key }) => {
    if (key !== 'Escape') return;
    field.remove();
    link.focus();
  };
  show(link, field);
  field.focus();
  field.select();
}

/** What a press copies: of a short text the text, of a sentence of the original itself with its source, of a commitment what leads to it. */
function textFor(link: HTMLAnchorElement, label: string): string {
  const { cite, offline } = link.closest<HTMLElement>('[data-cite]')?.dataset ?? {};
  const text = () => document.getElementById(link.hash.slice(1))?.textContent ?? '';
  if (link.closest('[data-copies]')) return text();
  if (cite === undefined) return referenceOf({ href: link.href, title: document.title, label }, words);
  return citationOf({
    text: text(),
    item: link.textContent ?? '',
    href: link.href,
    cite,
    offline: offline ?? '',
  });
}

const links = Array.from(
  document.querySelectorAll<HTMLAnchorElement>(
    '.commitments[data-use] a, .short-texts .anchor, [data-use=copy] .verse',
  ),
);
for (const link of links) {
  const label = labelOf(link);
  link.dataset.label = label;
  // Where a press copies, the name says so.
  if (navigator.clipboard) link.setAttribute('aria-label', fillWord(words.copy, { link: label }));
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const reference = textFor(link, label);
    said.textContent = '';
    if (!navigator.clipboard) offerField(link, reference);
    else
      navigator.clipboard.writeText(reference).then(
        () => tellCopied(link),
        () => offerField(link, reference),
      );
  });
}

// The whole site, with a short text to say what it is: this page stands beside its first.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-share]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const text = document.querySelector(link.hash)?.textContent ?? '';
    said.textContent = '';
    share({ title: document.title, text, url: new URL('.', pageAddress()).href }).then((outcome) => {
      const told = shareWords[outcome];
      if (told) show(link, element('span', { class: 'copied' }, told));
      said.textContent = told ?? '';
    });
  });
