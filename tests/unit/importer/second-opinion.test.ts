import { expect, test } from 'vitest';
import { differencesFrom } from '../../helpers/second-opinion.ts';

const kept = ['读书倡议书', '按时开馆。钟点要准。', '苏城图书馆湖滨图书馆'];
const told = ['首页', '友情馆站'];
const shown = (...lines: string[]) => differencesFrom(lines.join('\n'), { kept, told });

test('two readers of a file agree, wherever whole lines stand and however others are parted', () => {
  expect(shown('按时开馆。钟点要准。', '读书 倡议书', '苏城图书馆', '湖滨图书馆')).toEqual([]);
});

test('what is told to be left out is no loss, but once', () => {
  expect(shown(...kept, '首页')).toEqual([]);
  expect(shown(...kept, '•首页友情').map(({ letters }) => letters)).toEqual(['•']);
  expect(shown(...kept, '首页', '首页').map(({ side, letters }) => [side, letters])).toEqual([
    ['lost', '首页'],
  ]);
});

test('a word that but one of them has is found, with its place', () => {
  const [title = '', duty = '', names = ''] = kept;
  expect(shown(title, '按时开馆。天天如此。钟点要准。', names)).toEqual([
    { side: 'lost', letters: '天天如此。', line: '按时开馆。天天如此。钟点要准。', before: 5 },
  ]);
  expect(shown(title, '按时开馆。', names)).toEqual([
    { side: 'added', letters: '钟点要准。', line: duty, before: 5 },
  ]);
});
