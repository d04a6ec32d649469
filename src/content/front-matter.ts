import { type Fault, SiteError } from '../support/site-error.ts';

/** The two parts of an MDX file. */
interface Split {
  front: string;
  body: string;
  /** Lines above the body. */
  above: number;
}

/** A line of dashes or what looks like them, which is no item of a list. */
const rule = /^\s*(?:[-－—–―‐‑−─_=~＝＿*]\s*){2,}[。.]?\s*$|^\s*[—―─]\s*$/u;
/** The one way to write it. */
const right = /^---[ \t]*$/;

/** The front matter of an MDX file, and its body. @throws SiteError where what stands round the front matter is not written right */
export function splitFile(text: string, file: string): Split {
  const lines = text.split('\n');
  const opened = lines.findIndex((line) => line.trim() !== '');
  const closed = lines.findIndex(
    (line, i) => i > opened && (rule.test(line) || /^(?:---|\+\+\+)/.test(line)),
  );
  const told = toldOf(lines, opened, closed);
  if (told.length > 0)
    throw new SiteError(
      told.map(([line, kind, what, hint]): Fault => ({ kind, where: { file, line: line + 1 }, what, hint })),
    );
  const front = lines.slice(1, closed).map((line) => `${line}\n`);
  return { front: front.join(''), body: lines.slice(closed + 1).join('\n'), above: closed + 1 };
}

type Told = [line: number, kind: string, what: string, hint: string];

/** What is wrong with the two lines round the front matter. */
function toldOf(lines: readonly string[], opened: number, closed: number): Told[] {
  const opening = lines[opened] ?? '';
  const closing = lines[closed] ?? '';
  if (!rule.test(opening) && !opening.startsWith('---')) {
    const hint = '第一行只写 ---，接着写 title 等各项，再写一行 ---，下面才是正文。';
    return [[0, 'no-front-matter', '文件开头没有“---”包起来的信息。', hint]];
  }
  const wrong = (line: number, place: string): Told => {
    const what = `${place}的“${lines[line]?.trim()}”不是三个英文的减号。`;
    return [line, 'front-matter-sign', what, '这一行只写 ---：三个英文的减号，前后不空格，不写别的。'];
  };
  const told: Told[] = [];
  if (!right.test(opening)) told.push(wrong(opened, '开头'));
  else if (opened > 0)
    told.push([0, 'front-matter-sign', '--- 上面有空行。', '把空行删去：--- 要在文件的第一行。']);
  if (closed < 0) {
    const gap = lines.findIndex((line, i) => i > opened && line.trim() === '');
    const hint = '在 title 等各项的下面、正文的上面，补一行 ---。';
    told.push([gap < 0 ? lines.length - 1 : gap, 'no-front-matter', '开头的信息没有“---”收尾。', hint]);
  } else if (!rule.test(closing) && lines.slice(closed + 1).some((line) => right.test(line))) {
    const what = `开头的信息里，有一行以 ${closing.slice(0, 3)} 开头，信息会在这里断开。`;
    const hint = '删去这一行。--- 只写两行，一行在文件开头，一行在正文上面，那两行上不写别的字。';
    told.push([closed, 'front-matter-ends-early', what, hint]);
  } else if (!right.test(closing)) told.push(wrong(closed, '收尾'));
  return told;
}

const frontMatter = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$\n?/m;

/** What of an MDX file is compiled: its body, on the lines it has in the file. */
export function bodyOf(text: string): string {
  const front = frontMatter.exec(text);
  if (front?.index !== 0) return text;
  return front[0].replace(/[^\n]/g, '') + text.slice(front[0].length);
}
