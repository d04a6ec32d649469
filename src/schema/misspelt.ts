import { fieldsToFill } from './to-fill.ts';

/** Signs that are taken for a hyphen, by the name people have for them. */
const dashes: ReadonlyMap<string, string> = new Map([
  ['—', '破折号'],
  ['–', '短横线'],
  ['－', '全角横线'],
  ['−', '减号'],
  ['‐', '连字符'],
  ['‑', '连字符'],
  ['―', '横线'],
  ['─', '横线'],
  ['ー', '横线'],
  ['_', '下划线'],
  ['＿', '下划线'],
]);

const QUOTES = /^[“”„‘’「」『』＂＇〝〞]|[“”„‘’「」『』＂＇〝〞]$/u;

/** Why a text is no identifier: the first character that must not be in one. */
export function slugFault(text: string): string {
  if (fieldsToFill(text).length > 0) return '还没有填写；只能用小写英文字母、数字和连字符';
  const found = /[^a-z0-9-]/u.exec(text)?.[0];
  return `${text === '' ? '不能为空' : slugSign(text, found)}；只能用小写英文字母、数字和连字符`;
}

function slugSign(text: string, found: string | undefined): string {
  if (found === undefined) return '连字符不能在头尾，也不能连着写';
  if (QUOTES.test(text)) return '外面的引号不是英文的，把它删去';
  if (/[,，、;；]/.test(found)) return `里面的“${found}”不能用，一处只写一个代号`;
  if (dashes.has(found)) return `里面的“${found}”是${dashes.get(found)}，换成英文的减号 -`;
  if (/[A-Z]/.test(found)) return `里面有大写字母 ${found}，换成小写`;
  if (/\s/u.test(found)) return '里面有空格，删去，或者换成英文的减号 -';
  if (/[\uFF01-\uFF5E]/u.test(found)) return `里面的“${found}”是全角的，换成英文的`;
  return `里面的“${found}”不能用`;
}

/** Why a text is no day, and, where one can read it, how that day is written. */
export function dayFault(text: string): string {
  const digits = text.normalize('NFKC');
  const [, year, month = '', day = ''] =
    /^\D*(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)/u.exec(digits) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ??
    [];
  const form = '用英文的数字和减号，月和日都写两位';
  return year === undefined
    ? `日期写成 2026-11-22 的样子：${form}`
    : `${text} 要写成 ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}：${form}`;
}

/** Signs of Chinese in the host of an address, and where it ends: what stands between may be a title. */
const hostSign = /^https?:\/\/[^/]*?([\u2014\u2018-\u201D\u3000-\u303F\uFF00-\uFFEF])/u;
const lastSign = /^https?:\/\/.*([\u2018-\u201D\u3001-\u3002\uFF01\uFF0C\uFF1A\uFF1B\uFF1F])$/u;

/** A sign of Chinese that is in an address by mistake. */
export const foreignSign = (url: string): string | undefined =>
  (hostSign.exec(url) ?? lastSign.exec(url))?.[1];

/** Why a text is no address of the web. */
export function addressFault(text: string): string {
  if (QUOTES.test(text)) return '外面的引号不是英文的，把它删去';
  const start = '网址要以 http:// 或 https:// 开头';
  if (/^https?:\/\//.test(text)) return '网址不完整，或者里面有不能用的字符';
  const found = /^https?(.{0,4})/iu.exec(text.trim())?.[1]?.match(/^[^\p{L}\p{N}]*/u)?.[0];
  return found === undefined ? start : `${start}，这里写成了“${found}”`;
}
