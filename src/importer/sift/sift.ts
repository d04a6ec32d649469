import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { TITLE_LIMIT } from '../limits.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { signingIn } from '../read/signing.ts';
import { isDateline, isDocumentTitle, isNote, isSigned, isSubtitle, runInTitle } from '../read/signs.ts';
import { lastNumbered, withoutParts } from './groups.ts';
import { flatDuties, leadsOf } from './leads.ts';
import { countTexts, type NoiseRule, placeRules, type Surroundings, type Zone } from './rule.ts';
import { noiseRules } from './rules.ts';
import { type Strays, straysIn } from './strays.ts';

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

/** Where the parts of a document stand among its lines. */
interface Survey {
  strays: Strays;
  /** The lines but for these. */
  text: SourceLine[];
  leads: SourceLine[];
  flat: SourceLine[];
  title: SourceLine | undefined;
  around: Surroundings;
  zoneAt: (i: number) => Zone;
  /** Where a breadcrumb stands above the title, -1 where none does. */
  crumb: number;
}

/** Finds the title and what leads to the duties: where nothing does, they themselves tell where the text stands. */
function survey(lines: readonly SourceLine[]): Survey {
  const strays = straysIn(lines);
  const text = lines.filter((line) => !strays.has(line));
  const leads = leadsOf(text);
  const flat = leads.length > 0 ? [] : flatDuties(text);
  const own = leads.length > 0 ? leads : flat;
  const [firstLead, lastLead] = [
    lines.indexOf(own[0] as SourceLine),
    lines.indexOf(own.at(-1) as SourceLine),
  ];
  const head = firstLead < 0 ? lines : lines.slice(0, firstLead);
  const around: Surroundings = { seen: countTexts(head) };
  const title = findTitle(
    head.filter((line) => !strays.has(line)),
    around,
  );
  if (title) around.title = title.text;
  const found = straysIn(lines, title);
  const titleAt = title ? lines.indexOf(title) : -1;
  const crumb = lines.findIndex(
    (line, i) => i < titleAt && ruleFor(line, 'above', around)?.id === 'breadcrumb',
  );
  const zoneAt = zones({ titleAt, firstLead, end: Math.max(lastLead, lastNumbered(lines, leads)) });
  return {
    strays: found,
    text: lines.filter((line) => !found.has(line)),
    leads,
    flat,
    title,
    around,
    zoneAt,
    crumb,
  };
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
    const why = rule?.warning ?? whyDoubted(line, named, zone);
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

/** In which zone a line stands, by its place. @param end where the last duty begins that is sure */
const zones =
  ({ titleAt, firstLead, end }: Record<'titleAt' | 'firstLead' | 'end', number>) =>
  (i: number): Zone => {
    if (i < titleAt) return 'above';
    if (firstLead < 0 || i < firstLead) return 'between';
    return i > end ? 'below' : 'any';
  };

/** What stands within a line and is none of its text is left out, wherever the line goes. */
export function dropInsets(
  { insets = [] }: SourceLine,
  { dropped, doubtful }: Pick<Sifted, 'dropped' | 'doubtful'>,
): void {
  const nowhere: Surroundings = { seen: new Map() };
  for (const { before: _, ...line } of insets) {
    const rule = ruleFor(line, 'any', nowhere)?.id ?? 'hidden';
    dropped.push({ line, rule });
    const why = whyDoubted(line, rule, 'any');
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

/** Why a dropped line may be one of the document after all. */
function whyDoubted({ text, region }: SourceLine, rule: string, zone: Zone): string | undefined {
  if (rule === placeRules.belowFooter.id) return '在页脚以下，没有收入；如果是正文，把它移到页脚以上';
  if (rule === placeRules.note.id)
    return '在落款的后面，像是附注，没有收入；要收入的，把它移到落款的前面再导入';
  if (region?.kind === 'struck') return '划掉的字，没有收入；要收入的，把划线去掉再导入';
  if (region?.kind === 'picture')
    return /[\p{L}\p{N}]/u.test(text) ? '图形里的字，没有收入；是正文的，要另外录入' : undefined;
  const expected =
    zone === 'above' ||
    region?.kind.startsWith('docx-') ||
    /^(?:page-title|byline)$/.test(region?.kind ?? '') ||
    rule === 'mail';
  if (expected || rule === 'repeated-headline') return undefined;
  // A name is but a name: what stands among the duties, or is signed, may be text in what looks like a part beside it.
  const isOfText =
    (isClosed(text) && /[。｡！!]/.test(text)) || isDateline(text) || (region?.named && isSigned(text));
  return isOfText || (region?.named && zone === 'any')
    ? '像是正文里的话，却没有收入；真是正文的，把全文复制到记事本，存为 .txt，再导入'
    : undefined;
}

function ruleFor(line: SourceLine, zone: Zone, around: Surroundings): NoiseRule | undefined {
  const plain = forMatching(line.text).replace(/^\p{Emoji_Presentation}+|\p{Emoji_Presentation}+$/gu, '');
  return noiseRules.find(
    (rule) => (rule.zones.includes('any') || rule.zones.includes(zone)) && rule.test(line, plain, around),
  );
}

/** The first line that can be the title: a heading before others, else the first heading of all. */
function findTitle(head: readonly SourceLine[], around: Surroundings): SourceLine | undefined {
  const own = new Set(['repeated-lead', 'repeated-headline', 'link-line']);
  const candidates = head.filter((line) => {
    const rule = ruleFor(line, 'above', around);
    return rule === undefined || (own.has(rule.id) && line.linked !== true);
  });
  const named = candidates.filter(({ text }) => isDocumentTitle(text));
  const found =
    named.find(({ level }) => level === 1) ?? named[0] ?? candidates.find(({ level }) => level === 1);
  return found && (overSubtitle(found, head, candidates) ?? found);
}

/** The title proper, where what names the kind of the document is but its subtitle, after a dash: 节约用水 over ——小区节水倡议书. */
function overSubtitle(
  found: SourceLine,
  head: readonly SourceLine[],
  candidates: readonly SourceLine[],
): SourceLine | undefined {
  const before = head[head.indexOf(found) - 1];
  if (!isSubtitle(found.text) || !before || !candidates.includes(before)) return undefined;
  const { text, region } = before;
  const isTitle =
    [...text].length <= TITLE_LIMIT &&
    !/[。｡；;：:，,、]$/.test(text) &&
    !isSigned(text) &&
    numberOf(text) === undefined &&
    region?.id === found.region?.id;
  return isTitle ? before : undefined;
}
