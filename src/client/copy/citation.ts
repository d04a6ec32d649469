import { fillWord } from '../page/element.ts';
import { addressOf } from './reference.ts';

/** A sentence of the original, and what its page says of how to cite it. */
interface Quotation {
  text: string;
  /** Its number in its part. */
  item: string;
  /** Absolute address of its anchor. */
  href: string;
  /** The citation, but for `{text}`, `{item}` and `{address}`: whose words, title, part, fingerprint. */
  cite: string;
  /** What stands for the address of a file from disk: `{file}` is its name and anchor. */
  offline: string;
}

/** The sentence with its source. From disk an address leads nowhere on another device: there the file of the offline copy is named. */
export function citationOf({ text, item, href, cite, offline }: Quotation): string {
  const { address, file } = addressOf(href);
  return fillWord(cite, { text, item, address: address ?? fillWord(offline, { file }) });
}
