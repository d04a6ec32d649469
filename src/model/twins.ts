import { fill } from '../text/fill.ts';
import { plainProse } from '../text/plain.ts';
import type { Duty, Site } from './types.ts';

/** The notes every machine-readable twin of the pledge carries. */
function notes(site: Site): { mark: string; standing: string; foot: string; licence: string } {
  const { notes: words } = site.words;
  return {
    mark: words.mark,
    standing: fill(words.pledge, { organiser: site.settings.operator || words.thisSite }),
    foot: fill(words.foot, { when: site.campaign.when }),
    licence: site.settings.licence,
  };
}

const numberOf = (site: Site, duty: Duty): string => fill(site.words.duty.number, { n: String(duty.number) });

const preambleOf = (site: Site): { title: string; text: string[] } => ({
  title: site.preamble.data.title,
  text: plainProse(site.preamble.body ?? '').split(/\n{2,}/),
});

/** The restatement as data. */
export function pledgeData(site: Site) {
  const { campaign } = site;
  return {
    title: `${campaign.pledge} · ${campaign.restated}`,
    ...notes(site),
    language: 'zh-CN',
    updated: campaign.updated,
    campaign: {
      name: campaign.name,
      theme: campaign.theme,
      pledgeTheme: campaign.pledgeTheme,
      when: campaign.when,
      where: campaign.where,
      organisers: campaign.organisers,
      publisher: campaign.publisher,
      signatories: campaign.signatories,
    },
    preamble: preambleOf(site),
    sections: site.sections.map((section) => ({
      id: section.id,
      name: section.name,
      duties: section.duties.map((duty) => ({
        id: duty.id,
        number: duty.number,
        title: duty.title,
        page: duty.path.slice(1),
        standing: duty.restatement ? 'restatement' : 'none',
        note: duty.restatement ? undefined : site.words.duty.unrestated,
        claim: duty.restatement?.claim,
        premise: duty.restatement?.premise,
        commitments: duty.restatement?.commitments.map(({ id, text, roles }) => ({ id, text, roles })),
      })),
    })),
  };
}

/** The restatement as Markdown. */
export function pledgeMarkdown(site: Site): string {
  const { campaign } = site;
  const { mark, standing, foot, licence } = notes(site);
  const duties = (section: Site['sections'][number]) =>
    section.duties.map(({ restatement, ...duty }) =>
      [
        `### ${numberOf(site, { ...duty, restatement })} ${duty.title}`,
        restatement ? `**${restatement.claim}**` : site.words.duty.unrestated,
        restatement?.premise,
        restatement?.commitments.map(({ text }, i) => `${i + 1}. ${text}`).join('\n'),
      ]
        .filter(Boolean)
        .join('\n\n'),
    );
  return `${[
    `# ${campaign.pledge} · ${campaign.restated}`,
    `**${mark}**`,
    `> ${standing}`,
    `## ${preambleOf(site).title}`,
    ...preambleOf(site).text,
    ...site.sections.flatMap((section) => [`## ${section.name}`, ...duties(section)]),
    '---',
    foot,
    licence,
  ].join('\n\n')}\n`;
}

/** The restatement as plain text, for any editor. */
export function pledgeText(site: Site): string {
  const { campaign } = site;
  const { mark, standing, foot, licence } = notes(site);
  const lines = [`${campaign.pledge} · ${campaign.restated}`, `【${mark}】`, '', standing, '', preambleOf(site).title, ...preambleOf(site).text];
  for (const section of site.sections) {
    lines.push('', `■ ${section.name}`);
    for (const duty of section.duties) {
      lines.push('', `${numberOf(site, duty)} ${duty.title}`);
      lines.push(duty.restatement?.claim ?? site.words.duty.unrestated);
      if (!duty.restatement) continue;
      if (duty.restatement.premise) lines.push(duty.restatement.premise);
      lines.push(...duty.restatement.commitments.map(({ text }, i) => `  ${i + 1}. ${text}`));
    }
  }
  return `${[...lines, '', foot, licence].join('\n')}\n`;
}
