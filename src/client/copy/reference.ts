import { fillWord } from '../page/element.ts';

/** What names a commitment outside its page. */
export interface Place {
  /** Absolute address of its anchor. */
  href: string;
  /** Title of its page, which says whose words stand there. */
  title: string;
  /** What its link is called, with the numbers of duty and item: 第3条第2项的链接. */
  label: string;
}

/**
 * What a reader passes on to lead others to a commitment: its address, without the wish for a view, which is this reader's own.
 * From disk an address leads nowhere on another device: there it is the page's title, the numbers and the file.
 */
export function referenceOf({ href, title, label }: Place, words: { offline: string; which: string }): string {
  const address = new URL(href);
  if (address.protocol !== 'file:') return address.origin + address.pathname + address.hash;
  const [n = '', item = ''] = label.match(/\d+/g) ?? [];
  const file = decodeURIComponent(address.pathname.split('/').pop() ?? '') + address.hash;
  return fillWord(words.offline, { title, which: fillWord(words.which, { n, item }), file });
}
