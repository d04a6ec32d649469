import { type Line, type Slip, shortened } from './slip.ts';

const tagged = /[<＜]\s*\/?\s*(?:Term|Source)\b[^>＞]*[>＞]?/giu;
const TAG = '照这样写：<Term id="英文名">文字</Term>，<Source id="代号" />；尖括号、引号和等号都是英文的。';
const heading = /^ {0,3}([#＃]+)(.*)$/u;

/** A link as people write it: a text in brackets, an address in others. */
const link = /([[［【〔「])([^[\]［］【】〔〕「」]*)([\]］】〕」])(\s*)([(（])\s*([^()（）]*)([)）]?)/gu;
/** What is meant for an address, and no remark in brackets. */
const address = /^(?:[/／#＃]\S|https?[:：]|\S+\.html\b)/u;

/** How an address begins, with whatever signs. */
const addressStart = /https?\s*(?:[:：;；]\s*[/／\\]+|[/／\\]{2,}[:：]?)/giu;

/** Whether a line stands where a paragraph or a list begins. */
const begins = ({ before }: Line): boolean => before.trim() === '' || /^\s*(?:[-*+]|\d+[.)])\s/.test(before);

/** A line that was meant for a row of a table: it begins with an upright line of any kind, or is all dashes and such lines. */
const OTHER_BARS = '｜│┃∣ǀ︱¦';
const barred = new RegExp(`^\\s*(?:[|${OTHER_BARS}]|[:\\s－—–-]+[${OTHER_BARS}])`, 'u');
const otherBar = new RegExp(`[${OTHER_BARS}]`, 'u');

/** Slips in the body of an MDX file. The first that is found on a line is told. */
export const bodySlips: Slip[] = [
  {
    kind: 'tag-signs',
    part: 'body',
    find: ({ text }) => {
      const wrong = text.match(tagged)?.find((tag) => /[＜＞“”‘’＂＇＝]|<\s|=\s*[^"'\s{]|\/\s+>/u.test(tag));
      return wrong === undefined ? undefined : { what: `标签的符号不对：${shortened(wrong)}`, hint: TAG };
    },
  },
  {
    kind: 'less-than',
    part: 'body',
    find: ({ text }) =>
      /<(?![A-Za-z/>\s])/.test(text.replace(/\\<|`[^`]*`/g, ''))
        ? { what: '文字里有英文的 <。', hint: '“小于”写成字；书名用《》；不要紧的删去。' }
        : undefined,
  },
  {
    kind: 'unclosed-brace',
    part: 'body',
    find: ({ text }) =>
      /\{/.test(text.replace(/\\\{|`[^`]*`/g, '').replace(/\{[^{}]*\}/g, ''))
        ? { what: '文字里有英文的花括号 {。', hint: '正文里不用花括号，删去，或者换成（）。' }
        : undefined,
  },
  {
    kind: 'heading-sign',
    part: 'body',
    find: ({ text }) => {
      const [, signs = '', rest = ''] = heading.exec(text) ?? [];
      const hint = `井号用英文的，后面空一格：${signs.replaceAll('＃', '#')} 小标题。`;
      if (signs.includes('＃')) return { what: '小标题前面的井号不是英文的。', hint };
      // “#1” counts, and “#话题#” is a topic.
      const other = signs.length === 1 && /^[\da-z]|#/i.test(rest);
      return signs === '' || other || signs.length > 6 || /^(?:[ \t]|$)/.test(rest)
        ? undefined
        : { what: `小标题的 ${signs} 后面没有空格。`, hint };
    },
  },
  {
    kind: 'address-signs',
    part: 'body',
    find: ({ text }) => {
      const wrong = Array.from(text.matchAll(addressStart), ([start]) => start).find(
        (start) => !/^https?:\/\/$/i.test(start),
      );
      const hint = '冒号和斜线都用英文的，中间不空格：https://example.org/。';
      return wrong === undefined ? undefined : { what: `网址的开头写得不对：${wrong}`, hint };
    },
  },
  {
    kind: 'link-signs',
    part: 'body',
    find: ({ text }) => {
      for (const [whole, open, , close, gap, left, inside = '', right] of text.matchAll(link)) {
        const exact = open === '[' && close === ']' && gap === '' && left === '(' && right === ')';
        if (!address.test(inside.trim()) || (exact && !/[／＃]|\S\s+[^\s"']/u.test(inside.trim()))) continue;
        const hint = '方括号和圆括号都用英文的，中间不空格：[文字](/terms.html)。';
        return { what: `链接的括号写得不对：${shortened(whole)}`, hint };
      }
      const bare = /(?<![\]］】〕」\s])[（(]\s*\/[^\s()（）]+\.html[^\s()（）]*\s*[)）]/u.exec(text)?.[0];
      return bare === undefined
        ? undefined
        : {
            what: `链接没有方括号：${bare}`,
            hint: '要成为链接的文字放在英文的方括号里：[文字](/roles.html)。',
          };
    },
  },
  {
    kind: 'list-dash',
    part: 'body',
    find: (line) => {
      const hint = '用英文的减号，后面空一格：- 文字。';
      if (!begins(line) && !/^\s*[－–−‐•●▪■◆◇○★☆·\-*+]/u.test(line.before)) return undefined;
      if (
        /^\s*(?:[－−‐•●▪■◆◇○](?=\s*\S)|[–—·](?=\s+\S)|[－](?=\S))/u.test(line.text) &&
        !/^\s*[－−‐]\d/u.test(line.text)
      )
        return { what: '列表前面的横线不是英文的。', hint };
      return /^\s*-(?=[\p{Script=Han}“《（【<[])/u.test(line.text) ||
        /^\s*[*+](?=[\p{Script=Han}“《（【])[^*]*$/u.test(line.text)
        ? { what: '列表的横线后面没有空格。', hint }
        : undefined;
    },
  },
  {
    kind: 'table-bars',
    part: 'body',
    once: true,
    find: ({ text }) =>
      barred.test(text) && otherBar.test(text.replace(/`[^`]*`/g, ''))
        ? {
            what: '表格的竖线不是英文的 |。',
            hint: '竖线都用英文的：| 甲 | 乙 |；一列一格，第二行是 | --- | --- |。',
          }
        : undefined,
  },
  {
    kind: 'table-dashes',
    part: 'body',
    find: ({ text }) =>
      /^\s*\|[\s|:：－−—–―─‐-]+$/u.test(text) && /[：－−—–―─‐]/u.test(text)
        ? { what: '表格第二行的横线不是英文的。', hint: '一列写三个英文的减号：| --- | --- |。' }
        : undefined,
  },
  {
    kind: 'number-at-start',
    part: 'body',
    find: (line) => {
      const number = /^\s*(\d+)[.)]\s/.exec(line.text)?.[1];
      const before = /^\s*(\d+)[.)]\s/.exec(line.before)?.[1];
      if (number === undefined || !begins(line)) return undefined;
      // A list may go on after a paragraph; no list of ours is as long as a year.
      const counts = Number(number) < 100 && (before === undefined || Number(number) - Number(before) <= 1);
      return counts
        ? undefined
        : {
            what: `行首的“${number}.”会变成列表的序号。`,
            hint: '换一个说法，例如“2015年”；数字和点不要放在行首。',
          };
    },
  },
];
