import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { mend } from '../../../src/search/understand/mend.ts';
import { understand } from '../../../src/search/understand/query.ts';
import { lexicon, termPage } from '../../helpers/lexicon.ts';

const names = ['召回', '追溯体系', '质量安全', '说明', '借阅登记', '逐页修补'];
const corpus = openCorpus({
  ...lexicon,
  documents: [...lexicon.documents, termPage('more', '12365', names, 'product recall')],
  pinyin: `${lexicon.pinyin}su溯`,
  lookalikes: '召台 溯朔',
});
const mended = (typed: string) => mend(corpus, understand(corpus, typed));

test.each([
  ['zhaohui', '召回', 'pinyin'],
  ['zhao hui', '召回', 'syllables apart'],
  ['zhuisutix', '追溯体系', 'the last syllable unfinished'],
  ['zstx', '追溯体系', 'initials'],
  ['zhuisu tx', '追溯体系', 'a word and initials'],
  ['zhstx', '追溯体系', 'an initial of two letters'],
  ['zhui溯体系', '追溯体系', 'letters before characters'],
  ['质量an全', '质量安全', 'letters between characters'],
  ['借阅dengji', '借阅登记', 'letters after characters'],
  ['zuisutixi', '追溯体系', 'z for zh'],
  ['zhiniang anquang', '质量安全', 'n for l, ng for n'],
  ['zhaofui', '召回', 'f for h'],
  ['zhaohiu', '召回', 'letters swapped'],
  ['zhohui', '召回', 'a letter lost'],
  ['zhiliangganquan', '质量安全', 'a letter added'],
  ['zhaohuj', '召回', 'a letter wrong'],
  ['i2365', '12365', 'a digit read as a letter'],
  ['prodct recall', 'product recall', 'English with a slip'],
  ['rekall', 'recall', 'an English word with a slip'],
])('%s is read as %s: %s', (typed, wanted) => {
  expect(mended(typed)).toBe(wanted);
});

test.each([
  ['招会', '召回', 'a name that sounds so'],
  ['追诉体系', '追溯体系', 'one character that sounds so'],
  ['追朔体系', '追溯体系', 'one that looks so'],
  ['台回', '召回', 'one that looks so, of two'],
  ['冋回', '召回', 'one that nobody types'],
  ['回召', '召回', 'two in the wrong order'],
  ['借月登记', '借阅登记', 'one that sounds so'],
  ['质量全', '质量安全', 'one lost'],
  ['质量大安全', '质量安全', 'one added'],
  ['质亮案全', '质量安全', 'several that sound so'],
  ['字量安全', '质量安全', 'one that is near in sound'],
])('%s is put right as %s: %s', (typed, wanted) => {
  expect(mended(typed)).toBe(wanted);
});

test.each(['xqzvbk', 'guanyuanliji', 'bakeli', 'spaceship', 'i2o', 'zzz', 'ab'])(
  'nothing is read into %s',
  (typed) => {
    expect(mended(typed)).toBeUndefined();
  },
);

test.each(['飞船', '饕餮', '回飞', '召船', '饕餮盛宴', '爽名'])('nothing is made of %s', (typed) => {
  expect(mended(typed)).toBeUndefined();
});

test('what takes the place of a slip is one whole name or word, never a run of a sentence nor a word of grammar', () => {
  // 尽快还回来 stands in a sentence, 说明 is what questions say.
  expect(mended('尽块还回')).toBeUndefined();
  expect(mended('书名')).toBeUndefined();
  expect(mended('说名')).toBeUndefined();
});

test('English that is ours stays, but where it is a name in pinyin', () => {
  expect(mended('loan period')).toBeUndefined();
  expect(mended('recall')).toBeUndefined();
});
