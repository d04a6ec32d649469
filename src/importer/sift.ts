import { forMatching, type SourceLine } from './line.ts';
import { countTexts, type NoiseRule, noiseRules, placeRules, type Surroundings, type Zone } from './noise.ts';
import { isDocumentTitle, isLead } from './title.ts';

/** A line that was left out, by which rule. */
export interface DroppedLine {
  line: SourceLine;
  rule: string;
}

/** A line somebody must look at, and why. */
export interface DoubtfulLine {
  line: SourceLine;
  why: string;
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
}

/** Drops the page's own lines by the rules; never a sentence that leads to a group, nor what a part of the page holds that holds one. */
export function sift(all: readonly SourceLine[]): Sifted {
  const holding = new Set(all.filter(({ text, level }) => isLead(text, level !== undefined)).map(({ region }) => region?.id));
  const lines = all.map((line) =>
    line.region && holding.has(line.region.id) && !line.region.kind.startsWith('docx-') ? { ...line, region: undefined } : line,
  );
  const leads = lines.filter(({ text, level, region }) => region === undefined && isLead(text, level !== undefined));
  const [firstLead, lastLead] = [lines.indexOf(leads[0] as SourceLine), lines.indexOf(leads.at(-1) as SourceLine)];
  const head = firstLead < 0 ? lines : lines.slice(0, firstLead);
  const around: Surroundings = { seen: countTexts(head) };
  const title = findTitle(head, around);
  if (title) around.title = title.text;
  const titleAt = title ? lines.indexOf(title) : -1;
  const crumb = lines.findIndex((line, i) => i < titleAt && ruleFor(line, 'above', around)?.id === 'breadcrumb');

  const result: Sifted = { lines, kept: [], dropped: [], doubtful: [], ...(title ? { title } : {}), leads };
  let ended = false;
  lines.forEach((line, i) => {
    if (line === title || leads.includes(line)) {
      result.kept.push(line);
      return;
    }
    const zone: Zone = i < titleAt ? 'above' : firstLead < 0 || i < firstLead ? 'between' : i > lastLead ? 'below' : 'any';
    const rule = ruleFor(line, zone, around);
    ended ||= zone === 'below' && rule?.endsText === true;
    const named = rule?.id ?? (i < crumb ? placeRules.aboveBreadcrumb.id : ended ? placeRules.belowFooter.id : undefined);
    if (named === undefined) result.kept.push(line);
    else result.dropped.push({ line, rule: named });
    if (named === placeRules.belowFooter.id) result.doubtful.push({ line, why: '在页脚以下，没有收入；如果是正文，把它移到页脚以上' });
  });
  return result;
}

function ruleFor(line: SourceLine, zone: Zone, around: Surroundings): NoiseRule | undefined {
  const plain = forMatching(line.text);
  return noiseRules.find((rule) => (rule.zones.includes('any') || rule.zones.includes(zone)) && rule.test(line, plain, around));
}

/** The first line that can be the title: a heading before others, else the first heading of all. */
function findTitle(head: readonly SourceLine[], around: Surroundings): SourceLine | undefined {
  const own = new Set(['repeated-lead', 'repeated-headline', 'link-line']);
  const candidates = head.filter((line) => {
    const rule = ruleFor(line, 'above', around);
    return rule === undefined || (own.has(rule.id) && line.linked !== true);
  });
  const named = candidates.filter(({ text }) => isDocumentTitle(text));
  return named.find(({ level }) => level === 1) ?? named[0] ?? candidates.find(({ level }) => level === 1);
}
