/** What the settings offer: views of the page, and, where the device can do it, reading it aloud, printing it and passing it on. Inserted when the reader turns to them. */
import styles from 'settings-styles';
import { offerReading } from '../aloud/offer.ts';
import { addStyles } from '../page/add-styles.ts';
import { element } from '../page/element.ts';
import { offerPrinting } from '../print/offer.ts';
import { offerSharing } from '../share/offer.ts';
import { acts, choices, keyChoice } from './choices.ts';
import { closeBeside } from './close.ts';

addStyles(styles);

const place = document.querySelector<HTMLDetailsElement>('.views');
const main = document.querySelector<HTMLElement>('main');
if (place) {
  place.append(element('div', { class: 'panel' }, choices(), acts()));
  closeBeside(place);
}
if (place && main && !document.querySelector('main > [data-search]')) {
  offerPrinting(place);
  offerSharing(place);
  offerReading(place, main);
}
place?.querySelector('.acts')?.append(keyChoice());
