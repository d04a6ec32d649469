import { describeCharacter, invisible } from '../../text/invisible.ts';
import type { Slip } from './slip.ts';

/** Characters that should stand in no text: nobody sees them, or they look like others. */
export const characterSlips: Slip[] = [
  {
    kind: 'invisible-character',
    part: 'both',
    find: ({ text }) => invisibleIn(text),
  },
  {
    kind: 'tab',
    part: 'data',
    once: true,
    find: ({ text, data }) =>
      data && /^ *\t\s*[^\s#]|[^\s]\t+(?![\s#])./.test(text)
        ? { what: '这里用了 Tab 键。', hint: '只用空格键：行首照着旁边的样子空几格，把 Tab 删去重打。' }
        : undefined,
  },
  {
    kind: 'tab',
    part: 'body',
    once: true,
    find: ({ text }) =>
      /^\s*(?:[-*+]|\d+[.)])?\s*\S.*\t\s*\S/.test(text) && !/^\s*(?:[-*+]|\d+[.)])\t+[^\t]*$/.test(text)
        ? { what: '文字中间用了 Tab 键。', hint: '把它删去；要隔开，用标点。' }
        : undefined,
  },
  {
    kind: 'wide-space',
    part: 'both',
    once: true,
    find: ({ text, data }) =>
      /^\s*\u3000/.test(text) && text.trim() !== ''
        ? {
            what: '行首有全角空格。',
            hint: data ? '行首的空格用英文的，照着旁边的样子空。' : '段首不用空格，删去；缩进由网页自己排。',
          }
        : undefined,
  },
  {
    kind: 'wide-space',
    part: 'data',
    find: ({ text, data }) =>
      (data?.place === 'start' && data.value.startsWith('\u3000')) || (data && /^ *-\u3000/.test(text))
        ? { what: '冒号或横线后面是全角空格。', hint: '换成一个英文的空格。' }
        : undefined,
  },
  {
    kind: 'look-alike-letter',
    part: 'both',
    find: ({ text }) => {
      const found = /[\w-](\p{Script=Cyrillic})|(\p{Script=Cyrillic})[\w-]/u.exec(text);
      const letter = found?.[1] ?? found?.[2];
      if (letter === undefined) return undefined;
      const what = `“${letter}”（${describeCharacter(letter)}）夹在英文里，样子像，却不是英文字母。`;
      return { what, hint: '把它删掉，用英文键盘重新打。' };
    },
  },
];

/** The first invisible character of a text, with its place. */
export function invisibleIn(text: string): { what: string; hint: string } | undefined {
  const found = invisible.exec(text.replaceAll('\t', ' '));
  if (!found) return undefined;
  const before = [...text.slice(0, found.index)];
  const after = before.length > 0 ? `，在“${before.slice(-6).join('').trim()}”后面` : '，在最前面';
  return {
    what: `第 ${before.length + 1} 个字看不见（${describeCharacter(found[0])}）${after}。`,
    hint: '多半是从别处粘贴带来的：把它前后几个字一起删掉，重新打一遍。',
  };
}
