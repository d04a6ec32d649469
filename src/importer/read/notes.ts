import { forMatching } from '../../text/matching.ts';
import { isOrganisation } from './organisation.ts';
import { isDateline } from './signs.ts';

/** Whether a line speaks of the document, below who signs it: 注：…, （本承诺书一式三份…）. */
export function isNote(text: string): boolean {
  const plain = forMatching(text);
  const isBracketed =
    /^\([^()]{8,}\)$/.test(plain) && !isDateline(text) && !isOrganisation(plain.slice(1, -1));
  return /^(?:附?注|备注|说明)\d?:/.test(plain) || isBracketed;
}
