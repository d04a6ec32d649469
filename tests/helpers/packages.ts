import { fileURLToPath } from 'node:url';

/** The packages of the project, wherever it is run from. */
export const packages: string = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** What tests keep from one run to the next; `npm ci` clears it. */
export const cache: string = fileURLToPath(new URL('../../node_modules/.cache/tests', import.meta.url));
