import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContentText } from '../../content/reader.ts';
import { SiteError } from '../../support/site-error.ts';

/** Files of the edition that is taken as the pattern, as text, and how many duties it has. */
export interface Pattern {
  campaign: string;
  site: string;
  interface: string;
  sources: string;
  roles: string;
  about: string;
  downloads: string;
  duties: number;
}

/**
 * Reads of a content folder what an edition is drafted after.
 * @param folder absolute path
 * @throws SiteError for a file that cannot be read
 */
export function readPattern(folder: string): Pattern {
  const read = (path: string): string => {
    const file = join(folder, path);
    try {
      return readContentText(folder, path, file);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      throw new SiteError({
        kind: 'no-pattern',
        where: { file },
        what: `起草新一版要照着这个文件，它用不了：${error.faults[0]?.what}`,
        hint: '在 --content 后面写一个完整的内容文件夹；不写就是项目里的 content。',
      });
    }
  };
  const pledge = join(folder, 'pledge');
  const duties = (existsSync(pledge) ? (readdirSync(pledge, { recursive: true }) as string[]) : []).filter(
    (path) => /(?:^|[\\/])\d+-[^\\/]*\.mdx$/.test(path),
  );
  return {
    campaign: read('campaign.yaml'),
    site: read('site.yaml'),
    interface: read('interface.yaml'),
    sources: read('sources.yaml'),
    roles: read('roles.yaml'),
    about: read('pages/about.mdx'),
    downloads: read('pages/downloads.mdx'),
    duties: duties.length,
  };
}
