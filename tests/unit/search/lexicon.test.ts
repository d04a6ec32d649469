import { expect, test } from 'vitest';
import { shortOf } from '../../../src/search/lexicon.ts';
import type { RecordFacts } from '../../../src/search/types.ts';
import { page } from '../../helpers/lexicon.ts';

const record: RecordFacts = { path: 'a.html', title: '借书', mark: 'restatement', roles: [], keywords: [] };
const whole = page('a.html', '借书', [
  ['title', '借书', ''],
  ['asked', '要做的事', ''],
  ['first', '要做的事', '按时还书。'],
  ['second', '要做的事', '爱惜\n书页。'],
  ['why', '为什么', '后面还有人等。'],
]);

test('a short record has its claim, its headings and what stands under them, a line each', () => {
  const texts: [string, string][] = [
    ['', '有借有还。'],
    ['first', '按时还书。'],
    ['second', '爱惜\n书页。'],
  ];
  const { text, places } = shortOf(record, texts, whole);
  expect(text).toBe('有借有还。\n要做的事\n按时还书。\n爱惜 书页。\n为什么\n');
  expect(places.map(([at, anchor, heading]) => [text.slice(at).split('\n')[0], anchor, heading])).toEqual([
    ['要做的事', 'asked', '要做的事'],
    ['按时还书。', 'first', '要做的事'],
    ['爱惜 书页。', 'second', '要做的事'],
    ['为什么', 'why', '为什么'],
  ]);
});
