import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/sources/ask.ts';
import { judge } from '../../../src/sources/judge.ts';

const address = 'https://www.bridges.test/2020/a.html';
const source = { title: '《河边桥梁养护办法》（桥发〔2020〕3号）', address };
/** A page of another matter, long enough to be one. */
const another: Answer = { status: 200, title: '招商加盟', text: '欢迎来电洽谈，名额有限。'.repeat(60) };

describe('of a page is known', () => {
  test.each<[string, Answer, string | undefined, string]>([
    ['its title has the name', { status: 200, title: '河边桥梁养护办法_河边网' }, undefined, 'same'],
    [
      'its text has the name, set otherwise',
      { status: 200, title: '河边网', text: '《河边　桥梁 养护办法》' },
      undefined,
      'same',
    ],
    [
      'its text has the name in traditional characters',
      { status: 200, text: '河邊橋梁養護辦法' },
      undefined,
      'same',
    ],
    ['it is another', another, undefined, 'changed'],
    ['it is another than it was', another, '河边桥梁养护办法', 'changed'],
    [
      'its title and its name are what they were',
      { status: 200, title: '河边网 - 办法', text: '河边桥梁养护办法' },
      '河边网—办法',
      'same',
    ],
    ['its title alone is what it was', { ...another, title: '河边网' }, '河边网', 'to-read'],
    ['its title alone is another', { status: 200, title: '河边桥梁养护办法' }, '河边网', 'to-read'],
    ['it says nothing', { status: 200 }, undefined, 'to-read'],
    ['it is not there', { status: 404 }, undefined, 'gone'],
    ['it was taken away', { status: 410 }, '河边网', 'gone'],
    [
      'another host says it is not there',
      { status: 404, final: 'http://portal.test/' },
      undefined,
      'to-read',
    ],
    ['it is not shown to everybody', { status: 403 }, undefined, 'unknown'],
    ['the host is out of order', { status: 502 }, undefined, 'unknown'],
    ['nobody answers', { failure: 'TIMEOUT' }, undefined, 'unknown'],
  ])('where %s', (_, answer, seen, verdict) => {
    expect(judge(source, answer, seen)).toBe(verdict);
  });
});

describe('a barrier is never taken for a changed one', () => {
  test.each<[string, Answer]>([
    ['on another host', { ...another, final: 'http://10.1.1.1/portal?url=https://www.bridges.test/' }],
    ['at another place of the host', { ...another, final: 'https://www.bridges.test/sso?next=/2020/a.html' }],
    ['that asks for a password', { ...another, asksPassword: true }],
    ['with script alone', { status: 200, title: '', text: '' }],
    ['with little text', { ...another, text: '请开启浏览器的脚本功能，再试一次。' }],
    ...[
      '安全验证',
      '访客登录',
      '403 Forbidden',
      '405',
      '請稍候',
      '网站防火墙',
      'Just a moment...',
      'Sign in',
    ].map((title): [string, Answer] => [`with the title ${title}`, { ...another, title }]),
    ['with much of the name', { ...another, title: '河边桥梁的养护管理办法' }],
    [
      'with the name and a form to log in, elsewhere',
      {
        status: 200,
        title: '河边桥梁养护办法 - 登录',
        asksPassword: true,
        final: 'https://sso.test/',
      },
    ],
  ])('%s', (_, answer) => {
    for (const seen of [undefined, '河边桥梁养护办法']) expect(judge(source, answer, seen)).toBe('to-read');
  });

  test.each(['http://bridges.test/2020/a.html', 'https://www.bridges.test/2020/a.html#top'])(
    'but %s is the page itself',
    (final) => {
      expect(judge(source, { ...another, final }, undefined)).toBe('changed');
    },
  );
});

test('every name a title has must be there, those in names too; where some are, and where a title is told, a person looks', () => {
  const two = { title: '《甲<办法>》和《关于〈乙〉的通知》', address };
  expect(judge(two, { status: 200, title: '甲办法 关于乙的通知' }, undefined)).toBe('same');
  expect(judge(two, { ...another, title: '甲办法' }, undefined)).toBe('to-read');
  expect(judge(two, another, undefined)).toBe('changed');
  expect(judge({ title: '桥梁修好的报道', address }, another, undefined)).toBe('to-read');
});
