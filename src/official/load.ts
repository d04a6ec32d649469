import { join } from 'node:path';
import { type Official, readOfficial } from './file.ts';
import { canonicalText } from './pledge.ts';
import { ruleName } from './rules.ts';

export const OFFICIAL_FILE = 'pledge.md';

/** The imported document with its canonical text; the rules lines were dropped by carry the names people read. */
export type LoadedOfficial = Official & { canonical: string };

/** Where the imported file stands in a content folder. */
export const officialPath = (folder: string): string => join(folder, 'official', OFFICIAL_FILE);

/** The imported document in the text of its file. @param shown the content folder as shown to people @throws SiteError when it is not as the importer wrote it */
export function officialOf(text: string, shown: string): LoadedOfficial {
  const official = readOfficial(text, `${shown}/official/${OFFICIAL_FILE}`);
  const dropped = official.data.dropped.map((line) => ({ ...line, rule: ruleName(line.rule) }));
  return {
    pledge: official.pledge,
    data: { ...official.data, dropped },
    canonical: canonicalText(official.pledge),
  };
}
