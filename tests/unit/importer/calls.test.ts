import { describe, expect, test } from 'vitest';
import { source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const read = async (...closing: string[]) =>
  importDocument(
    source(
      [
        '苏城读书倡议书',
        '春天到了，我们请全城的人一起读书。',
        '（一）做早起的开门人',
        '每天开门不少于八小时，节假日不缩短。',
        '改了钟点的，提前七天贴出来。',
        '风雨天也照样开门。',
        '（二）做书架的好邻居',
        '取一本，看一本，放回一本。',
        '（三）做晚睡的守灯人',
        '打烊以前半小时，再问一声谁还要借。',
        '把书架理好，把灯关上。',
        ...closing,
        '苏城图书馆',
      ].join('\n'),
      'txt',
    ),
  );
const calls = ['一本书虽薄，能垫高一座城！', '愿书香常在，愿灯火长明！'];

describe('calls at the end of the last duty', () => {
  test('are one closing where it has more paragraphs than any other', async () => {
    const { pledge, doubtful } = await read(...calls);
    expect(pledge.closing).toEqual(calls);
    expect(doubtful.map(({ line }) => line.text)).toEqual(calls);
  });

  test('are doubtful where it has no more', async () => {
    const { pledge, doubtful } = await read(calls[0] ?? '');
    expect(pledge.closing).toEqual([]);
    expect(doubtful.map(({ line }) => line.text)).toEqual([calls[0]]);
  });

  test('are doubtful before closing words', async () => {
    const words = '让我们从借好一本书开始。';
    const { pledge, doubtful } = await read(calls[0] ?? '', words);
    expect(pledge.closing).toEqual([words]);
    expect(doubtful.map(({ line }) => line.text)).toEqual([calls[0]]);
  });
});
