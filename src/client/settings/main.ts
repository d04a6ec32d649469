/** What the settings offer besides views, where the device can do it: reading the page aloud, printing it. Inserted when the reader turns to them. */
import { offerReading } from '../aloud/offer.ts';
import { offerPrinting } from '../print/offer.ts';

const place = document.querySelector<HTMLElement>('.views');
const main = document.querySelector<HTMLElement>('main');
if (place && main && !document.querySelector('[data-search]')) {
  offerPrinting(place);
  offerReading(place, main);
}
