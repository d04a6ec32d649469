import { gzip } from 'pako';
import type { ScriptPath } from '../../../support/names.ts';
import { bundle } from '../../bundle.ts';
import { pageScript } from '../scripts.ts';
import type { SearchIndex } from '../search-index.ts';
import { engineCode, searchParts } from '../search-scripts.ts';

/** What the file runs. */
interface SingleScripts {
  /** In the head: the reader's view. */
  boot: string;
  /** At the end, in their order. */
  end: string[];
  /** What search fetches elsewhere, packed: in base64. */
  parts: string;
}

/** The scripts of the edition that is one file: those of the site as they are, and what replaces their being fetched. */
export async function singleScripts(
  index: SearchIndex,
  scripts: Record<ScriptPath, string>,
): Promise<SingleScripts> {
  return {
    boot: await bundle('src/client/single/boot.ts'),
    end: [
      await bundle('src/client/single/main.ts'),
      await engineCode(index.files, true),
      await pageScript(index, 'search', true),
      scripts['assets/settings.js'],
      scripts['assets/copy.js'],
    ],
    parts: Buffer.from(packParts(searchParts(index))).toString('base64'),
  };
}

/** Packs parts: a line that lists them by name, length in bytes and whether each byte is a character, then their bytes, all compressed. */
export function packParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const rows = Object.entries(parts).map(([name, part]) => ({
    name,
    bytes: Buffer.from(part as Uint8Array),
    isBinary: typeof part !== 'string',
  }));
  const list = JSON.stringify(rows.map(({ name, bytes, isBinary }) => [name, bytes.length, isBinary]));
  const all = Buffer.concat([Buffer.from(`${list}\n`), ...rows.map(({ bytes }) => bytes)]);
  return gzip(all, { level: 9 });
}
