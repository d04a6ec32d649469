import { canonicalText, type ImportedPledge } from '../official/pledge.ts';
import { SiteError } from '../support/site-error.ts';
import { quoted } from '../text/quoted.ts';
import { firstDifference, withoutSpace } from '../text/space.ts';
import { withInsets } from './read/join.ts';
import { countCharacters, type SourceLine } from './read/line.ts';
import type { DroppedLine } from './sift/sift.ts';

/** Characters, white space left out: all of the source is what was kept and what was dropped. */
export interface Figures {
  total: number;
  kept: number;
  dropped: number;
}

/** What is to be proved of a file. */
interface Claim {
  file: string;
  /** All text of the source, taken from the file in another way than the lines were. */
  reference: string;
  /** The source's lines, in order. */
  lines: readonly SourceLine[];
  dropped: readonly DroppedLine[];
  /** The document as it is read back from the file that will be written. */
  pledge: ImportedPledge;
}

/**
 * Proves that nothing is lost: what is kept, with the dropped lines in their places, is the source, character for character, white space aside.
 * @throws SiteError with the first difference
 */
export function prove({ reference, lines, dropped, pledge, file }: Claim): Figures {
  const kept = canonicalText(pledge);
  const out = new Set(dropped.map(({ line }) => line));
  let at = 0;
  let joined = '';
  for (const line of lines) {
    const text = withoutSpace(line.text);
    joined += withInsets(out.has(line) ? text : kept.slice(at, at + text.length), line.insets);
    if (!out.has(line)) at += text.length;
  }
  joined += kept.slice(at);
  const source = withoutSpace(reference);
  if (joined !== source) throw new SiteError(difference(joined, source, file));
  const figures = {
    total: countCharacters(source),
    kept: countCharacters(kept),
    dropped: dropped.reduce((sum, { line }) => sum + countCharacters(line.text), 0),
  };
  if (figures.kept + figures.dropped !== figures.total)
    throw new SiteError({
      kind: 'not-lossless',
      where: { file },
      what: `字数对不上：正文 ${figures.kept} 字，去掉的行 ${figures.dropped} 字，合起来不是总字数 ${figures.total}。`,
      hint: '什么也没有写入。把文件里的文字复制到记事本，另存为 UTF-8 的 .txt，再导入。',
    });
  return figures;
}

function difference(joined: string, source: string, file: string) {
  const at = firstDifference(joined, source);
  const around = (text: string) =>
    at >= text.length
      ? '（没有了）'
      : quoted(`${text.slice(Math.max(0, at - 10), at)}【${text.slice(at, at + 10)}】`);
  return {
    kind: 'not-lossless',
    where: { file },
    what: `读出的文字和文件里的不一致，从第 ${countCharacters(source.slice(0, at)) + 1} 字起：文件里是${around(source)}，读出来是${around(joined)}。`,
    hint: '什么也没有写入。这一处多半有特殊的排版：在原来的文件里把它改成普通文字，或者把全文复制到记事本，另存为 UTF-8 的 .txt，再导入。',
  };
}
