import { fieldOf } from '../../images/palette.ts';
import { sourcesIn } from '../../model/citations.ts';
import { lookedUp } from '../../model/laws.ts';
import { footNote, pledgeNote } from '../../model/notes.ts';
import { stateOf } from '../../model/terms.ts';
import type { Duty, DutyGroup, Site, Term } from '../../model/types.ts';
import { coupletOf } from '../../text/couplet.ts';
import { chineseDate } from '../../text/date.ts';
import { fill } from '../../text/fill.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { around, clausesOf, titleLines, titleParts } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { sealOf } from '../seal.ts';
import { lawText } from './law-text.ts';
import { label, PARTS, placesOf } from './places.ts';
import { type Block, blocksOf, type Known } from './prose.ts';
import { citedIn, sourceList } from './sources.ts';

/** Everything the booklet says, in reading order, for whatever makes a file of it: texts, and the labels of its places. */
export type Booklet = ReturnType<typeof bookletOf>;

/** The booklet of a site: the pledge in our words, the background, the terms, and the sources of all of them. */
export function bookletOf(site: Site) {
  const { campaign, words, background, preamble, signatories, licence } = site;
  const laws = site.duties.flatMap((duty) => duty.laws);
  const citations = citedIn(site);
  const known: Known = { places: placesOf(site), citations };
  const [before, , after] = around(campaign.shortName, campaign.pledge);
  const hasCited = site.sources.some(({ id }) => citations.numberOf(id) !== undefined);
  return {
    ...imprintOf(site),
    title: campaign.pledge,
    restated: campaign.restated,
    before,
    titleLines: titleLines(campaign.shortName),
    after,
    theme: clausesOf(campaign.theme).map(titleParts),
    couplet: coupletOf(campaign.theme),
    words: wordsFor(site, hasCited),
    preamble: {
      label: PARTS.preamble,
      title: preamble.data.title,
      blocks: blocksOf(preamble.body ?? '', known),
    },
    lawsAsOf: laws.length > 0 ? fill(words.laws.asOf, { day: chineseDate(lookedUp(laws)) }) : '',
    groups: site.groups.map((group) => groupData(site, group, known)),
    signatories: signatories && {
      title: words.signatories.name,
      columns: signatories.columns,
      rows: signatories.rows,
    },
    background: background.map(({ id, title, body }) => ({
      label: label.background(id),
      title,
      blocks: blocksOf(body, known),
    })),
    termGroups: site.termGroups.map(({ name, terms }) => ({
      name,
      terms: terms.map((term) => termData(site, term, known)),
    })),
    sources: sourceList(site, citations),
    notes: [pledgeNote({ ...site, original: undefined }), footNote(site), licence.text + licence.pledge],
  };
}

function wordsFor({ words }: Site, hasCited: boolean) {
  return {
    contents: words.pledge.contents,
    background: words.nav.background,
    terms: words.nav.terms,
    sources: words.sources.name,
    explanation: words.duty.explanation,
    laws: words.laws.duty,
    binding: words.laws.binding,
    citing: hasCited ? words.booklet.citing : '',
    about: words.booklet.about,
    memo: words.booklet.memo,
    discuss: words.booklet.discuss,
    page: words.booklet.page,
    open: words.common.citeOpen,
    close: words.common.citeClose,
  };
}

/** The duties that stand together: under the name of their section, or of a pledge without sections under that of all duties. */
function groupData(site: Site, { section, duties }: DutyGroup, known: Known) {
  const { campaign, words } = site;
  const title = section?.name ?? words.nav.pledge;
  return {
    label: section ? label.section(section.id) : undefined,
    title,
    parts: titleParts(title),
    summary: section?.summary ?? '',
    ground: fieldOf(section?.part).ground,
    seal: sealOf(campaign.sections.length, section?.part),
    duties: duties.map((duty) => dutyData(site, duty, known)),
  };
}

function dutyData({ words }: Site, duty: Duty, known: Known) {
  const { id, number, title, restatement, explanation, laws } = duty;
  const name = fill(words.duty.number, { n: String(number) });
  return {
    label: label.duty(id),
    number: name,
    continued: fill(words.booklet.continued, { name }),
    numeral: capitalNumeral(number),
    title,
    titleParts: titleParts(title),
    claim: clausesOf(restatement?.claim ?? '').map(titleParts),
    premise: restatement?.premise ?? '',
    commitments: restatement?.commitments.map(({ text }) => text) ?? [],
    unrestated: restatement ? '' : words.duty.unrestated,
    explanation: restatement ? blocksOf(explanation, known) : ([] as Block[]),
    laws: laws.map(({ lead, what, article, source }) => ({
      lead: lead ?? '',
      paragraphs: lawText(what),
      rule: source.title + article,
      version: enclosed(words, source.version ?? ''),
    })),
  };
}

const enclosed = ({ common }: Site['words'], text: string): string =>
  text === '' ? '' : common.citeOpen + text + common.citeClose;

/** A term with its state, and the numbers of what it rests on that its text does not cite. */
function termData({ words }: Site, term: Term, known: Known) {
  const { id, name, aliases, english, body, asOf, successor, sources } = term;
  const cited = new Set(sourcesIn(body));
  return {
    label: label.term(id),
    name,
    english,
    aliases:
      aliases.length > 0 ? fill(words.terms.aliases, { names: aliases.join(words.common.listComma) }) : '',
    state: fill(stateOf(term, words.terms), { day: chineseDate(asOf) }),
    successor: successor && {
      before: words.terms.successor,
      name: successor.name,
      to: label.term(successor.id),
      after: words.common.stop,
    },
    numbers: sources
      .filter((source) => !cited.has(source))
      .flatMap((source) => known.citations.numberOf(source) ?? []),
    blocks: blocksOf(body, known),
  };
}
