import { expect, test } from 'vitest';
import { docx, paragraph, part, source } from '../../helpers/documents.ts';
import { toGb18030 } from '../../helpers/gb18030.ts';
import { importBy, mended, outlineOf, wordsIn } from '../../helpers/outlines.ts';

/** Text broken at a width, as old mails have it: an indent first, no mark at the head of a line. */
function wrapped(text: string, width = 40): string {
  const lines: string[] = [];
  for (let rest = [...`　　${text}`]; rest.length > 0; ) {
    const end = /[，。；：！、]/.test(rest[width] ?? '') ? width + 1 : width;
    lines.push(rest.splice(0, end).join(''));
  }
  return lines.join('\n');
}
const long = (about: string) =>
  `${about}要从每一件小事做起，从每一天做起，不怕麻烦，不留死角，把责任落实到每一个岗位、每一个环节，件件有人管。`;
const titles = [
  '诚信经营',
  '严把质量',
  '改进服务',
  '绿色包装',
  '公平竞争',
  '保护隐私',
  '培养人才',
  '回馈社会',
];
/** An item as a word processor numbers it. */
const item = (text: string, level = 0) =>
  `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const withNote = {
  'word/footnotes.xml': part(
    'footnotes',
    `<w:footnote w:id="2">${paragraph('见某年某月的通知。')}</w:footnote>`,
  ),
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'styles', 'styles.xml')}${relation(2, 'footnotes', 'footnotes.xml')}</Relationships>`,
};
const page = (inner: string) =>
  toGb18030(
    `<html><head><meta charset="gb2312"><title>倡议书_某某网</title></head><body><div class="nav"><a href="/">首页</a></div><div class="pos">您的位置：<a>首页</a> &gt; <a>通知</a></div><h1>网络文明倡议书</h1><div class="info">来源：某某网　发布时间：2025-08-01 10:00</div>${inner}<div class="share">分享到：微信 微博</div><div class="foot">版权所有 某某网</div></body></html>`,
  );
const signed = ['苏城图书馆', '2025年9月1日'];
const bodies = (from: number, to: number) =>
  titles.slice(from, to).map((title) => `${title}。${long(title)}`);

