import { chineseCount } from '../text/numerals.ts';
import type { Entries } from './types.ts';

/**
 * The content with its counts filled in wherever words may have them: `{duties}` and `{sections}`, of those there are.
 * Without sections `{sections}` is nothing: no page shows a word about them then.
 */
export function withCounts<T extends Pick<Entries, 'campaign' | 'words' | 'duties'>>(content: T): T {
  const { campaign, words, duties } = content;
  const shown = campaign.sections.filter(({ id }) => duties.some((duty) => duty.id.startsWith(`${id}/`)));
  const written = (count: number) => (count > 0 ? chineseCount(count) : '');
  const put = (text: string) =>
    text.replaceAll('{duties}', written(duties.length)).replaceAll('{sections}', written(shown.length));
  const groups = Object.entries(words).map(([name, group]) => [
    name,
    Object.fromEntries(Object.entries(group).map(([key, text]) => [key, put(text)])),
  ]);
  return {
    ...content,
    campaign: { ...campaign, restated: put(campaign.restated) },
    words: Object.fromEntries(groups) as Entries['words'],
  };
}
