import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/importer/edition/facts.ts';
import { TO_FILL } from '../../../src/schema/to-fill.ts';
import { source } from '../../helpers/documents.ts';
import { importLines, shapeOf } from '../../helpers/import-document.ts';
import { importBy, mended, outlineOf } from '../../helpers/outlines.ts';

type Found = Awaited<ReturnType<typeof importLines>>;
const reasons = ({ doubtful }: Found) =>
  doubtful.map(({ line, why }) => `${line.text.slice(0, 8)}：${why}`).join('\n');
const cut = (text: string, width: number, indent: string) =>
  `${indent}${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

const tail = ['签约单位（排名不分先后）：', '苏城图书馆', '湖滨书店'];
const chapters: [chapter: string, articles: string[]][] = [
  [
    '第一章　总则',
    [
      '第一条　为让满城的人都有书读，各家图书馆和书店一起订立本公约，把书送到每一条街每一户人家的窗台上。',
      '第二条　本公约由苏城各家图书馆、书店和书报亭共同遵守，新开的书店可以随时书面申请加入进来。',
    ],
  ],
  [
    '第二章　开门',
    ['第三条　每天开门不少于八小时，节假日不缩短，钟点写在门口，改了钟点的提前七天张贴告示。'],
  ],
  [
    '第三章　附则',
    [
      '第四条　有人违反本公约的，由各馆推举的三位管理员商量着劝一劝，劝不动的在各馆的门口写明。',
      '第五条　本公约自2027年3月1日起施行。',
    ],
  ],
];

describe('chapters over articles', () => {
  const title = ['苏城读书公约', '（2027年2月8日苏城读书会第三届会员大会通过）', ''];
  const expected = [
    ['第一章　总则', '第一条,第二条'],
    ['第二章　开门', '第三条'],
    ['第三章　附则', '第四条,第五条'],
  ];
  const whole = chapters.flatMap(([chapter, articles]) => [chapter, ...articles]);

  test.each<[how: string, lines: string[]]>([
    ['whole', whole],
    ['broken at 40 characters', whole.flatMap((line) => cut(line, 40, ''))],
    [
      'broken at 40, paragraphs indented',
      whole.flatMap((line) => cut(line, 40, /^第.条/.test(line) ? '　　' : '')),
    ],
    [
      'broken at 30, chapters in the middle with empty lines around',
      chapters.flatMap(([chapter, articles]) => [
        '',
        `　　　　　　${chapter}`,
        '',
        ...articles.flatMap((line) => cut(line, 30, '　　')),
      ]),
    ],
  ])('are the groups, %s', async (_, lines) => {
    const found = await importLines(...title, ...lines, '', ...tail);
    expect(shapeOf(found)).toEqual(expected);
    expect(found.pledge.dateline).toBe(title[1]);
    expect(found.pledge.signatories).toEqual(tail);
    const texts = found.pledge.groups.flatMap(({ duties }) => duties.flatMap(({ paragraphs }) => paragraphs));
    expect(texts.map((text) => text.slice(-1))).toEqual([...'。。。。。']);
    expect(reasons(found)).toBe(
      '第一条　为让满城：各条没有条目名，都用编号（“第一条”）当条目名；起草新一版以后，可以改写',
    );
  });

  test('a star takes articles and no chapters', async () => {
    const outlined = await outlineOf(source([...title, ...whole, ...tail].join('\n'), 'txt'));
    const found = importBy(outlined, mended(outlined.outline, { 第一章: '分组*' }));
    expect(shapeOf(found)).toEqual(expected);
  });

  test('sections within them are no duties, and told', async () => {
    const sections = ['第一节 开门', '第一条 天天开门。', '第二节 关门', '第二条 天天关门。'];
    const found = await importLines(
      '苏城读书公约',
      '第一章 总则',
      ...sections,
      '第二章 附则',
      '第三条 今日起施行。',
      ...tail,
    );
    expect(shapeOf(found)).toEqual([
      ['第一章 总则', '第一条,第二条'],
      ['第二章 附则', '第三条'],
    ]);
    expect(found.doubtful.map(({ line }) => line.text)).toEqual([
      '第一节 开门',
      '第一条 天天开门。',
      '第二节 关门',
    ]);
  });

  test('articles with titles keep them', async () => {
    const lines = ['第一章 开门', '第一条 早开门。钟点要准。', '第二章 关门', '第二条 晚关门。灯最后关。'];
    expect(shapeOf(await importLines('苏城读书公约', ...lines, ...tail))).toEqual([
      ['第一章 开门', '早开门'],
      ['第二章 关门', '晚关门'],
    ]);
  });
});

const start = ['读书承诺书', '', '各位读者：', '春天来了，各馆一起开门，现公开承诺如下：', ''];
const duties = ['早开门', '晚关门', '勤上新'].map((name, i) => `${i + 1}．${name}。天天如此，风雨无阻。`);
const close = ['', '以上承诺，请大家监督。', '', '承诺单位：苏城图书馆（公章）', '2027年3月1日'];

test('a heading without number or colon over all the numbered duties is their group', async () => {
  const found = await importLines(...start, '承诺内容', '', ...duties, ...close);
  expect(shapeOf(found)).toEqual([['承诺内容', '早开门,晚关门,勤上新']]);
  expect(reasons(found)).toContain('当作一组开头的话');
  const slogan = await importLines('读书承诺书', '人人读书', ...duties, ...close);
  expect(shapeOf(slogan)).toEqual([['', '早开门,晚关门,勤上新']]);
});

test.each([
  '（本承诺书一式三份，各馆留一份，读书会存两份）',
  '注：本承诺书也登在各馆门口。',
  '备注：名单按拼音排列',
])('a note below who signs is no signatory, and told: %s', async (note) => {
  const found = await importLines(...start, ...duties, ...close, '', note);
  expect(found.pledge.signatories).toEqual(close.slice(3));
  expect(found.dropped.map(({ rule, line }) => `${rule} ${line.text}`)).toEqual([`note ${note}`]);
  expect(reasons(found)).toContain('像是附注，没有收入');
});

test('a duty whose line breaks off in its sentence is told as broken', async () => {
  const broken = ['1．每天开门不少于八小时，节假日也不缩短，钟点写在门口的牌', '子上。'];
  const found = await importLines(...start, ...broken, ...duties.slice(1), ...close);
  expect(reasons(found)).toContain('后面的字另起了一行的，在大纲里');
});

describe('a mail', () => {
  const head = [
    '发件人: 读书会 <a@example.com>',
    '收件人: 苏城书讯',
    '发送时间: 2027年2月3日 16:42',
    '抄送:',
    '主题: 读书倡议书',
    '附件: 海报.jpg',
  ];
  const words = ['老周，你好！', '读书倡议书在下面，请贴到各馆门口，谢谢。'];
  const text = [
    '读书倡议书',
    '各位读者：',
    ...duties,
    '以上倡议，请大家响应。',
    '苏城图书馆',
    '2027年3月1日',
  ];
  const kept = async (...lines: string[]) => {
    const { pledge, dropped } = await importLines(...lines);
    return { pledge, rules: [...new Set(dropped.map(({ rule }) => rule))] };
  };

  test.each<[how: string, before: string[], after: string[]]>([
    ['its head', head, []],
    ['words of the sender', [...head, '', ...words], []],
    ['a signature', head, ['', '--', '苏城图书馆', '电话：0512-0000000', '新城路3号']],
    ['a notice', head, ['此邮件及附件可能含有保密信息，如误收请删除。']],
    [
      'another mail within it',
      [
        '------ 原始邮件 ------',
        ...head,
        ...words,
        '------------------ 原始邮件 ------------------',
        ...head.slice(0, 4),
      ],
      ['发自我的iPhone'],
    ],
    [
      'an English head',
      [
        '-----Original Message-----',
        'From: a@example.com',
        'Sent: Monday',
        'To: b@example.com',
        'Subject: 倡议书',
      ],
      [],
    ],
  ])('with %s: the document alone is read', async (_, before, after) => {
    const found = await kept(...before, '', ...text, ...after);
    expect(found.rules).toEqual(['mail']);
    expect(found.pledge).toEqual((await importLines(...text)).pledge);
  });

  test('what stands between a rule and the title is kept', async () => {
    const found = await importLines(...head, ...words, '--------------------', '苏读〔2027〕1号', ...text);
    expect(found.pledge.above).toEqual(['苏读〔2027〕1号']);
    expect(found.dropped.map(({ rule }) => rule)).toEqual([...Array(8).fill('mail'), 'ornament']);
  });

  test('is none where a document speaks of times and subjects', async () => {
    const found = await importLines('主题：人人读书', '时间：2027年3月1日', ...text);
    expect(found.dropped.map(({ rule }) => rule)).not.toContain('mail');
  });
});

test('a motto and the line below that names the kind after a dash are one title', async () => {
  const found = await importLines(
    '开卷有益 人人可读',
    '——苏城2027年读书倡议书',
    '',
    ...start.slice(2),
    ...duties,
    ...close,
  );
  expect([found.pledge.above, found.pledge.title, found.pledge.subtitles]).toEqual([
    [],
    '开卷有益 人人可读——苏城2027年读书倡议书',
    [],
  ]);
  expect(reasons(found)).toContain('题目的两行接成了一个');
  const { edition, name, theme } = factsOf(found.pledge, 'a.txt', found.signed);
  expect([edition, name, theme]).toEqual(['2027', TO_FILL, TO_FILL]);
  const alone = await importLines(
    '苏城图书馆',
    '——苏城2027年读书倡议书',
    '',
    ...start.slice(2),
    ...duties,
    ...close,
  );
  expect(alone.pledge.title).toBe('——苏城2027年读书倡议书');
});

const adorned = (i: number, ...lines: string[]) => [`0${i}`, ...lines];
const pair = (name: string) => [name, `${name}，天天如此。`];

test('where nothing else tells the parts, numbers that adorn tell groups, or duties', async () => {
  const before = ['读书倡议书', '春天来了，各馆一起开门。'];
  const groups = await importLines(
    ...before,
    ...adorned(1, '馆员篇', ...pair('早开门'), ...pair('晚关门')),
    ...adorned(2, '读者篇', ...pair('轻翻页'), ...pair('按时还')),
    '书一直在，门一直开。',
    '苏城图书馆',
  );
  expect(shapeOf(groups)).toEqual([
    ['馆员篇', '早开门,晚关门'],
    ['读者篇', '轻翻页,按时还'],
  ]);
  expect(reasons(groups)).toContain('馆员篇：当作一组开头的话');
  const flat = await importLines(
    ...before,
    ...['早开门', '晚关门', '勤上新'].flatMap((name, i) => adorned(i + 1, ...pair(name))),
    '苏城图书馆',
  );
  expect(shapeOf(flat)).toEqual([['', '早开门,晚关门,勤上新']]);
});
