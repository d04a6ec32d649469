import { readFileSync, writeFileSync } from 'node:fs';
import { wrongCounts } from '../../src/content/checks/counts.ts';
import { readFolder } from '../../src/content/folder.ts';
import type { CampaignData } from '../../src/schema/campaign.ts';

/** Says how many duties there are now wherever a text of a content folder says how many there were. */
export function mendCounts(folder: string): void {
  const content = readFolder(folder);
  for (const { file, line, said, right } of wrongCounts(
    content,
    content.yaml.campaign.data as CampaignData,
  )) {
    if (right === undefined) throw new Error(`${file}:${line}: ${said}`);
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[line - 1] = lines[line - 1]?.replaceAll(said, right) ?? '';
    writeFileSync(file, lines.join('\n'));
  }
}
