import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from './built.ts';

/** Where a reader may find the site: a host's root, a path below it, a folder on disk with an awkward name. */
export interface Place {
  name: string;
  /** The address of a file of the site, with an optional query. */
  at(path: string): string;
  close(): Promise<void>;
}

export async function openPlaces(): Promise<Place[]> {
  const root = await serveFolder(dist);
  const below = await serveFolder(dist, { base: '/any/sub/path/' });
  const parent = mkdtempSync(join(tmpdir(), 'site-'));
  const folder = join(parent, '质量月 2015#1 100%');
  cpSync(dist, folder, { recursive: true });
  const onDisk = (path: string) => {
    const [file = '', query] = path.split('?');
    return pathToFileURL(join(folder, file)).href + (query ? `?${query}` : '');
  };
  return [
    { name: 'at a root', at: (path) => root.url + path, close: root.close },
    { name: 'below a path', at: (path) => below.url + path, close: below.close },
    { name: 'from disk', at: onDisk, close: async () => rmSync(parent, { recursive: true }) },
  ];
}
