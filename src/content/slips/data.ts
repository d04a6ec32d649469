import { quotedIn } from './data-lines.ts';
import { isFlowMap, isMap } from './fields.ts';
import { listSlips } from './lists.ts';
import { type Line, type Slip, shortened, startOf } from './slip.ts';
import { textSlips } from './texts.ts';

/** A line that stands where a name and a colon should: at the start of a field, or of an item that goes on below. */
const named = (line: Line): boolean => {
  const data = startOf(line);
  return data !== undefined && data.key === undefined && (!/^\s*-/.test(line.text) || data.itemGoesOn);
};

/** A remark behind a text that was not told apart from it: `北京# 备注`, `北京 ＃备注`; C# is a word. */
const NOTE = /(?<=\S)(?<!(?:^|[^A-Za-z])[A-Z])#\s.*|\s＃.*|\s\/\/\s.*/u;

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
    kind: 'indent',
    part: 'data',
    find: ({ text, stray = 0 }) => {
      const where = stray > 0 && /^ *- {2}/.test(text) ? '横线后面' : '行首';
      const hint = '同一级的几行，行首空得一样多；下一级多空两格。';
      return stray === 0
        ? undefined
        : { what: `${where}${stray > 0 ? '多' : '少'}了 ${Math.abs(stray)} 个空格。`, hint };
    },
  },
  {
    kind: 'comment-sign',
    part: 'data',
    find: (line) => {
      const hint = '备注前面空一格，再写英文的 # 和一个空格；不是备注，就把整段文字用英文双引号包起来。';
      if (/^\s*＃/.test(line.text)) return { what: '备注前面的 ＃ 不是英文的。', hint };
      const value = startOf(line)?.value ?? '';
      const quoted = quotedIn(value);
      const found = (quoted === '' ? NOTE : /^\s*(?:[#＃]|\/\/|[（(]).*/u).exec(value.slice(quoted.length));
      return found ? { what: `备注会算进文字里：${shortened(found[0])}`, hint } : undefined;
    },
  },
  {
    kind: 'map-in-braces',
    part: 'data',
    find: (line) => {
      const { key, value = '' } = startOf(line) ?? {};
      if (!key || !isMap(line.file, key) || value === '' || isFlowMap(value)) return undefined;
      const hint = `每一项另起一行，行首比 ${key} 多空两格：名称: 文字；没有就写 ${key}: {}。`;
      return { what: `${key} 里是几项，不能这样写在一行上：${shortened(value)}`, hint };
    },
  },
  ...listSlips,
  ...textSlips,
];
