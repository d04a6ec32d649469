import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { writeOfficial } from '../../src/official/file.ts';
import { officialPath } from '../../src/official/load.ts';
import type { ImportedDuty, ImportedPledge } from '../../src/official/pledge.ts';
import type { CampaignData } from '../../src/schema/campaign.ts';

/** The titles of a content folder's duties, section by section, in order. */
function titlesOf(content: string, sections: { id: string }[]): string[][] {
  const title = (path: string) =>
    (parse(/^---\r?\n([\s\S]*?)^---/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '') as { title: string })
      .title;
  return (sections.length > 0 ? sections : [{ id: '' }]).map(({ id }) =>
    readdirSync(join(content, 'pledge', id))
      .filter((name) => /^\d+-.*\.mdx$/.test(name))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map((name) => title(join(content, 'pledge', id, name))),
  );
}

/** A phrase that stands in the original of one duty and nowhere else. */
export const onlyThere = (n: number): string =>
  `渡口的老艄公摆了${'一二三四五六七八九十'[(n - 1) % 10]}${n > 10 ? '十' : ''}趟船`;

const duty = (title: string, n: number): ImportedDuty => ({
  heading: `${title}。`,
  runIn: n % 2 === 1,
  paragraphs: [
    `${onlyThere(n)},过河的人都认得他。他常说：“慢一点。稳一点。”船从来没有翻过!`,
    '这一段为了试验，另起一行。',
  ],
});

/** A document of our own words that fits a content folder: its title, its parts, its duties' titles. */
export function fittingPledge(content: string): ImportedPledge {
  const campaign = parse(readFileSync(join(content, 'campaign.yaml'), 'utf8')) as CampaignData;
  let n = 0;
  return {
    above: [],
    title: campaign.pledge,
    subtitles: ['岸边插柳 河里行船'],
    dateline: '（某年某月·渡口）',
    preamble: ['河上有一个渡口，名叫杨柳渡。来往的人很多。', '大家商量了几件事，写在下面。'],
    groups: titlesOf(content, campaign.sections).map((titles, i) => ({
      lead: `${['首先', '同时', '另外'][i] ?? `再说第${i + 1}样`},渡口的人说好了做到:`,
      intro: i === 1 ? ['这一组有一句引子。'] : [],
      duties: titles.map((title) => duty(title, ++n)),
    })),
    closing: ['说到做到，河水作证。'],
    signatories: ['杨柳渡船工', '某年某月某日'],
  };
}

/** Puts an imported document into a content folder, as the importer writes it. */
export function importInto(
  content: string,
  rights?: string,
  pledge = fittingPledge(content),
): ImportedPledge {
  const dropped = [{ at: '第1行', rule: 'breadcrumb', text: '当前位置：渡口 > 倡议书' }];
  const path = officialPath(content);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    writeOfficial(
      { file: '渡口.txt', size: 1234, sha256: 'a'.repeat(64), ...(rights ? { rights } : {}), dropped },
      pledge,
    ),
  );
  return pledge;
}
