import type { SourceLine } from '../read/line.ts';
import { lastNumbered } from './groups.ts';
import { flatDuties, leadsOf } from './leads.ts';
import { countTexts, type Surroundings, type Zone } from './rule.ts';
import { ruleFor } from './rules.ts';
import { adorned, type Strays, straysIn } from './strays.ts';
import { findTitle } from './title.ts';

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
export function survey(lines: readonly SourceLine[]): Survey {
  const strays = straysIn(lines);
  const text = lines.filter((line) => !strays.has(line));
  const found = leadsOf(text);
  const duties = found.length > 0 ? [] : flatDuties(text);
  const { leads, flat } =
    found.length + duties.length > 0 ? { leads: found, flat: duties } : adorned(lines, strays);
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
  const all = straysIn(lines, title);
  const titleAt = title ? lines.indexOf(title) : -1;
  const crumb = lines.findIndex(
    (line, i) => i < titleAt && ruleFor(line, 'above', around)?.id === 'breadcrumb',
  );
  const zoneAt = zones({ titleAt, firstLead, end: Math.max(lastLead, lastNumbered(lines, leads)) });
  return {
    strays: all,
    text: lines.filter((line) => !all.has(line)),
    leads,
    flat,
    title,
    around,
    zoneAt,
    crumb,
  };
}

/** In which zone a line stands, by its place. @param end where the last duty begins that is sure */
const zones =
  ({ titleAt, firstLead, end }: Record<'titleAt' | 'firstLead' | 'end', number>) =>
  (i: number): Zone => {
    if (i < titleAt) return 'above';
    if (firstLead < 0 || i < firstLead) return 'between';
    return i > end ? 'below' : 'any';
  };
