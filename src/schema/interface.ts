import { z } from 'astro/zod';
import { line } from './text.ts';

/** A key, with the places its words may have: `found{count}`. */
type Name<K extends string> = K extends `${infer N}{${string}` ? N : K;

const placesOf = (text: string): string[] => Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');

/** One interface word; only the places the page fills may stand in it. */
function word(places: string[]) {
  const about = places.length > 0 ? `一句界面文字，可以用的花括号有 ${places.map((place) => `{${place}}`).join('、')}` : '一句界面文字，不能用花括号';
  return line(about).refine((text) => placesOf(text).every((place) => places.includes(place)), '用了网页不认识的花括号');
}

/** A group of words: every key must be there, none besides. */
const words = <K extends string>(about: string, keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key.replace(/\{.*/, ''), word(placesOf(key))])) as Record<Name<K>, z.ZodString>).describe(about);

/** Every word of the interface, by place. */
export const interfaceSchema = z.strictObject({
  common: words('到处都用的词和标点', ['comma', 'semicolon', 'stop', 'listComma', 'citeOpen', 'citeClose', 'secondary', 'seen{day}']),
  notes: words('转述与原文的标记和说明', ['mark', 'thisSite', 'pledge{organiser}', 'duty{n}', 'foot{when}', 'published', 'publishedOnce{address}']),
  nav: words('页眉、页脚和所在位置', [
    'skip',
    'main',
    'sections',
    'breadcrumbs',
    'siteSearch',
    'home',
    'pledge',
    'roles',
    'background',
    'terms',
    'search',
    'downloads',
    'about',
    'source{pledge}{publisher}{when}',
    'operator{operator}',
    'contact{contact}',
    'updated{day}',
  ]),
  view: words('显示设置', [
    'settings',
    'size',
    'standard',
    'large',
    'largest',
    'theme',
    'system',
    'light',
    'dark',
    'edition',
    'plain',
    'elder',
    'reset',
    'chosen',
    'leave',
    'names',
    'offer',
    'open',
  ]),
  home: words('首页', [
    'doors',
    'about',
    'theme',
    'pledgeTheme',
    'time',
    'timeText{when}{where}',
    'organisers',
    'policy',
    'signatories',
    'independent',
    'operator{operator}',
    'consumerDoor',
    'readAll',
    'roles',
    'duties',
    'count{count}',
  ]),
  duty: words('条目页', [
    'number{n}',
    'commitments',
    'explanation',
    'unrestated',
    'terms',
    'concerns',
    'link',
    'which{n}{item}',
    'linkTo{n}{item}',
    'card',
    'neighbours',
    'previous',
    'next',
  ]),
  pledge: words('十二条全文页', ['description', 'dateline{when}{where}', 'contents']),
  section: words('部分页', ['others']),
  terms: words('术语页', ['description', 'contents', 'aliases{names}', 'inForce{day}', 'changed{day}', 'ended{day}', 'successor', 'sources']),
  roles: words('身份页', ['title{role}', 'description', 'start', 'commitments{count}', 'standing', 'asOf{day}', 'others']),
  background: words('背景页', ['description', 'contents', 'sources']),
  search: words('搜索', [
    'description',
    'box',
    'placeholder',
    'go',
    'hint',
    'noScript',
    'missing',
    'index',
    'allTerms{count}',
    'found{count}',
    'nothing{query}',
    'nothingHint',
    'noOriginal',
    'nearest',
    'corrected{query}',
    'literal{query}',
    'dropped{words}',
    'simplified',
    'all',
    'filter',
    'restatement',
    'unrestated',
    'backgroundMark',
    'termMark',
    'roleMark',
    'siteMark',
    'anyRole',
    'byRole',
    'counted{name}{count}',
    'suggestions',
    'definition',
    'definitionMore',
  ]),
  downloads: words('下载页', ['archive', 'print', 'txt', 'md', 'json', 'sums', 'cards']),
  about: words('关于页', ['contact{contact}', 'noContact', 'sources', 'licence', 'software']),
  notFound: words('找不到页面', ['title', 'text', 'how']),
  trimmed: words('网址不完整时的小页', ['text', 'go{page}']),
});
export type InterfaceData = z.infer<typeof interfaceSchema>;
