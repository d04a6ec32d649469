import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/postprocess/html.ts';
import { chineseDate } from '../../src/text/date.ts';
import { campaign, contentRoot, page } from '../helpers/built.ts';

/** The statement stands between its heading and the next; the ways into both come before. */
const statement = /[\s\S]*无障碍声明([\s\S]*?)隐私/.exec(textOf(page('about.html')))?.[1] ?? '';

/** What its content says: that of a draft cannot say that tools have tested it. */
const isTested = readFileSync(join(contentRoot, 'pages/about.mdx'), 'utf8').includes('自动工具');

describe('the statement on accessibility', () => {
  test('says that no user of a screen reader has tested the site, until one has', () => {
    expect(statement).toContain('未经读屏用户实测');
  });

  test('of an edition that nobody has tested says nothing of tests, nor of a day', () => {
    if (!isTested) expect(statement).not.toMatch(/工具|\d{4}年\d{1,2}月\d{1,2}日/);
    expect(statement.includes('自动工具')).toBe(isTested);
  });

  test.runIf(isTested)('names the tools that test it, and only tools that do', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const named = /用([^。]*)这几种自动工具/.exec(statement)?.[1]?.split(/[、和]/) ?? [];
    expect(named).toEqual(expect.arrayContaining(['axe-core', 'html-validate']));
    for (const tool of named)
      expect(
        tool in devDependencies || readFileSync('tests/bench/lighthouse.ts', 'utf8').includes(tool),
        tool,
      ).toBe(true);
  });

  test.runIf(isTested)('says on which day, which is not after the last change of the content', () => {
    const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(statement) ?? [];
    const tested = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    expect(statement).toContain(chineseDate(tested));
    expect(tested <= campaign.updated).toBe(true);
  });
});

test('how to get from WeChat to a browser stands beside the zip and beside printing', () => {
  const text = textOf(page('downloads.html'));
  // A drafted edition has those parts of the page that do not speak of another's pledge.
  const parts = [/适合在电脑上用([\s\S]*?)(?:纯文本|分享图)/, /全部.{1,3}条：([\s\S]*?)分享图/].flatMap(
    (part) => part.exec(text)?.[1] ?? [],
  );
  expect(parts.length).toBe(/全部.{1,3}条：/.test(text) ? 2 : 1);
  for (const part of parts) expect(part).toMatch(/微信.*右上角“…”.*在浏览器打开/);
});
