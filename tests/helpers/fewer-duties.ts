import { rmSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { addressOf } from '../../src/content/checks/pages.ts';
import { readFolder } from '../../src/content/folder.ts';
import { dutyGroups } from '../../src/content/sections.ts';
import { lawSchema } from '../../src/schema/law.ts';
import type { BrokenContent } from './broken-content.ts';
import { mendCounts } from './mend-counts.ts';

/**
 * Leaves of a copy of the project's content the first duty of each section, and what is said of the duties in keeping with
 * these: such an edition has every kind of page and of file, and is built in half the time.
 */
export function leaveFirstDuties(content: BrokenContent): void {
  const folder = readFolder(content.root);
  const groups = dutyGroups(folder).map(({ duties }) => duties);
  for (const { file } of groups.flatMap((duties) => duties.slice(1))) rmSync(file);
  const left = new Set(groups.flatMap((duties) => duties.slice(0, 1)).map(addressOf));
  const laws = lawSchema
    .array()
    .parse(parse(content.read('laws.yaml')))
    .map((law) => ({
      ...law,
      duties: law.duties.filter((duty) => left.has(duty)),
    }));
  content.write('laws.yaml', stringify(laws.filter(({ duties, roles }) => duties.length + roles.length > 0)));
  mendCounts(content.root);
}
