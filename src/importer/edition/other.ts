import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitFile } from '../../content/front-matter.ts';
import { readContentText } from '../../content/reader.ts';
import type { CampaignData } from '../../schema/campaign.ts';
import type { TermData, TermGroupData } from '../../schema/term.ts';

/** A file of MDX: its front matter and its body, as text. */
interface Prose {
  front: string;
  body: string;
}

/** A term of another edition. */
export interface OtherTerm extends Prose {
  data: TermData;
}

/** What a new edition may take over of another, besides what it is drafted after. */
export interface Other {
  campaign: CampaignData;
  terms: ReadonlyMap<string, OtherTerm>;
  groups: readonly TermGroupData[];
  /** What is told of roles, by their ids. */
  roleProse: ReadonlyMap<string, Prose>;
}

/** Reads of a content folder without faults what another edition may take over. @param folder absolute path */
export function readOther(folder: string): Other {
  const read = (path: string) => readContentText(folder, path, join(folder, path));
  const split = (path: string): Prose => {
    const { front, body } = splitFile(read(path), join(folder, path));
    return { front, body };
  };
  const proseIn = (path: string): [id: string, prose: Prose][] =>
    (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : [])
      .filter((name) => /^[a-z0-9-]+\.mdx$/.test(name))
      .sort()
      .map((name) => [name.slice(0, -'.mdx'.length), split(`${path}/${name}`)]);
  return {
    campaign: parse(read('campaign.yaml')) as CampaignData,
    terms: new Map(
      proseIn('terms').map(([id, prose]) => [id, { ...prose, data: parse(prose.front) as TermData }]),
    ),
    groups: existsSync(join(folder, 'term-groups.yaml'))
      ? (parse(read('term-groups.yaml')) as TermGroupData[])
      : [],
    roleProse: new Map(proseIn('roles')),
  };
}

/** The same as a file. */
export const joined = ({ front, body }: Prose): string => `---\n${front}---\n${body}`;
