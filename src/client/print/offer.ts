import words from 'print-words';
import { element } from '../page/element.ts';

/** Offers in the settings to print the page, where the browser prints; WeChat's and some other phones' do not. */
export function offerPrinting(place: HTMLElement): void {
  if (typeof window.print !== 'function') return;
  const button = element('button', { type: 'button', class: 'print-offer' }, words.offer ?? '');
  button.onclick = () => {
    place.removeAttribute('open');
    window.print();
  };
  place.querySelector('.acts')?.appendChild(button);
}
