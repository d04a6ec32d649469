import { columnsOf } from '../../text/columns.ts';
import { forMatching } from '../../text/matching.ts';
import { isTableHead } from '../../text/table-head.ts';
import { isLabel } from '../read/labels.ts';
import type { SignedLine } from '../read/line.ts';
import { isDateline } from '../read/signs.ts';

/** What stands before those who support, guide or hold a campaign, or answer for one who signs, and do not sign. */
const label =
  /^(?:(?:单位|主要|法定|项目)?(?:负责人|代表人|联系人|经办人|承办人)|法人代表|法定代表)(?:\([^)]*\))?[:：]|^(?:(?:特别|媒体|技术|学术|战略|公益)?(?:支持|合作)|指导|主办|承办|协办|监督|主管|策划|执行|鸣谢)(?:单位|部门|机构|媒体|方|企业)?(?:\([^)]*\))?[:：]|^(?:(?:特别|媒体|技术|学术)?支持|指导|主办|承办|协办|监督|主管)(?:单位|部门|机构|媒体|方)$/u;

/** A line as one text; a row of a table with tabs between. */
export const textOf = (line: SignedLine): string =>
  typeof line === 'string' ? line : line.filter(Boolean).join('\t');

interface Beside {
  label: string;
  names: string[];
}

/** A label, and who stands after it in its line, with a colon or in the next columns; nothing where a line begins with none. */
function labelled(text: string): { label: string; rest: string } | undefined {
  const [first = '', ...others] = columnsOf(text);
  // A word that is a label may stand over a column too.
  const isHead = others.length > 0 && others.every((cell) => isTableHead([cell, cell]));
  if (label.test(forMatching(text))) {
    const [head = '', rest = ''] = /^([^：:\t]*)[：:\t]?\s*([\s\S]*)$/u.exec(text)?.slice(1) ?? [];
    return { label: forMatching(head), rest: rest.trim() };
  }
  if (!label.test(forMatching(first)) || isHead) return undefined;
  return { label: forMatching(first), rest: others.join('、') };
}

/** The lines below a document of who stands beside its signatories, and all others. */
export function besideOf(lines: readonly SignedLine[]): { beside: Beside[]; others: SignedLine[] } {
  const beside: Beside[] = [];
  const others: SignedLine[] = [];
  let open: Beside | undefined;
  for (const line of lines) {
    const text = textOf(line);
    const found = labelled(text);
    if (found) {
      const one = { label: found.label, names: found.rest === '' ? [] : [found.rest] };
      beside.push(one);
      // Names follow a label that has a line to itself.
      open = found.rest === '' ? one : undefined;
    } else if (open && !isLabel(text) && !isDateline(text)) open.names.push(text);
    else {
      open = undefined;
      others.push(line);
    }
  }
  return { beside, others };
}

/** Who holds the campaign, as its document says. */
export const organisersIn = (lines: readonly SignedLine[]): string =>
  besideOf(lines)
    .beside.filter(({ label }) => label.startsWith('主办'))
    .flatMap(({ names }) => names)
    .flatMap((text) => text.split(/[、,，;；\t]/u))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('、');

/** Who stands beside the signatories, a line for each label, for a person to read. */
export const reportedBeside = (lines: readonly SignedLine[]): string[] =>
  besideOf(lines).beside.map(({ label, names }) => `${label}：${names.join('、')}`);
