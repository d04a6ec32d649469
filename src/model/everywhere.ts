import { callOf } from '../schema/campaign.ts';
import { chineseCount } from '../text/numerals.ts';
import type { Entries } from './types.ts';

/**
 * The content with what words may have everywhere filled in: `{duties}` and `{sections}`, how many there are; `{kind}` and
 * `{call}`, what kind of document the pledge is, and the same in short. Without sections `{sections}` is nothing: no page
 * shows a word about them then.
 */
export function withEverywhere<T extends Pick<Entries, 'campaign' | 'words' | 'duties'>>(content: T): T {
  const { campaign, words, duties } = content;
  const shown = campaign.sections.filter(({ id }) => duties.some((duty) => duty.id.startsWith(`${id}/`)));
  const written = (count: number) => (count > 0 ? chineseCount(count) : '');
  const places = {
    duties: written(duties.length),
    sections: written(shown.length),
    kind: campaign.kind,
    call: callOf(campaign.kind),
  };
  const put = (text: string) =>
    Object.entries(places).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), text);
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
