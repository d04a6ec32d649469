import { expect, test } from 'vitest';
import { pageTexts } from '../../../src/sources/page-texts.ts';
import { toGb18030 } from '../../helpers/gb18030.ts';

const text = '关于质量的通知，请各地和企业参加。';
const page = (head = '') =>
  `<html><head>${head}<title>${text}</title></head><body><p>${text}</p></body></html>`;
const meta = (name: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;
const utf16 = (some: string) => Buffer.from(some, 'utf16le');

test.each<[string, Uint8Array, string]>([
  ['GBK by its header', toGb18030(page()), 'text/html; charset=gb2312'],
  ['GBK by itself', toGb18030(page(meta('gbk'))), 'text/html'],
  ['GBK that says UTF-8', toGb18030(page(meta('utf-8'))), 'text/html; charset=utf-8'],
  ['GBK that says what nobody knows', toGb18030(page()), 'text/html; charset=x-what'],
  ['UTF-8 that says GBK', Buffer.from(page(meta('gbk'))), 'text/html'],
  ['UTF-16 with a mark', utf16(`\uFEFF${page()}`), 'text/html'],
  ['UTF-16 with spaces and no mark', utf16(`<!doctype html> ${page()}`), 'text/html'],
])('a page in %s is read, and so is its beginning', (_, bytes, type) => {
  expect(pageTexts(bytes, type, false)).toEqual({ title: text, text, asksPassword: false });
  const end = bytes.length - (type === 'text/html' && bytes[1] === 0 ? 40 : 20);
  for (const cut of [end - 2, end - 3, end - 4])
    expect(pageTexts(bytes.subarray(0, cut), type, true).title).toBe(text);
});

test('a page in Big5 is read by what it says, and by its words', () => {
  // 我的，一是。
  const big5 = Uint8Array.from([0xa7, 0xda, 0xaa, 0xba, 0xa1, 0x41, 0xa4, 0x40, 0xac, 0x4f, 0xa1, 0x43]);
  for (const type of ['text/html; charset=big5', 'text/html'])
    expect(pageTexts(big5, type, false).text).toBe('我的，一是。');
});

test('what is seen is told: no script, no style, nothing for those without script; the title once', () => {
  const html =
    '<title>甲</title><style>a{}</style><script>x</script><body><noscript>请开启脚本</noscript><template>无</template><svg><title>图</title></svg><p>乙 <b>丙</b>';
  expect(pageTexts(Buffer.from(html), '', false)).toEqual({
    title: '甲',
    text: '乙 丙',
    asksPassword: false,
  });
});

test('a form that asks for a password is known', () => {
  const html = '<p>甲<form><input name=user><input TYPE="Password"></form>';
  expect(pageTexts(Buffer.from(html), '', false)).toMatchObject({ text: '甲', asksPassword: true });
});

test('nothing is taken from what nobody sees, however deep it stands there', () => {
  const field = '<div><b>乙<input type=password><title>丙</title></b></div>';
  const html = `<body><template>${field}</template><noscript>${field}</noscript><p>甲`;
  expect(pageTexts(Buffer.from(html), '', false)).toEqual({ title: '', text: '甲', asksPassword: false });
});

test('a page that is nested without end is read', () => {
  const html = `${'<div>'.repeat(50_000)}甲`;
  expect(pageTexts(Buffer.from(html), '', false).text).toBe('甲');
});
