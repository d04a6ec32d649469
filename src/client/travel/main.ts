/**
 * Takes the view along in links and forms, from disk and where storage is refused. Inserted where one was chosen that cannot be kept.
 */
import { viewOf } from '../boot/words.ts';
import { element } from '../page/element.ts';

const view = document.documentElement.dataset.view ?? '';

// Before the link leads on. A link within the page would load it again.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href]:not([href^="#"])');
    if (!link || link.protocol !== location.protocol || link.host !== location.host) return;
    const address = new URL(link.href);
    // A preference of the link's own comes last: `?view=large`.
    address.searchParams.set('view', viewOf(address.searchParams.get('view') ?? '', view));
    link.href = address.href;
  },
  true,
);

document.addEventListener(
  'submit',
  ({ target }) => {
    const form = target as HTMLFormElement;
    if (!form.querySelector('[name=view]'))
      form.appendChild(element('input', { type: 'hidden', name: 'view', value: view }));
  },
  true,
);
