import { lackingLibreOffice } from './libreoffice.ts';
import { lackingReaders } from './readers.ts';
import { lackingServers } from './web-servers.ts';

/** Says at the start of a run what this machine lacks; the tests of it count as skipped. */
export default function announceLacking(): void {
  for (const sentence of [...lackingReaders(), ...lackingLibreOffice(), ...lackingServers()])
    console.log(sentence);
}
