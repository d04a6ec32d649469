import type { PageRow, Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import type { Card } from './card.ts';

/** The longest text a card holds, in characters; longer descriptions end with their first sentence. */
const TEXT_LIMIT = 62;

/** What the card of a page says, from the page table. */
export function pageCard(site: Site, row: PageRow): Card {
  const { words, campaign } = site;
  const base = {
    // A card shows our words alone, wherever its page shows the original too.
    mark: row.provenance === 'original' || (row.kind === 'duty' && !row.provenance) ? '' : words.notes.mark,
    campaign: campaign.name,
    kicker: campaign.pledge,
    text: shorten(row.description),
    title: row.name,
  };
  const duty = site.duties.find((one) => one.path === row.path);
  const section = site.sections.find(
    (one) => one.path === row.path || (duty !== undefined && one.id === duty.section),
  );
  if (duty)
    return {
      ...base,
      part: duty.part,
      figure: capitalNumeral(duty.number),
      kicker: [...(section ? [section.name] : []), fill(words.duty.number, { n: String(duty.number) })].join(
        ' · ',
      ),
    };
  if (section) return { ...base, part: section.part, figure: section.seal };
  if (row.shown.card === 'campaign')
    return { ...base, title: campaign.shortName, figure: words.notes.mark.slice(0, 2), text: campaign.theme };
  return {
    ...base,
    title: row.kind === 'role' ? row.title : row.name,
    figure: [...row.name].slice(0, 2).join(''),
  };
}

function shorten(text: string): string {
  if ([...text].length <= TEXT_LIMIT) return text;
  const first = text.split(/(?<=[。；])/)[0] ?? text;
  return [...first].length <= TEXT_LIMIT ? first : `${[...first].slice(0, TEXT_LIMIT - 1).join('')}…`;
}
