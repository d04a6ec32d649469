import { PLEDGE_SCHEMA, type PledgeFile } from '../../schema/pledge-file.ts';
import { LANGUAGE } from '../../support/names.ts';
import { footNote, pledgeNote } from '../notes.ts';
import { lacksRights } from '../preview.ts';
import { markOf, provenanceOf } from '../provenance.ts';
import type { Duty, Law, Provenance, Site } from '../types.ts';
import { type Block, outlineOf, preambleText, titleOf, wholeParagraphs } from './outline.ts';

/** The site as its downloads know it: without a word on who agreed to the original's publication, they leave it out. */
function forDownload(site: Site): Site {
  if (!lacksRights(site)) return site;
  const groups = site.groups.map((group) => ({
    ...group,
    duties: group.duties.map((duty) => ({ ...duty, original: undefined })),
  }));
  return { ...site, groups, original: undefined, provenance: 'restatement' };
}

/** The pledge as data: the restatement, and the original where it is to be handed out. */
export function pledgeData(whole: Site): PledgeFile {
  const site = forDownload(whole);
  const { campaign, original, signatories } = site;
  return {
    $schema: PLEDGE_SCHEMA,
    title: titleOf(site),
    ...labelled(site, site.provenance),
    note: pledgeNote(site),
    foot: footNote(site),
    licence: site.licence.text + site.licence.pledge,
    language: LANGUAGE,
    updated: campaign.updated,
    campaign: campaignData(campaign),
    signatories: signatories && { columns: signatories.columns, rows: signatories.rows },
    original: original && {
      ...labelled(site, 'original'),
      name: original.name,
      rights: original.rights,
      fingerprint: original.fingerprint,
      canonical: original.canonical,
      above: wholeParagraphs(original.above),
      title: original.title,
      subtitles: original.subtitles,
      dateline: original.dateline,
      preamble: wholeParagraphs(original.preamble),
      closing: wholeParagraphs(original.closing),
      signatories: original.signatories,
    },
    preamble:
      site.provenance === 'original'
        ? undefined
        : { ...labelled(site, 'restatement'), title: site.preamble.data.title, text: preambleText(site) },
    ...dutiesData(site),
    short: site.handout && { ...labelled(site, 'restatement'), texts: site.handout.short },
  };
}

/** The facts of the campaign; what it has none of is left out. */
const campaignData = (campaign: Site['campaign']): PledgeFile['campaign'] => ({
  name: campaign.name || undefined,
  kind: campaign.kind,
  theme: campaign.theme || undefined,
  pledgeTheme: campaign.pledgeTheme || undefined,
  when: campaign.when,
  where: campaign.where || undefined,
  organisers: campaign.organisers || undefined,
  publisher: campaign.publisher,
  signatories: campaign.signatories || undefined,
});

/** The duties, in their sections where the pledge has any. */
function dutiesData(site: Site) {
  const groups = site.groups.map(({ section, lead, duties }) => ({
    ...labelled(site, provenanceOf(duties) ?? 'none'),
    id: section?.id,
    name: section?.name,
    original: site.original && { ...labelled(site, 'original'), paragraphs: wholeParagraphs(lead) },
    duties: duties.map((duty) => dutyData(site, duty)),
  }));
  if (site.sections.length > 0) return { sections: groups };
  const [all] = groups;
  return { lead: all?.original?.paragraphs.length ? all.original : undefined, duties: all?.duties };
}

/** What stands before every block: whose words it has. */
const labelled = ({ words }: Site, provenance: Provenance | 'none') => ({
  provenance,
  mark: provenance === 'none' ? undefined : markOf(provenance, words),
});

function dutyData(site: Site, { id, number, title, path, original, restatement, laws }: Duty) {
  return {
    ...labelled(site, restatement ? 'restatement' : 'none'),
    id,
    number,
    title,
    page: path.slice(1),
    original: original && {
      ...labelled(site, 'original'),
      heading: original.heading,
      paragraphs: wholeParagraphs(original.paragraphs),
    },
    note: restatement || original ? undefined : site.words.duty.unrestated,
    claim: restatement?.claim,
    premise: restatement?.premise,
    commitments: restatement?.commitments.map(({ id: name, text, roles }) => ({ id: name, text, roles })),
    laws: laws.map(lawData),
  };
}

/** What the law requires, with the document it stands in. */
const lawData = ({ id, what, source, article, asOf }: Law) => ({
  id,
  what,
  law: source.title,
  version: source.version,
  article,
  asOf,
});

/** The pledge as Markdown. */
export function pledgeMarkdown(site: Site): string {
  const blocks = outlineOf(forDownload(site));
  const foot = blocks.findIndex(({ kind }) => kind === 'foot');
  const deepest = blocks.some(({ kind }) => kind === 'section') ? '###' : '##';
  const lines = blocks.map((one) => asMarkdown(one, deepest));
  return `${[...lines.slice(0, foot), '---', ...lines.slice(foot)].join('\n\n')}\n`;
}

/** @param deepest the mark of a duty's heading: under those of the sections, where there are any */
function asMarkdown(block: Block, deepest: string): string {
  if (block.kind === 'items') return block.items.map((text, i) => `${i + 1}. ${text}`).join('\n');
  const { kind, text } = block;
  if (kind === 'title') return `# ${text}`;
  if (kind === 'section' || kind === 'preamble') return `## ${text}`;
  if (kind === 'duty') return `${deepest} ${text}`;
  if (kind === 'label') return `**【${text}】**`;
  if (kind === 'note') return `> ${text}`;
  return kind === 'mark' || kind === 'claim' ? `**${text}**` : text;
}

/** The pledge as plain text, for any editor. */
export function pledgeText(site: Site): string {
  const blocks = outlineOf(forDownload(site));
  const lines = blocks.flatMap((block, i) => asText(block, blocks[i - 1]));
  return `${lines.join('\n')}\n`;
}

function asText(block: Block, previous: Block | undefined): string[] {
  if (block.kind === 'items') return block.items.map((text, i) => `  ${i + 1}. ${text}`);
  const { kind, text } = block;
  if (kind === 'mark') return [`【${text}】`];
  if (kind === 'label')
    return [...(previous?.kind === 'duty' || previous?.kind === 'section' ? [] : ['']), `【${text}】`];
  if (kind === 'section') return ['', `■ ${text}`];
  if (
    kind === 'note' ||
    kind === 'duty' ||
    (kind === 'preamble' && previous?.kind !== 'label') ||
    (kind === 'foot' && previous?.kind !== 'foot')
  )
    return ['', text];
  return [text];
}
