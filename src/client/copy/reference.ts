import { decoded } from '../../text/percent.ts';
import { fillWord } from '../page/element.ts';

/** What names a commitment outside its page. */
interface Target {
  /** Absolute address of its anchor. */
  href: string;
  /** Title of its page, which says whose words stand there. */
  title: string;
  /** What its link is called, with the numbers of duty and item: 链接（第3条第2项）. */
  label: string;
}

/** Where an anchor is: its address, without the preference for a view, which is this reader's own; none from disk; and its file. */
export function addressOf(href: string): { address?: string; file: string } {
  const { protocol, origin, pathname, hash } = new URL(href);
  const file = nameIn(pathname.split('/').pop() ?? '') + hash;
  return protocol === 'file:' ? { file } : { address: origin + pathname + hash, file };
}

/** A file's name as people read it; one that somebody gave in another encoding stays as it stands in the address. */
const nameIn = (part: string): string => decoded(part) ?? part;

/**
 * What a reader passes on to lead others to a commitment: its address.
 * From disk an address leads nowhere on another device: there it is the page's title, the numbers and the file.
 */
export function referenceOf(
  { href, title, label }: Target,
  words: { offline: string; which: string },
): string {
  const { address, file } = addressOf(href);
  if (address !== undefined) return address;
  const [n = '', item = ''] = label.match(/\d+/g) ?? [];
  return fillWord(words.offline, { title, which: fillWord(words.which, { n, item }), file });
}
