import { forMatching } from '../../text/matching.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { isNote } from '../read/notes.ts';
import { signingIn } from '../read/signing.ts';
import { isDateline, isSigned, runInTitle } from '../read/signs.ts';
import { withoutParts } from './groups.ts';
import { IN_FILE, IN_OUTLINE, type Mend } from './mends.ts';
import { placeRules, type Surroundings, type Zone } from './rule.ts';
import { ruleFor } from './rules.ts';
import { survey } from './survey.ts';

/** A line that was left out, by which rule. */
export interface DroppedLine {
  line: SourceLine;
  rule: string;
}

/** The lines of a document sorted: what is of the document, what is of the page around it. */
export interface Sifted {
  /** All lines, in order: each is kept or dropped. */
  lines: readonly SourceLine[];
  kept: SourceLine[];
  dropped: DroppedLine[];
  doubtful: DoubtfulLine[];
  /** The title among the kept lines, and the sentences that lead to groups. */
  title?: SourceLine;
  leads: SourceLine[];
  /** Where no sentence leads to a group: the lines that begin duties. */
  flat: SourceLine[];
}

/** Drops the page's own lines by the rules; never a sentence that leads to a group, nor what a part of the page holds that holds one. */
export function sift(all: readonly SourceLine[]): Sifted {
  const lines = withoutParts(all);
  const { strays, text, leads, flat, title, around, zoneAt, crumb } = survey(lines);
  const result: Sifted = {
    ...{ lines, kept: [], dropped: [], doubtful: [], leads, flat },
    ...(title ? { title } : {}),
  };
  const signing = signingIn(text);
  let [ended, signed] = [false, false];
  lines.forEach((line, i) => {
    dropInsets(line, result);
    if (line === title || leads.includes(line) || flat.includes(line)) {
      result.kept.push(line);
      return;
    }
    const zone = zoneAt(i);
    const rule = zone === 'below' && isText(line, around) ? undefined : ruleFor(line, zone, around);
    ended ||= zone === 'below' && rule?.endsText === true;
    const placed = placeOf(line, { above: i < crumb, below: ended, signed });
    signed ||= zone === 'below' && (signing.has(line) || line.names === true);
    const named = strays.get(line) ?? rule?.id ?? placed;
    if (named === undefined) {
      result.kept.push(line);
      return;
    }
    result.dropped.push({ line, rule: named });
    const why = rule?.warning ?? whyDoubted(line, named, zone, IN_OUTLINE);
    if (why) result.doubtful.push({ line, why });
  });
  return result;
}

/** By which rule a line is left out for its place alone. */
function placeOf(
  { text, region }: SourceLine,
  { above, below, signed }: Record<'above' | 'below' | 'signed', boolean>,
): string | undefined {
  if (above) return placeRules.aboveBreadcrumb.id;
  if (below) return placeRules.belowFooter.id;
  return signed && region === undefined && isNote(text) ? placeRules.note.id : undefined;
}

/** What stands within a line and is none of its text is left out, wherever the line goes. */
export function dropInsets(
  { insets = [] }: SourceLine,
  { dropped, doubtful }: Pick<Sifted, 'dropped' | 'doubtful'>,
): void {
  const nowhere: Surroundings = { seen: new Map() };
  for (const { before: _, ...line } of insets) {
    const rule = ruleFor(line, 'any', nowhere)?.id ?? 'hidden';
    dropped.push({ line, rule });
    const why = whyDoubted(line, rule, 'any', IN_FILE);
    if (why) doubtful.push({ line, why });
  }
}

/** Whether a line below the last group begins as duties do: then what follows its title may speak of whatever it likes. */
function isText(line: SourceLine, around: Surroundings): boolean {
  const heading = runInTitle(line.text)?.heading;
  return (
    line.region === undefined &&
    heading !== undefined &&
    /[。｡]$/.test(heading) &&
    !ruleFor({ ...line, text: heading }, 'below', around)
  );
}

/** Rules that know a line by words no document has of itself. */
const ofPage: ReadonlySet<string> = new Set([
  'neighbours',
  'related',
  'filing',
  'wechat-end',
  'page-tools',
  'share',
]);
/** Whose a page is, as its foot says: 主办：, 承办单位：. */
const imprint = /^(?:主办|承办|协办|主管|运维|技术支持|建设维护|版权所有|网站管理)(?:单位|方)?:/;
const isPlainlyOfPage = (text: string, rule: string): boolean =>
  ofPage.has(rule) || (rule === 'page-footer' && imprint.test(forMatching(text)));

/** Why a dropped line may be one of the document after all. */
function whyDoubted({ text, region }: SourceLine, rule: string, zone: Zone, mend: Mend): string | undefined {
  if (rule === placeRules.belowFooter.id) return `在页脚以下，没有收入；${mend.text}`;
  if (rule === placeRules.note.id) return `在落款的后面，像是附注，没有收入；${mend.note}`;
  if (region?.kind === 'struck') return `划掉的字，没有收入；${mend.struck}`;
  if (region?.kind === 'picture')
    return /[\p{L}\p{N}]/u.test(text) ? `图形里的字，没有收入；${mend.picture}` : undefined;
  const expected =
    zone === 'above' ||
    region?.kind.startsWith('docx-') ||
    /^(?:page-title|byline)$/.test(region?.kind ?? '') ||
    rule === 'mail';
  if (expected || rule === 'repeated-headline') return undefined;
  // A name is but a name: what stands among the duties, or is signed, may be text in what looks like a part beside it.
  const isOfText =
    (isClosed(text) && /[。｡！!]/.test(text)) ||
    (!isPlainlyOfPage(text, rule) && (isDateline(text) || (region?.named && isSigned(text))));
  return isOfText || (region?.named && zone === 'any')
    ? `像是正文里的话，却没有收入；${mend.text}`
    : undefined;
}
