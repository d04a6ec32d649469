import { type Corpus, openCorpus } from '../../src/search/corpus.ts';
import type { Document, Lexicon, Vocabulary } from '../../src/search/types.ts';
import { pinyinTable } from '../../src/text/pinyin-table.ts';
import { traditionalTable } from '../../src/text/traditional.ts';

/** A searched page from its parts: each has an anchor, and its heading opens it in the text, with Pagefind's stop behind it. */
export function page(
  path: string,
  title: string,
  parts: [anchor: string, heading: string, text: string][],
  keywords: string[] = [],
): Document {
  let text = '';
  const places = parts.map(([anchor, heading, body]): Document['places'][number] => {
    const start = text.length;
    text += [heading && `${heading.replace(/[。 ]+$/, '')}. `, body && `${body} `].join('');
    return [start, anchor, heading];
  });
  return {
    path,
    title,
    mark: 'restatement',
    section: 'enterprise',
    roles: [],
    keywords,
    text,
    places,
  };
}

/** The page of a term as the first script knows it: by its names alone. */
export const termPage = (id: string, title: string, keywords: string[], english: string): Document => ({
  ...{ path: `terms/${id}.html`, title, mark: 'term', roles: [], keywords, english, text: '', places: [] },
});

/** A small library: what lenders, menders and readers of books do. */
export const documents = [
  page(
    'enterprise/lending.html',
    '把书借给读者',
    [
      ['lending', '把书借给读者', '图书馆每天开门，读者凭证借书。借书期限为三十天，到期可以续借一次。'],
      ['late', '过期怎么办', '过期的书要尽快还回来；丢了，按原价赔偿。电话12365有人接听。'],
    ],
    ['借阅', '外借', 'loan period'],
  ),
  page(
    'enterprise/mending.html',
    '修补旧书',
    [
      ['mending', '修补旧书', '发现破损，立即修补。书脊松了要重新装订，缺页要补齐。'],
      ['paper', '用什么纸', '修补用纸须与原书相近，最好是手工纸。ISO 9706 说明了纸张的耐久性。'],
    ],
    ['装裱', 'conservation'],
  ),
  page(
    'background.html',
    '图书馆的由来',
    [
      ['founding', '图书馆的由来', '这家图书馆创办于1908年，起初只有三间屋子。'],
      [
        'today',
        '如今',
        '如今馆藏很多。发现了破损的书，馆员立即登记，然后送去修补，读者也可以自己报告。图书馆的电话没有变过。',
      ],
    ],
    [],
  ),
];

/** Words of the index, by the number of pages that have them. */
const often = '图书馆 电话 读者 发现 立即 修补'.split(' ');
const once = '借书 期限 续借 过期 破损 书脊 装订 手工 馆藏 馆员 登记 报告 9706 12365 iso'.split(' ');
const vocabulary: Vocabulary['vocabulary'] = Object.fromEntries([
  ...often.map((word) => [word, 2]),
  ...once.map((word) => [word, 1]),
]);

export const lexicon: Lexicon = {
  documents: [...documents, termPage('renewal', '“续借”', ['延期'], 'Loan Renewal')],
  vocabulary,
  equivalents: [],
  sections: [{ id: 'enterprise', name: '企业' }],
  roles: [{ id: 'reader', name: '读者' }],
  words: {},
  traditional: traditionalTable(JSON.stringify(documents)),
  pinyin: pinyinTable(JSON.stringify(documents)),
  lookalikes: '',
};

export const corpus: Corpus = openCorpus(lexicon);
