/**
 * How the reader wants the pages shown: a theme, a text size, the elder edition. `?view=…` in the address is a preference.
 * It is kept on the device under a key with edition and base path, since all microsites of a host share one storage.
 */
import { viewOf } from './words.ts';

/** The view to be shown, as it is now kept. @param load inserts a script: where the address has words that were searched, the one that marks them; where the view is not the usual one and cannot be kept, the one it travels by */
export function readView(key: string, load: (name: string) => void): string {
  const address = new URL(location as unknown as string);
  const query = address.searchParams;
  const preference = query.get('view') || '';
  if (query.has('find')) load('find');
  let view = viewOf(preference);
  try {
    // Firefox gives every file a storage of its own.
    if (address.protocol < 'h') throw 0;
    // What is kept may be anyone's: it is read as a preference is.
    localStorage[key] = view = viewOf(preference, viewOf(`${localStorage[key]}`));
    if (preference) {
      query.delete('view');
      history.replaceState(null, '', address);
    }
  } catch {
    if (view !== viewOf('')) load('travel');
  }
  return view;
}
