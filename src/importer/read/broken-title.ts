import { forMatching } from '../../text/matching.ts';
import { joinLines } from './join.ts';
import type { Joined, Joining } from './joinings.ts';
import type { DoubtfulLine, SourceLine } from './line.ts';
import { isOrganisation } from './organisation.ts';
import { isDateline, isDocumentTitle } from './signs.ts';

/** Lines as paragraphs: those that an old mail or a scanned page broke at its width are put together again. */
export interface Rejoined {
  lines: SourceLine[];
  /** What was put together. */
  joinings: Joining[];
  doubtful: DoubtfulLine[];
}

/** Longer lines, and those of pages, are no first half of a title. */
const MOTTO_LIMIT = 30;
const isMotto = ({ text, region }: SourceLine): boolean =>
  region === undefined &&
  [...text].length >= 2 &&
  [...text].length <= MOTTO_LIMIT &&
  !/[。｡；;：:>|｜@/]|^[—–─-]/.test(text) &&
  !isDateline(text) &&
  !isOrganisation(text) &&
  !isDocumentTitle(text);

/** A motto over what the document is, which begins with a dash: 慢一点 over ——苏城读书倡议书. Together they are its name. */
const isUnderMotto = (line: SourceLine, before: SourceLine): boolean =>
  /^[—─－]/.test(line.text) && line.region === undefined && isDocumentTitle(line.text) && isMotto(before);

const underMotto =
  '题目的两行接成了一个；题目只有一行、另一行是口号的，在大纲里把第二行的“接上文”改成“口号”，或者把第一行改成“题上”、第二行改成“题目”';

/** A title on two lines: the second is but the name of its kind, or stands under a motto, or the first cannot end there. */
export function rejoinTitle({ lines, joinings, doubtful }: Rejoined): Rejoined {
  const [result, joined]: [SourceLine[], Joined[]] = [[], []];
  const told = (rows: [SourceLine, SourceLine]) => joined.push({ rows, at: `${rows[0].at}和${rows[1].at}` });
  for (const line of lines) {
    const before = result.at(-1);
    const plain = forMatching(line.text);
    const cut = before !== undefined && /(?:[的和与及暨、]|^关于.*)$/.test(forMatching(before.text));
    const bare =
      before?.level === line.level &&
      /^(?:公开|联合|自律)?(?:倡议|承诺|自律)书$/.test(plain) &&
      !/(?:公司|会|图书馆|网|报|局)$/.test(forMatching(before?.text ?? ''));
    if (before && isUnderMotto(line, before)) {
      const whole = joinLines([before, line]);
      result[result.length - 1] = { ...whole, doubts: [...(whole.doubts ?? []), underMotto] };
      told([before, line]);
      continue;
    }
    const fits =
      before &&
      isDocumentTitle(line.text) &&
      isDocumentTitle(before.text + line.text) &&
      !isDocumentTitle(before.text) &&
      !isDateline(before.text);
    if (
      before &&
      fits &&
      (cut || bare) &&
      before.region?.id === line.region?.id &&
      before.linked !== true &&
      [...before.text].length >= 4
    ) {
      result[result.length - 1] = joinLines([before, line]);
      told([before, line]);
    } else result.push(line);
  }
  return {
    lines: result,
    doubtful,
    joinings: [...joinings, { joined, tell: (places) => `题目分在两行，接回成一行：${places.join('；')}。` }],
  };
}
