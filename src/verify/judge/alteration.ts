import { isText } from '../../support/media-types.ts';
import { withoutMark } from '../../text/file.ts';
import type { Answer, Expected, Sums } from '../types.ts';
import { isPage } from './case.ts';
import type { Alteration } from './found.ts';
import { pageAlteration, refusedBy } from './page-alteration.ts';
import { encodingOf, fromUtf8, insertedIn, shortened, squeezed } from './texts.ts';

/**
 * Says of a file that is not as it was built what was done to it: by whom it may have been, and what breaks.
 * The surest signs come first: sums, then length, then bytes, then texts.
 */
export function alterationOf(path: string, answer: Answer, expected: Expected, old: Sums): Alteration[] {
  const { sum = '', body } = answer;
  const same = (sums: Sums) => [...sums].find(([, each]) => each === sum)?.[0];
  if (old.get(path) === sum) return [{ kind: 'older' }];
  const other = same(expected.sums);
  if (other !== undefined) return [{ kind: 'other-file', detail: other }];
  const local = expected.bytes(path);
  if (!local || !body) return [{ kind: 'changed' }];
  if (body.length === 0) return [{ kind: 'emptied' }];
  if (starts(body, GZIP) && !starts(local, GZIP)) return [{ kind: 'still-compressed' }];
  if (body.length < local.length && starts(local, body))
    return [{ kind: 'cut-short', detail: `${body.length} / ${local.length} B` }];
  return isText(path)
    ? textAlteration(path, local, body)
    : [{ kind: starts(body, local.subarray(0, 4)) ? 'changed' : 'converted' }];
}

const GZIP = Uint8Array.of(0x1f, 0x8b);
const starts = (bytes: Uint8Array, beginning: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, beginning.length)).equals(beginning);

function textAlteration(path: string, localBytes: Uint8Array, body: Uint8Array): Alteration[] {
  const local = fromUtf8(localBytes) ?? '';
  const remote = fromUtf8(body);
  const refused = isPage(path) && remote !== undefined ? refusedBy(remote) : [];
  return [...textChange(path, local, body, remote), ...refused];
}

function textChange(path: string, local: string, body: Uint8Array, remote: string | undefined): Alteration[] {
  if (remote !== undefined && withoutMark(remote) === withoutMark(local)) return [{ kind: 'mark-lost' }];
  if (remote?.replaceAll('\r\n', '\n') === local.replaceAll('\r\n', '\n')) return [{ kind: 'line-ends' }];
  const encoding = encodingOf(local, body, remote);
  if (encoding !== undefined || remote === undefined) return [{ kind: 're-encoded', detail: encoding ?? '' }];
  if (isPage(path)) return pageAlteration(local, remote);
  if (squeezed(remote) === squeezed(local)) return [{ kind: 'minified' }];
  const inserted = insertedIn(remote, local);
  if (inserted !== undefined)
    return [{ kind: path.endsWith('.js') ? 'injected-script' : 'inserted', detail: shortened(inserted) }];
  return [{ kind: 'changed' }];
}
