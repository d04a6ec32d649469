import words from 'share-words';
import { element } from '../page/element.ts';
import { isAddressed, pageAddress, share } from './share.ts';

/** Offers in the settings to pass the page on, where it has an address; what came of it is said beside. */
export function offerSharing(place: HTMLElement): void {
  if (!isAddressed()) return;
  const said = element('p', { class: 'shared', role: 'status' });
  const button = element('button', { type: 'button', class: 'share-offer' }, words.offer ?? '');
  button.onclick = () =>
    share({ title: document.title, url: pageAddress() }).then((outcome) => {
      said.textContent = words[outcome] ?? '';
    });
  place.querySelector('.acts')?.appendChild(button);
  place.querySelector('.panel')?.appendChild(said);
}
