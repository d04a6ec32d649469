import { dutyTitle, type ImportedGroup, type ImportedPledge } from '../../official/pledge.ts';
import { type CampaignData, MAX_SECTIONS, USUAL_KIND } from '../../schema/campaign.ts';
import { TO_FILL } from '../../schema/to-fill.ts';
import { SiteError } from '../../support/site-error.ts';
import { chineseCount } from '../../text/numerals.ts';
import { yearIn } from '../read/dates.ts';
import type { SignedLine } from '../read/line.ts';
import { isReadOut } from '../read/read-out.ts';
import { isSubtitle } from '../read/signs.ts';
import { organisersIn } from './beside.ts';
import { sealsOf } from './seals.ts';
import { signedInShort } from './signed.ts';
import { campaignIn, kindIn, shortTitle, withoutEmoji } from './title.ts';
import { isBracketedDate, mostExact, placeIn } from './when-where.ts';

/** The year a document is of, as four digits. */
const yearOf = ({ title, subtitles, dateline, signatories }: ImportedPledge): string | undefined =>
  [title, ...subtitles.filter(isSubtitle), dateline ?? '', ...signatories]
    .map(yearIn)
    .find((year) => year !== undefined);

/** 首先，我们共同倡议率先做到： → 率先做到; 同时，我们倡议企业界争先做到： → 企业界争先做到. */
function nameOf({ lead }: ImportedGroup): string {
  const words =
    withoutEmoji(lead)
      .replace(/^第[一二三四五六七八九十\d]+(?:部分|[篇章节编])[\s:：、.．—-]*(?=.)/u, '')
      .replace(/[:：。]$/, '')
      .split(/[，,、]/)
      .at(-1) ?? '';
  return (
    words
      .replace(/^.*?(?:倡议|呼吁|号召|承诺|建议|希望)(?=.)/, '')
      .replace(/^我们/, '')
      .trim() || words
  );
}

/** A slogan without the dashes around it and the words before it that say what it is. */
const slogan = (text: string): string =>
  text
    .replace(/^[\s\p{Pd}─－~～]+|[\s\p{Pd}─－~～]+$/gu, '')
    .replace(/^(?:活动|倡议|本次)?主题\s*[:：]\s*/u, '')
    .trim();

/** The documents a preamble says the pledge follows. */
const followed = (preamble: readonly string[], title: string): string[] =>
  [
    ...new Set(
      preamble
        .flatMap((text) => text.split(/(?<=[。！？；])/))
        .filter((text) => /依据|依照|按照|根据|遵照|贯彻|落实|响应|执行/.test(text))
        .flatMap((text) => text.match(/《[^》]+》/g) ?? []),
    ),
  ].filter((one) => !one.includes(title));

function sectionsOf(groups: readonly ImportedGroup[]): CampaignData['sections'] {
  const names = groups.map(nameOf);
  const seals = sealsOf(names);
  return groups.map(({ duties }, i) => {
    const titles = duties.map((duty) => withoutEmoji(dutyTitle(duty)));
    const summary = `这一部分有${chineseCount(titles.length)}条：${titles.join('；')}。`;
    return { id: `part-${i + 1}`, name: names[i] ?? '', seal: seals[i] ?? '', summary };
  });
}

/**
 * The facts of the campaign as far as the document has them.
 * @param signed its signatories as they are seen
 * @throws SiteError where the document has more groups than a pledge may have sections
 */
export function factsOf(pledge: ImportedPledge, file: string, signed: readonly SignedLine[]): CampaignData {
  const { groups, subtitles, preamble } = pledge;
  if (groups.length > MAX_SECTIONS)
    throw new SiteError({
      kind: 'too-many-groups',
      where: { file },
      what: `倡议书分了 ${groups.length} 组，网站最多放 ${MAX_SECTIONS} 个部分。`,
      hint: '检查报告里的分组：每组开头的话要单独占一行，用冒号结尾。真的有这么多组，用 --outline 写出大纲，把并进上一组的那几句改成“正文”或“不收”。',
    });
  const title = withoutEmoji(pledge.title.replace(/^《(.*)》$/, '$1'));
  const year = yearOf(pledge);
  const dateline = pledge.dateline ?? subtitles.find(isBracketedDate) ?? '';
  const when = mostExact([dateline, ...pledge.signatories], year);
  const policy = followed(preamble, title);
  const [theme, pledgeTheme] = [...(pledge.slogansAbove ?? []), ...subtitles]
    .filter((text) => !isBracketedDate(text) && !isSubtitle(text) && !isReadOut(text))
    .map(slogan)
    .filter((text) => text !== '');
  const count = groups.reduce((sum, { duties }) => sum + duties.length, 0);
  return {
    // No clock: an old document may be taken in any year, and what was drafted is read before it is published.
    edition: year ?? TO_FILL,
    name: campaignIn(title) ?? campaignIn(slogan(subtitles.find(isSubtitle) ?? '')) ?? TO_FILL,
    pledge: title,
    kind: kindIn(title) ?? USUAL_KIND,
    shortName: shortTitle(title) ?? TO_FILL,
    theme: theme ?? TO_FILL,
    pledgeTheme: pledgeTheme ?? TO_FILL,
    when: when ?? (year ? `${year}年` : TO_FILL),
    where: placeIn(dateline) ?? TO_FILL,
    organisers: organisersIn(signed) || TO_FILL,
    publisher: TO_FILL,
    signatories: signedInShort(signed) || TO_FILL,
    policy: policy.length > 0 ? policy : [TO_FILL],
    source: year ? `pledge-${year}` : 'pledge',
    restated: `${chineseCount(count)}条`,
    updated: TO_FILL,
    // Duties that nothing leads to stand in no section.
    sections: sectionsOf(groups.filter(({ lead }) => lead !== '')),
  };
}