const documents: [
  what: string,
  input: Parameters<typeof source>,
  words: Record<string, string>,
  groups: [lead: string, duties: number][],
][] = [
  [
    'two groups of titles that run in under heads that say nothing, broken at 40 characters',
    [
      [
        '关于共建放心市场的倡议',
        '',
        ...['各位市民：', long('市场')].map((text) => wrapped(text)),
        '',
        '对经营者',
        ...bodies(0, 3).map((text) => wrapped(text)),
        '',
        '对市民',
        ...bodies(3, 6).map((text) => wrapped(text)),
        '',
        ...signed,
      ].join('\n'),
      'txt',
    ],
    {},
    [
      ['对经营者', 3],
      ['对市民', 3],
    ],
  ],
  [
    'three groups on two levels of a list that is numbered by the word processor',
    [
      docx(
        paragraph('绿色出行承诺') +
          ['个人', '家庭', '单位']
            .map(
              (group, i) =>
                item(group) +
                titles
                  .slice(i * 2, i * 2 + 2)
                  .map((title) => item(`${title}：${long(title)}`, 1))
                  .join(''),
            )
            .join('') +
          signed.map((text) => paragraph(text)).join(''),
      ),
      'docx',
    ],
    {},
    [
      ['个人', 2],
      ['家庭', 2],
      ['单位', 2],
    ],
  ],
  [
    'no groups, duties numbered by the word processor',
    [
      docx(
        paragraph('餐饮节约公约', '1') +
          titles
            .slice(0, 5)
            .map((title) => item(title) + paragraph(long(title)))
            .join('') +
          signed.map((text) => paragraph(text)).join(''),
      ),
      'docx',
    ],
    {},
    [['', 5]],
  ],
  [
    'no groups, a footnote, and a table of those who sign',
    [
      docx(
        `${paragraph('诚信兴商倡议书', '1')}<w:p><w:r><w:t>根据要求</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>，发出倡议。</w:t></w:r></w:p>${titles
          .slice(0, 6)
          .map((title, i) => paragraph(`${'一二三四五六'[i]}、${title}`) + paragraph(long(title)))
          .join('')}${paragraph('发起单位')}${table([
          ['序号', '单位名称'],
          ['1', '甲公司'],
          ['2', '乙集团'],
        ])}`,
        withNote,
      ),
      'docx',
    ],
    {},
    [['', 6]],
  ],
  [
    'a page of a content system in GB18030, its duties bold',
    [
      page(
        `<p>　　广大网民朋友们：</p>${titles.map((title) => `<p>　　<strong>${title}。</strong>${long(title)}</p>`).join('')}${signed.map((text) => `<p align="right">${text}</p>`).join('')}`,
      ),
      'html',
    ],
    {},
    [['', 8]],
  ],
  [
    'eight groups under heads in brackets, duties with signs',
    [
      [
        '行业自律宣言',
        '我们宣言如下。',
        ...titles.flatMap((title) => [
          `【${title}】`,
          `●${title}一：${long('这件事')}`,
          `●${title}二：${long('那件事')}`,
        ]),
        ...signed,
      ].join('\n'),
      'txt',
    ],
    {},
    titles.map((title) => [`【${title}】`, 2]),
  ],
  [
    'three numbered groups of titles on their own lines, read as three duties',
    [
      [
        '校园安全倡议书',
        '老师们、同学们：',
        ...['给老师', '给同学', '给家长'].flatMap((group, i) => [
          `${'一二三'[i]}、${group}`,
          ...titles.slice(i * 2, i * 2 + 2).flatMap((title) => [title, long(title)]),
        ]),
        '此致',
        '敬礼！',
        ...signed,
      ].join('\n'),
      'txt',
    ],
    { '一、给老师': '分组*', '诚信经营　': '条*', 此致: '结尾', 苏城图书馆: '落款' },
    [
      ['一、给老师', 2],
      ['二、给同学', 2],
      ['三、给家长', 2],
    ],
  ],
  [
    'a title that does not say so, duties as 一是……',
    [
      [
        '守护母亲河 从你我做起',
        '江河是我们的母亲。为此，我们向全社会发出如下号召：',
        '一是不乱扔垃圾，看到垃圾随手捡起。',
        '二是不乱排污水，发现偷排及时举报。',
        '三是不滥捕鱼虾，禁渔期不下网。',
        ...signed,
      ].join('\n'),
      'txt',
    ],
    { 一是: '条*', 苏城图书馆: '落款' },
    [['', 3]],
  ],
  [
    'duties in a table',
    [
      docx(
        paragraph('服务承诺书') +
          paragraph('我馆承诺如下：') +
          table([['事项', '承诺'], ...titles.slice(0, 5).map((title) => [title, long(title)])]) +
          signed.map((text) => paragraph(text)).join(''),
      ),
      'docx',
    ],
    { '事项　': '不收', '承诺　': '不收' },
    [['', 5]],
  ],
  [
    'a mail in GB18030 with Windows line ends, its numbered duties broken at 40 characters',
    [
      toGb18030(
        [
          '文明旅游倡议书',
          '',
          ...[
            '广大游客朋友：',
            ...titles.slice(0, 6).map((title, i) => `${i + 1}、${title}。${long(title)}`),
          ].map((text) => wrapped(text)),
          ...signed,
        ]
          .join('\n')
          .replaceAll('\n', '\r\n'),
      ),
      'txt',
    ],
    {},
    [['', 6]],
  ],
];
test.each(documents)(
  '%s: imported whole with at most five lines of the outline changed',
  async (_, input, words, groups) => {
    const outlined = await outlineOf(source(...input));
    const { pledge, figures } = importBy(outlined, mended(outlined.outline, words));
    expect(Object.keys(words).length).toBeLessThanOrEqual(5);
    expect(pledge.groups.map(({ lead, duties }) => [lead, duties.length])).toEqual(groups);
    const has = pledge.groups.flatMap(({ duties }) => duties.map(({ paragraphs }) => paragraphs.length));
    expect(new Set(has).size, has.join()).toBe(1);
    expect(pledge.signatories.length).toBeGreaterThan(1);
    expect(figures.kept + figures.dropped).toBe(figures.total);
  },
);

test('a word with a star holds for lines below that are written and were called alike, but for those somebody changed', async () => {
  const lines = [
    '读书倡议书',
    '我们这样做。',
    '一要开门，天天开。',
    '二要修书，本本修。',
    '三要记账，笔笔记。',
    '大家都来。',
  ];
  const outlined = await outlineOf(source(lines.join('\n'), 'txt'));
  const by = (words: Record<string, string>) =>
    importBy(outlined, mended(outlined.outline, words)).pledge.groups.map(({ duties }) =>
      duties.map(({ heading }) => heading),
    );
  expect(by({ 一要: '条＊' })).toEqual([
    ['一要开门，', '二要修书，', '三要记账，'].map((text) => expect.stringContaining(text.slice(0, 4))),
  ]);
  expect(by({ 二要: '条*' })[0]).toHaveLength(2);
  expect(by({ 一要: '条*', 二要: '不收' })[0]).toHaveLength(2);
});

test('items within items are duties of groups in a page too; short items of a duty make none', async () => {
  const list = (inner: (title: string) => string) =>
    page(
      `<ol>${['馆员', '读者']
        .map(
          (group) =>
            `<li>${group}<ol>${titles
              .slice(0, 2)
              .map((title) => `<li>${inner(`${group}${title}`)}</li>`)
              .join('')}</ol></li>`,
        )
        .join('')}</ol>`,
    );
  const groupsOf = async (bytes: Uint8Array) =>
    wordsIn((await outlineOf(source(bytes, 'html'))).outline, 5).filter((word) => word.startsWith('分组'));
  expect(await groupsOf(list((title) => `${title}。${long(title)}`))).toEqual(['分组：馆员', '分组：读者']);
  expect(await groupsOf(list((title) => `${long(title)}`))).toEqual([]);
});
