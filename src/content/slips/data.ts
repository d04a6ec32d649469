import { isList } from './fields.ts';
import { type Line, type Slip, shortened } from './slip.ts';

const QUOTE = '整段用英文双引号包起来，例如 "做到: 三点"';

/** A line on which a field or an item begins, with its field's name; undefined for all others. */
const startOf = ({ data }: Line) => (data?.place === 'start' ? data : undefined);

/** A line that stands where a name and a colon should: at the start of a field, or of an item that goes on below. */
const named = (line: Line): boolean => {
  const data = startOf(line);
  return data !== undefined && data.key === undefined && (!/^\s*-/.test(line.text) || data.itemGoesOn);
};

/** A text that is neither in quotation marks nor a list. */
const plainText = (line: Line): string | undefined => {
  const data = startOf(line);
  if (!data || isList(line.file, data.key) || /^["'|>&*!]/.test(data.value)) return undefined;
  return data.value;
};

/** A list in brackets, without what stands in quotation marks. */
const listText = (line: Line): string | undefined => {
  const { data } = line;
  const inList = data?.place === 'list';
  const text = inList ? line.text : startOf(line) && isList(line.file, data?.key) ? data?.value : undefined;
  return (inList || text?.startsWith('[') ? text : undefined)?.replace(/"[^"]*"|'[^']*'/g, '');
};

/** Slips in a YAML file, or in a front matter. The first that is found on a line is told. */
export const dataSlips: Slip[] = [
  {
    kind: 'full-width-colon',
    part: 'data',
    find: (line) => {
      const name = named(line) ? /^\s*(?:- *)*([A-Za-z][\w-]*)\s*：/.exec(line.text)?.[1] : undefined;
      return name === undefined
        ? undefined
        : { what: `${name} 后面的冒号是中文的。`, hint: `冒号用英文的，后面空一格：${name}: 文字。` };
    },
  },
  {
    kind: 'no-space-after-colon',
    part: 'data',
    find: (line) => {
      const name = named(line)
        ? /^\s*(?:- *)*([A-Za-z][\w-]*) *:(?!\/\/|[ \t]|$)/.exec(line.text)?.[1]
        : undefined;
      return name === undefined
        ? undefined
        : { what: `${name} 的冒号后面没有空格。`, hint: `冒号后面空一格：${name}: 文字。` };
    },
  },
  {
    kind: 'list-dash',
    part: 'data',
    find: (line) => {
      if (!line.data || line.data.place === 'list' || line.data.place === 'other') return undefined;
      if (/^\s*[－—–−•●·]\s*\S/.test(line.text))
        return { what: '列表前面的横线不是英文的。', hint: '用英文的减号，后面空一格：- 文字。' };
      return /^\s*-(?=[^\s-])/.test(line.text)
        ? { what: '列表的横线后面没有空格。', hint: '横线后面空一格：- 文字。' }
        : undefined;
    },
  },
  {
    kind: 'full-width-bracket',
    part: 'data',
    find: (line) => {
      const data = startOf(line);
      if (!data?.key || !isList(line.file, data.key)) return undefined;
      const { key, value } = data;
      const wrong =
        /^[［【〔｛「『（(]/.test(value) || (value.startsWith('[') && /[］】〕｝」』）]$/.test(value));
      return wrong
        ? {
            what: `${key} 的方括号不是英文的：${shortened(value)}。`,
            hint: `方括号和里面的逗号都用英文的：${key}: [甲, 乙]。`,
          }
        : undefined;
    },
  },
  {
    kind: 'full-width-comma',
    part: 'data',
    find: (line) => {
      const text = listText(line);
      if (text === undefined) return undefined;
      // 、 is told only where no comma is: “放、管、治” is one word.
      const found = (text.includes(',') ? /[，；;]/ : /[，；;、]/).exec(text)?.[0];
      return found === undefined
        ? undefined
        : {
            what: `方括号里的词用“${found}”隔开了。`,
            hint: '用英文的逗号隔开：[甲, 乙]；标点是词里自己的，就把这个词用英文双引号包起来。',
          };
    },
  },
  {
    kind: 'unclosed-bracket',
    part: 'data',
    find: (line) => {
      const data = startOf(line);
      if (!data?.key || !isList(line.file, data.key) || !data.value.startsWith('[')) return undefined;
      return !data.value.includes(']') && !data.textGoesOn
        ? { what: `${data.key} 的方括号没有收尾。`, hint: `在最后补上英文的 ]：${data.key}: [甲, 乙]。` }
        : undefined;
    },
  },
  {
    kind: 'no-brackets',
    part: 'data',
    find: (line) => {
      const data = startOf(line);
      if (!data?.key || !isList(line.file, data.key) || data.value === '' || /^[[&*!|>]/.test(data.value))
        return undefined;
      const hint = `几个词也好，一个词也好，都放在英文的方括号里：${data.key}: [甲, 乙]。`;
      return { what: `${data.key} 是一个列表，没有写方括号。`, hint };
    },
  },
  {
    kind: 'unclosed-quote',
    part: 'data',
    find: (line) => {
      const value = startOf(line)?.value ?? '';
      const mark = /^["']/.exec(value)?.[0];
      if (mark === undefined) return undefined;
      const whole = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
      const quoted = whole.exec(value)?.[0];
      const name = mark === '"' ? '双引号' : '单引号';
      if (quoted === undefined)
        return {
          what: `英文${name}没有收尾：${shortened(value)}`,
          hint: `在这一行的最后补上英文的 ${mark}；一段文字写成一行。`,
        };
      return quoted.length < value.length
        ? {
            what: `英文${name}只包住了前一半：${shortened(value)}`,
            hint: `引文用中文引号“”；要用英文${name}，就把整段包在里面。`,
          }
        : undefined;
    },
  },
  {
    kind: 'colon-in-text',
    part: 'data',
    find: (line) => {
      const data = startOf(line);
      const inItem = data?.dash && /\p{Script=Han}/u.test(data.key ?? '');
      const text = inItem ? `${data.key}:` : plainText(line);
      return text !== undefined && !/^[[{]/.test(text) && /:(?: |$)/.test(text)
        ? { what: '文字里有英文的冒号。', hint: `换成中文的冒号，或者${QUOTE}。` }
        : undefined;
    },
  },
  {
    kind: 'bracket-at-start',
    part: 'data',
    find: (line) => {
      const mark = /^[[{](?!\s*[}\]]$)/.exec(plainText(line) ?? '')?.[0];
      return mark === undefined
        ? undefined
        : { what: `文字以 ${mark} 开头。`, hint: '整段用英文双引号包起来，例如 "{n}条"。' };
    },
  },
  {
    kind: 'sign-at-start',
    part: 'data',
    find: (line) => {
      const mark = /^(?:[@`%,]|[-?](?=\s))/.exec(plainText(line) ?? '')?.[0];
      return mark === undefined || (mark === '-' && !startOf(line)?.key)
        ? undefined
        : { what: `文字以 ${mark} 开头。`, hint: '整段用英文双引号包起来，或者换一个开头。' };
    },
  },
  {
    kind: 'wrapped-text',
    part: 'data',
    find: ({ text, data }) =>
      data?.place === 'rest'
        ? { what: `一段文字折成了两行：${shortened(text)}`, hint: '接到上一行的后面：一段文字写成一行。' }
        : undefined,
  },
  {
    kind: 'full-width-brace',
    part: 'data',
    find: ({ text, file }) =>
      file === 'interface.yaml' && /[｛｝]/.test(text)
        ? { what: '花括号是中文的。', hint: '用英文的花括号，连同里面的英文照原样写，例如 {count}。' }
        : undefined,
  },
  {
    kind: 'unclosed-brace',
    part: 'data',
    find: ({ text, file, data }) =>
      file === 'interface.yaml' &&
      data?.place === 'start' &&
      /[{}]/.test(data.value.replace(/\{[^{}]*\}/g, ''))
        ? { what: `花括号不成对：${shortened(text)}`, hint: '{ 和 } 都要有，里面写那一句原有的英文。' }
        : undefined,
  },
];
