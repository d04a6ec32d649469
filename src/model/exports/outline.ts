import { fill } from '../../text/fill.ts';
import { plainProse } from '../../text/plain.ts';
import { footNote, pledgeNote } from '../notes.ts';
import { hasOwnNumber, headed, type Original, type Paragraph } from '../original.ts';
import { markOf } from '../provenance.ts';
import type { Duty, Site } from '../types.ts';

/** A piece of the pledge for reading in a plain file: what it is, and its text; items are a numbered list. */
export type Block =
  | {
      kind: 'title' | 'mark' | 'note' | 'preamble' | 'section' | 'duty' | 'label' | 'claim' | 'text' | 'foot';
      text: string;
    }
  | { kind: 'items'; items: string[] };

/** The paragraphs of a part of the original, as they stand. */
export const wholeParagraphs = (paragraphs: Paragraph[]): string[] =>
  paragraphs.map((sentences) => sentences.map(({ text }) => text).join(''));

/** The text of the preamble in our words, in paragraphs. */
export const preambleText = ({ preamble }: Site): string[] => plainProse(preamble.body ?? '').split(/\n{2,}/);

/** The title of the pledge's plain forms. */
export const titleOf = ({ original, campaign }: Site): string =>
  original?.title ?? `${campaign.pledge} · ${campaign.restated}`;

const block = (kind: Exclude<Block['kind'], 'items'>, text: string | undefined): Block[] =>
  text ? [{ kind, text }] : [];
const texts = (lines: string[]): Block[] => lines.map((text) => ({ kind: 'text', text }));

/** The whole pledge in reading order: the original's words where they are to be handed out, then ours, each under its label. */
export function outlineOf(site: Site): Block[] {
  const { words, original, provenance, licence } = site;
  const ours = provenance !== 'original';
  const label = (mark: string) => (original ? block('label', mark) : []);
  const whole = (lines: string[]) =>
    lines.length > 0 ? [...block('label', words.notes.originalMark), ...texts(lines)] : [];
  return [
    ...block('title', titleOf(site)),
    ...block('mark', markOf(provenance, words)),
    ...block('note', pledgeNote(site)),
    ...(original ? whole(frontOf(original)) : []),
    ...(ours
      ? [
          ...label(words.notes.mark),
          ...block('preamble', site.preamble.data.title),
          ...texts(preambleText(site)),
        ]
      : []),
    ...site.groups.flatMap(({ section, duties, ...group }) => {
      const { heading, lead } = headed(section?.name, group.lead);
      return [
        ...block('section', heading?.text ?? section?.name),
        ...(original ? whole(wholeParagraphs(lead)) : []),
        ...duties.flatMap((duty) => [...told(duty, words, whole), ...restated(site, duty)]),
      ];
    }),
    ...(original ? whole([...wholeParagraphs(original.closing), ...original.signatories]) : []),
    ...signed(site),
    ...block('section', site.handout && words.downloads.short),
    ...texts(site.handout?.short ?? []),
    ...block('foot', footNote(site)),
    ...block('foot', licence.text + licence.pledge),
  ];
}

/** A duty under its number and title, and the original's text: under the original's own title where there is one, and with no number of ours beside its own. */
function told(
  { number, title, original }: Duty,
  { duty }: Site['words'],
  whole: (lines: string[]) => Block[],
): Block[] {
  const n = fill(duty.number, { n: String(number) });
  const heading = original?.heading ?? title;
  const isNumbered = original !== undefined && hasOwnNumber(heading, title);
  return [
    ...block('duty', isNumbered ? heading : `${n} ${heading}`),
    ...whole(wholeParagraphs(original?.paragraphs ?? [])),
  ];
}

/** Who signed, unless the original that stands above names them. */
function signed({ original, signatories, words }: Site): Block[] {
  if (!signatories || (original && !signatories.path)) return [];
  const { citeOpen, citeClose, listComma } = words.common;
  const items = signatories.rows.map(([name = '', ...cells]) => {
    const more = cells.filter(Boolean).join(listComma);
    return more ? name + citeOpen + more + citeClose : name;
  });
  return [...block('section', words.signatories.name), { kind: 'items', items }];
}

const frontOf = ({ above, title, subtitles, dateline, preamble }: Original): string[] => [
  ...wholeParagraphs(above),
  title,
  ...subtitles,
  ...(dateline ? [dateline] : []),
  ...wholeParagraphs(preamble),
];

function restated({ words }: Site, { original, restatement }: Duty): Block[] {
  if (!restatement) return original ? [] : block('text', words.duty.unrestated);
  return [
    ...(original ? block('label', words.notes.mark) : []),
    ...block('claim', restatement.claim),
    ...block('text', restatement.premise),
    { kind: 'items', items: restatement.commitments.map(({ text }) => text) },
  ];
}
