import { isField, isFlowMap, isKnownField, isList, isMap } from './fields.ts';
import { type Line, type Slip, shortened, startOf } from './slip.ts';

const QUOTE = '整段用英文双引号包起来，例如 "做到: 三点"';

/** A text that is neither in quotation marks nor a list. */
const plainText = (line: Line): string | undefined => {
  const data = startOf(line);
  if (!data || isList(line.file, data.key) || /^["'|>&*!]/.test(data.value)) return undefined;
  return data.value;
};

/** Slips in a text of a YAML file or a front matter, in the order in which one goes before another on a line. */
export const textSlips: Slip[] = [
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
            hint: `引文用中文引号“”；要用英文${name}，就把整段包在里面；后面是备注，就在备注前面空一格，写 # 和空格。`,
          }
        : undefined;
    },
  },
  {
    kind: 'two-fields',
    part: 'data',
    find: (line) => {
      const [, field = ''] = / ([A-Za-z]+): /.exec(` ${startOf(line)?.value ?? ''} `) ?? [];
      return /^["'[{|>]/.test(startOf(line)?.value ?? '') || !isKnownField(line.file, field)
        ? undefined
        : { what: `这一行写了两项，后面还有 ${field}。`, hint: `${field} 另起一行写，和这一项对齐。` };
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
      const { key, value = '' } = startOf(line) ?? {};
      const mark = /^[[{](?!\s*[}\]]$)/.exec(plainText(line) ?? '')?.[0];
      if (mark === undefined || (key !== undefined && !isField(line.file, key))) return undefined;
      const fields = mark === '{' && (isMap(line.file, key) || (!key && /^\{\s*[\w-]+\s*:/.test(value)));
      return fields && isFlowMap(value)
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
