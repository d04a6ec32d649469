import type { CampaignData } from '../../schema/campaign.ts';
import { TO_FILL } from '../../schema/to-fill.ts';
import { chineseCount } from '../../text/numerals.ts';
import type { Draft, ToRead } from './draft.ts';

/** What is said of any pledge: in texts about one of them, it is that one. */
const ofPledge = /倡议|转述/;

/** The words that name another edition: its year, its titles, its themes, its day and whose it is. */
function wordsOf(campaign: CampaignData, duties: number): string[] {
  const { edition, name, pledge, kind, shortName, theme, pledgeTheme, when, organisers, publisher } =
    campaign;
  const quoted = name.match(/[“"「][^”"」]+[”"」]/g) ?? [];
  const facts = [name, ...quoted, pledge, kind, shortName, theme, pledgeTheme, when, organisers, publisher];
  return [
    ...(/^\d{4}$/.test(edition) ? [`${edition}年`] : []),
    ...facts,
    ...campaign.sections.map((section) => section.name),
    ...(duties > 1 ? [`${chineseCount(duties)}条`] : []),
  ].filter((word) => [...(word ?? '')].length > 1 && word !== TO_FILL);
}

/** The texts of some data. */
const textsIn = (data: unknown): string[] =>
  typeof data === 'string' ? [data] : Object.values(data ?? {}).flatMap(textsIn);

/** Whether a text speaks of another edition; with `pledge`, also of what any pledge says. What the new edition is called too names neither. */
export function speaker(
  campaign: CampaignData,
  duties: number,
  facts: CampaignData,
): (text: string, pledge: boolean) => boolean {
  const shared = textsIn(facts);
  const words = wordsOf(campaign, duties).filter((word) => !shared.some((text) => text.includes(word)));
  return (text, pledge) => words.some((word) => text.includes(word)) || (pledge && ofPledge.test(text));
}

/** Files whose texts are about a pledge; the words of the interface are about any. */
const aboutPledge = /^(?:terms|roles)\//;

/** The lines of files that speak of another edition, once each. */
export const oldLines = (files: Draft, speaks: (text: string, pledge: boolean) => boolean): ToRead[] =>
  [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) => {
      const isSaid = !/^\s*#/.test(line) && speaks(line, aboutPledge.test(file));
      return isSaid ? [{ file, line: i + 1, text: line.trim() }] : [];
    }),
  );
