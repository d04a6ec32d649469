import { endingOf, knownType } from '../../support/media-types.ts';

/** How a file may be served: as what it is, so that it can be got but not shown, or so that it breaks. */
type Fit = 'right' | 'plain' | 'wrong';

/** What pages are made of: of any other type they break. The rest is downloaded. */
const isShown = (path: string, type: string): boolean =>
  ['html', 'js', 'css'].includes(endingOf(path)) || type.startsWith('image/');

/**
 * How a host serves a file.
 * @param type the type without its parameters, in small letters; `''` for none
 */
export function fitOf(path: string, type: string): Fit {
  const known = knownType(path);
  if (!known || known.type === type || known.also.includes(type)) return 'right';
  // A page in place of a download is shown as signs; anything else without a type of its own is stored.
  return isShown(path, known.type) || type === 'text/html' ? 'wrong' : 'plain';
}
