import { ifIndependent } from '../model/notes.ts';
import { markOf, provenanceOf } from '../model/provenance.ts';
import { itemsOf, partOf } from '../model/roles.ts';
import type { Duty, PageRow, Role, Section, Site } from '../model/types.ts';
import { coupletOf, isHanAlone } from '../text/couplet.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import type { Card } from './card-frame.ts';
import { isHan, missingGlyphs } from './fonts.ts';
import { LINE_END } from './line-breaks.ts';

/** What the card of a page says, from the page table. */
export function pageCard(site: Site, row: PageRow): Card {
  const { words, campaign } = site;
  const duty = site.duties.find(({ path }) => path === row.path);
  const section = site.sections.find(({ path, id }) => path === row.path || id === duty?.section);
  const role = site.roles.find(({ path }) => path === row.path);
  return {
    sections: campaign.sections.length,
    part: role ? partOf(role) : section?.part,
    couplet: [],
    figure: '',
    stamp: stampOf(site, row, duty),
    small: [ifIndependent(site, words.cards.independent), words.cards.voluntary]
      .filter((each) => each !== '')
      .join(' · '),
    ...(duty
      ? ofDuty(site, row, duty)
      : section
        ? ofSection(site, section)
        : role
          ? ofRole(site, role)
          : ofPage(site, row)),
  };
}

/** Whose words the card carries: of a duty our claim, or else its title; of other pages those of the page, or, where it has none of the pledge, of the site. */
function stampOf({ words, duties }: Site, row: PageRow, duty: Duty | undefined): string {
  const ofPage = duty?.restatement ? 'restatement' : row.provenance;
  const of = ofPage ?? (duty ? undefined : provenanceOf(duties));
  return of === undefined ? '' : markOf(of, words);
}

type Said = Pick<Card, 'name' | 'note' | 'words' | 'text'> & Partial<Card>;

/** Of a duty the claim is the picture; without one, the title. */
function ofDuty({ words, campaign }: Site, row: PageRow, duty: Duty): Said {
  const number = fill(words.duty.number, { n: String(duty.number) });
  const claim = duty.restatement?.claim;
  return {
    ...ofCampaign(campaign),
    note: claim === undefined ? number : `${number}　${duty.title}`,
    words: claim ?? duty.title,
    // The original may say what no face has; what is our own is checked for it.
    text: claim === undefined ? inFace(row.description) : '',
    figure: capitalNumeral(duty.number),
  };
}

/** A text without the signs that the face of small print has no glyph for; a Chinese character it lacks is shown to be missing. */
function inFace(text: string): string {
  const missing = missingGlyphs(text, 'hei').filter((character) => !isHan(character));
  return [...text].filter((character) => !missing.includes(character)).join('');
}

/** What a card is of: above the pledge by its whole name, or the campaign where the face has not all of it, and, where it can stand upright, at the side the short one; that alone where there is no campaign. */
const ofCampaign = (campaign: Site['campaign']): Pick<Card, 'name' | 'couplet'> => ({
  name:
    (campaign.name !== '' && missingGlyphs(campaign.pledge, 'hei').length === 0
      ? campaign.pledge
      : campaign.name) || campaign.shortName,
  couplet: campaign.name !== '' && isHanAlone(campaign.shortName) ? [campaign.shortName] : [],
});

/** The campaign, with whatever else leads to the short name in the whole name of the pledge, if the face has it. */
function leading({ name, pledge, shortName }: Site['campaign']): string {
  const before = pledge.endsWith(shortName) ? pledge.slice(0, -shortName.length) : '';
  return name !== '' && before.startsWith(name) && missingGlyphs(before, 'hei').length === 0 ? before : name;
}

const ofSection = ({ campaign }: Site, section: Section): Said => ({
  ...ofCampaign(campaign),
  note: '',
  words: section.name,
  text: '',
});

/** Of a role what it can do, and how much of the pledge asks something of it. */
const ofRole = ({ campaign, words, sections, duties }: Site, role: Role): Said => ({
  ...ofCampaign(campaign),
  note: '',
  words: fill(words.roles.title, { role: `${role.name}${LINE_END}` }),
  lit: (sections.length > 0 ? sections.map((section) => section.duties) : [duties]).map((part) =>
    part.map(({ number }) => role.duties.some(({ duty }) => duty.number === number)),
  ),
  text:
    role.duties.length > 0
      ? fill(words.roles.share, { some: String(role.duties.length), count: String(itemsOf(role)) })
      : '',
});

/** Of other pages the title is the picture, between the lines of the theme. */
function ofPage({ campaign }: Site, row: PageRow): Said {
  const couplet = coupletOf(campaign.theme);
  if (row.shown.card === 'campaign')
    return {
      ...{ name: leading(campaign), note: '', words: campaign.shortName, couplet },
      text: couplet.length > 0 ? '' : campaign.theme,
    };
  return {
    name: campaign.shortName,
    note: '',
    couplet,
    words: row.name,
    text: firstSentence(row.description),
  };
}

const firstSentence = (text: string): string => text.split(/(?<=。)/)[0] ?? text;
