import { isAddresses, isIds, isList } from './fields.ts';
import { type Line, type Reported, type Slip, shortened, startOf } from './slip.ts';

/** What stands for a list: the key and the value of a line on which one begins; undefined for all others. */
const listOf = (line: Line): { key: string; value: string } | undefined => {
  const { key, value = '' } = startOf(line) ?? {};
  return key !== undefined && isList(line.file, key) ? { key, value } : undefined;
};

/** What of a list in brackets stands on a line, each word in quotation marks as an empty one. */
function listText(line: Line): string | undefined {
  const { data } = line;
  const value = data?.place === 'list' ? data.value : listOf(line)?.value;
  return (data?.place === 'list' || value?.startsWith('[') ? value : undefined)?.replace(
    /"[^"]*"|'[^']*'/g,
    '""',
  );
}

const APART = '用英文的逗号隔开：[甲, 乙]；标点是词里自己的，就把这个词用英文双引号包起来。';

/** Where two words of a list have no comma between them: an id has no space, nor has a Chinese word. */
const together = {
  ids: /[\w-]+\s+[\w-]+|""\s*["\w-]+|[\w-]\s*""/u,
  words: /\p{Script=Han}+[ \u3000]+\p{Script=Han}+|""\s*["\p{L}\p{N}]+|[\p{L}\p{N}]\s*""/u,
};

function apart(line: Line): Reported | undefined {
  const text = listText(line);
  if (text === undefined) return undefined;
  const kind = isIds(line.file, line.data?.key) ? 'ids' : 'words';
  // Strokes part addresses within.
  const apartBy = isAddresses(line.file, line.data?.key) ? text.replaceAll('/', '') : text;
  const sign = (kind === 'ids' ? /[，；;、。．./／\\|｜+＋&＆和与及或]/ : /[，；;、]/).exec(apartBy)?.[0];
  if (sign !== undefined) return { what: `方括号里的词用“${sign}”隔开了。`, hint: APART };
  if (/,\s*,|\[\s*,/.test(text))
    return { what: '方括号里多了一个逗号。', hint: '两个词之间只用一个逗号，删去多的。' };
  const hint = '词和词之间用英文的逗号隔开：[甲, 乙]；本是一个词，就用英文双引号包起来。';
  if (together[kind].test(text))
    return { what: `方括号里的词之间少了逗号：${shortened(line.data?.value ?? '')}`, hint };
  const above = line.before.replace(/(?:^| )#.*$/, '').trim();
  return line.data?.place === 'list' && /[^,[]$/.test(above) && !/^\s*[\],]/.test(text)
    ? { what: '上一行的末尾少了逗号。', hint }
    : undefined;
}

/** Slips in a list, in the order in which one goes before another on a line. */
export const listSlips: Slip[] = [
  {
    kind: 'wrong-bracket',
    part: 'data',
    find: (line) => {
      const { key, value = '' } = listOf(line) ?? {};
      const wrong =
        /^[［【〔｛「『（({<]/.exec(value)?.[0] ??
        (value.startsWith('[') ? /[］】〕｝」』）})>]$/.exec(value)?.[0] : undefined);
      if (wrong === undefined) return undefined;
      const what = /[({<})>]/.test(wrong)
        ? `${key} 的方括号写成了 ${wrong}：`
        : `${key} 的方括号不是英文的：`;
      const hint = `开头用英文的 [，收尾用英文的 ]，里面的逗号也用英文的：${key}: [甲, 乙]。`;
      return { what: `${what}${shortened(value)}`, hint };
    },
  },
  {
    kind: 'after-bracket',
    part: 'data',
    find: (line) => {
      const text = listText(line);
      const after = /\]\s*([^\]\s#].*)$/.exec(text ?? '')?.[1];
      const hint = '方括号是这一行的最后一个字，把后面的删去。';
      return after === undefined ? undefined : { what: `方括号后面还有“${shortened(after)}”。`, hint };
    },
  },
  { kind: 'list-separator', part: 'data', find: apart },
  {
    kind: 'unclosed-bracket',
    part: 'data',
    find: (line) => {
      const { key, value = '' } = listOf(line) ?? {};
      return value.startsWith('[') && !value.includes(']') && !line.data?.textGoesOn
        ? { what: `${key} 的方括号没有收尾。`, hint: `在最后补上英文的 ]：${key}: [甲, 乙]。` }
        : undefined;
    },
  },
  {
    kind: 'no-brackets',
    part: 'data',
    find: (line) => {
      const { key, value = '' } = listOf(line) ?? {};
      if (value === '' || /^[[&*!|>]/.test(value)) return undefined;
      const hint = `几个词也好，一个词也好，都放在英文的方括号里：${key}: [甲, 乙]。`;
      return { what: `${key} 是一个列表，没有写方括号。`, hint };
    },
  },
];
