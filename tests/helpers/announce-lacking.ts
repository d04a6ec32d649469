import { lackingLibreOffice } from './libreoffice.ts';
import { lackingReaders } from './readers.ts';

/** Says at the start of a run what this machine lacks; the tests of it count as skipped. */
export default function announceLacking(): void {
  for (const sentence of [...lackingReaders(), ...lackingLibreOffice()]) console.log(sentence);
}
