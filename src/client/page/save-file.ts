import { element } from './element.ts';

/** Milliseconds after which a browser has taken a file over. */
const TAKEN = 60_000;

/** Gives the reader a file that was made here. Nothing is sent: the bytes are the page's own. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = element('a', { download: name, hidden: '' });
  link.href = URL.createObjectURL(new Blob([content], { type }));
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
