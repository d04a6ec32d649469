import { numberOf, splitTitle } from '../../official/heading.ts';
import type { ImportedDuty, ImportedPledge } from '../../official/pledge.ts';
import type { Fault } from '../../support/site-error.ts';
import { sameTitle } from '../../text/same-title.ts';
import { countCharacters } from '../read/line.ts';
import { isLoneNumber } from '../structure/group.ts';
import { titleOf } from '../structure/naming.ts';
import { duplicate, emptyGroup, lacking, strayDuty, untitled } from './faults.ts';
import type { Placed } from './order.ts';

/** A pledge as it is built. */
interface Built {
  pledge: ImportedPledge;
  faults: Fault[];
  /** Titles of duties that run into their paragraphs, by the number of the line that begins them. */
  titles: Map<number, string>;
}

/** The pledge of units that stand in order. */
export function buildPledge(units: readonly Placed[], file: string): Built {
  const of = (part: Placed['part']) => units.filter((unit) => unit.part === part).map(textOf);
  const titleAt = units.findIndex(({ part }) => part === 'title');
  const slogansAbove = units.slice(0, Math.max(titleAt, 0)).filter(({ part }) => part === 'slogan');
  const pledge: ImportedPledge = {
    above: units.filter((unit) => unit.part === 'above' || slogansAbove.includes(unit)).map(textOf),
    ...(slogansAbove.length > 0 ? { slogansAbove: slogansAbove.map(textOf) } : {}),
    title: of('title')[0] ?? '',
    subtitles: units.filter((unit) => unit.part === 'slogan' && !slogansAbove.includes(unit)).map(textOf),
    ...(of('dateline')[0] === undefined ? {} : { dateline: of('dateline')[0] as string }),
    preamble: of('preamble'),
    groups: [],
    closing: of('closing'),
    signatories: of('signatory'),
  };
  const faults = [...lacking(units, file), ...emptyGroups(units, file), ...strayDuties(units, file)];
  const known = new Map<string, Placed>();
  const titles: Built['titles'] = new Map();
  for (const unit of units) {
    const { part, line } = unit;
    if (part === 'lead') pledge.groups.push({ lead: line.text, intro: [], duties: [] });
    else if (part === 'text') {
      const group = pledge.groups.at(-1);
      (group?.duties.at(-1)?.paragraphs ?? group?.intro)?.push(line.text);
    } else if (part === 'duty') {
      if (pledge.groups.length === 0) pledge.groups.push({ lead: '', intro: [], duties: [] });
      const duty = dutyOf(unit);
      if (typeof duty === 'string') faults.push(untitled(unit, duty, file));
      else {
        pledge.groups.at(-1)?.duties.push(duty);
        const same = sameTitle(splitTitle(duty.heading).title);
        const earlier = known.get(same);
        if (earlier) faults.push(duplicate(unit, earlier, file));
        known.set(same, unit);
        if (duty.runIn) titles.set(unit.number, duty.heading);
      }
    }
  }
  return { pledge, faults, titles };
}

const textOf = ({ line }: Placed): string => line.text;

/** Leads that no duty follows. */
const emptyGroups = (units: readonly Placed[], file: string): Fault[] =>
  units.flatMap((unit, i) => {
    const next = units.slice(i + 1).find(({ part }) => part !== 'text');
    return unit.part === 'lead' && next?.part !== 'duty' ? [emptyGroup(unit, file)] : [];
  });

/** A duty before the first lead, where there are leads. */
function strayDuties(units: readonly Placed[], file: string): Fault[] {
  const duty = units.find(({ part }) => part === 'duty');
  const lead = units.find(({ part }) => part === 'lead');
  return duty && lead && duty.number < lead.number ? [strayDuty(duty, lead, file)] : [];
}

/** A duty from the line that begins it, or why it is none. */
function dutyOf({ line: { text }, bars }: Placed): ImportedDuty | string {
  if (bars.length > 1) return '有两道竖线，不知道条目名到哪里为止';
  const [end] = bars;
  const found = titleOf(text);
  const runIn = end === undefined ? found.runIn : splitAt(text, end);
  if (end === undefined && found.untitled && !runIn)
    return `这一行是 ${countCharacters(text)} 字的整句，看不出条目名到哪里为止`;
  const heading = runIn?.heading ?? text;
  // An article may be called by its number: 第一条.
  const isArticle = numberOf(heading)?.form === 'article' && runIn !== undefined;
  if (!/[\p{L}\p{N}]/u.test(heading) || (isLoneNumber(heading) && !isArticle))
    return '没有条目名，只有编号或标点';
  return { heading, runIn: runIn !== undefined, paragraphs: runIn ? [runIn.rest] : [] };
}

/** A text parted behind so many characters, white space left out; whole where nothing is left. */
function splitAt(text: string, end: number): { heading: string; rest: string } | undefined {
  let [at, length] = [0, 0];
  for (; at < text.length && length < end; at++) if (!/\s/u.test(text[at] ?? '')) length++;
  const [heading, rest] = [text.slice(0, at).trim(), text.slice(at).trim()];
  return rest === '' ? undefined : { heading, rest };
}
