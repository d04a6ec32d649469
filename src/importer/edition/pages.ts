import { parse, stringify } from 'yaml';
import { escapeLine } from '../../official/escape.ts';
import type { CampaignData } from '../../schema/campaign.ts';
import { chineseCount } from '../../text/numerals.ts';
import type { Pattern } from './pattern.ts';

type Adapt = (text: string) => string;

/** A page of MDX. In MDX braces are code: in text they are escaped. */
const page = (front: object, body: string): string =>
  `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
const prose = (text: string): string => escapeLine(text).replace(/[{}]/g, '\\$&');

/** What was done on a day was done on the pattern's own pages. */
const isOfADay = (paragraph: string): boolean =>
  /\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}/.test(paragraph);

/** Parts of a page of the pattern under headings of their own that speak of nothing of its own edition, without paragraphs that tell of a day. */
function neutralParts(text: string, pattern: Pattern): string {
  const { edition, publisher } = parse(pattern.campaign) as CampaignData;
  const own = [edition, publisher, `${chineseCount(pattern.duties)}条`, '转述', '原文', '倡议书'];
  const parts = text.split(/^(?=## )/m).slice(1);
  return parts
    .filter((part) => !own.some((word) => part.includes(word)))
    .map((part) =>
      part
        .trim()
        .split(/\n{2,}/)
        .filter((paragraph) => !isOfADay(paragraph))
        .join('\n\n'),
    )
    .filter((part) => !/^## [^\n]*$/.test(part))
    .join('\n\n');
}

const frontMatterOf = (text: string): Record<'title' | 'name' | 'lead', string> =>
  parse(/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') as Record<'title' | 'name' | 'lead', string>;

/** The pages that are no list: how the document came about, home, about, downloads. */
export function editionPages(
  facts: CampaignData,
  pattern: Pattern,
  adapt: Adapt,
): [path: string, text: string][] {
  const { sections } = facts;
  // Counts alone, which are checked: names and days that are changed later would be others here.
  const parted = sections.length > 1 ? `，分${chineseCount(sections.length)}部分` : '';
  const what = `《${facts.pledge}》共${facts.restated}${parted}。`;
  const about = frontMatterOf(pattern.about);
  const downloads = frontMatterOf(pattern.downloads);
  return [
    ['pledge/preamble.mdx', page({ title: `${facts.kind}概况` }, prose(what))],
    [
      'pages/home.mdx',
      page(
        {
          // What is drawn large is part of the pledge's name.
          title: facts.pledge.includes(facts.shortName) ? facts.shortName : facts.pledge,
          name: '首页',
          lead: `${facts.pledge}有${facts.restated}。可以搜索，可以打印，下载以后没有网也能看。`,
        },
        prose(what),
      ),
    ],
    [
      'pages/about.mdx',
      page(
        { title: about.title, name: about.name, lead: adapt(about.lead) },
        `## 这是什么\n\n${prose(what)}\n\n${neutralParts(pattern.about, pattern)}`,
      ),
    ],
    [
      'pages/downloads.mdx',
      page(
        { title: downloads.title, name: downloads.name, lead: adapt(downloads.lead) },
        neutralParts(pattern.downloads, pattern) || '## 下载\n\n下面是可以下载的文件。',
      ),
    ],
  ];
}
