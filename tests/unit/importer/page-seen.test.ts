import { expect, test } from 'vitest';
import { dutyTitle, textsOf } from '../../../src/official/pledge.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { asHtml, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const before = ['读书倡议书', '春天来了。', '首先，我们率先做到：'];
const after = [
  '修好旧书。缺页补页。',
  '同时，我们倡议同行争先做到：',
  '同用一证。家家能借。',
  '让我们一起读书。',
  '倡议单位：苏城图书馆',
  '2027年3月1日',
];
const tagged = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
/** A page whose first duty is made of some HTML. */
const page = (duty: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body><h1>${before[0]}</h1>${tagged(before.slice(1))}\n${duty}\n${tagged(after)}</body></html>`;
const read = (html: string) => importDocument(source(html, 'html'));
const plain = await read(page('<p>按时开馆。钟点要准，天天如此。</p>'));
const textsWith = (sentence: string) =>
  textsOf(plain.pledge).map((text) => (text === '钟点要准，天天如此。' ? sentence : text));
const kinds = async (html: string): Promise<string> =>
  read(html).then(
    () => '',
    (error: unknown) => {
      if (!(error instanceof SiteError)) throw error;
      return error.faults.map(({ kind, hint }) => `${kind} ${hint.length > 8}`).join();
    },
  );

const hiddenBy: [how: string, attributes: string, style?: string][] = [
  ['an attribute', 'hidden'],
  ['display', 'style="display:none"'],
  ['display, in capitals and marked important', 'style="DISPLAY: NONE !important"'],
  ['visibility', 'style="visibility:hidden"'],
  ['a size of nothing', 'style="font-size:0"'],
  ['a size of a pixel', 'style="font-size:1px"'],
  ['opacity', 'style="opacity:0"'],
  ['a place out of sight', 'style="position:absolute;left:-9999px"'],
  ['a place out of sight in other units', 'style="position:fixed;top:-100em"'],
  ['an indent out of sight', 'style="display:inline-block;text-indent:-9999px"'],
  ['a clip', 'style="position:absolute;clip:rect(0,0,0,0)"'],
  ['a box of a pixel', 'style="position:absolute;width:1px;height:1px;overflow:hidden"'],
  ['a box without height', 'style="display:inline-block;max-height:0;overflow:hidden"'],
  ['the colour of the ground', 'style="color:#fff"'],
  ['nearly the colour of a ground', 'style="background:#336699;color:rgb(52,103,154)"'],
  ['no colour', 'style="color:transparent"'],
  ['Word', 'style="mso-hide:all"'],
  ['a rule for a class', 'class="x"', '.x{display:none}'],
  ['a rule for a class among others', 'class="a x b"', 'body .a.x{visibility:hidden}'],
  ['a rule for an id', 'id="x"', 'body #x{display:none}'],
  ['a rule for an attribute', 'data-x="1"', '[data-x="1"]{display:none}'],
  ['a rule for screens', 'class="x"', '@media screen{.x{display:none}}'],
  ['a rule that is important', 'class="x" style="display:inline"', '.x{display:none!important}'],
  ['a rule with children', 'class="x"', 'body > .x, p > .x{font-size:0}'],
  ['its name alone', 'class="sr-only"'],
  ['another name alone', 'class="visually-hidden"'],
];

test.each(hiddenBy)(
  'text hidden by %s is left out and told, and its sentence stays whole',
  async (_, attributes, style) => {
    const { pledge, dropped, figures } = await read(
      page(
        `<p>按时开馆。钟点<span ${attributes}>w; p! k8</span>要准，天天如此。</p>`,
        style && `<style>${style}</style>`,
      ),
    );
    expect(textsOf(pledge)).toEqual(textsOf(plain.pledge));
    expect(dropped.map(({ line, rule }) => [line.text, line.at, rule])).toEqual([
      ['w; p! k8', '第3行', 'hidden'],
    ]);
    expect(figures.dropped).toBe(6);
  },
);

test.each(hiddenBy)(
  'a paragraph hidden by %s is no duty, and told as doubtful',
  async (_, attributes, style) => {
    const { pledge, doubtful } = await read(
      page(
        `<p>按时开馆。钟点要准，天天如此。</p><p ${attributes}>内部意见。先别公布。</p>`,
        style && `<style>${style}</style>`,
      ),
    );
    expect(textsOf(pledge)).toEqual(textsOf(plain.pledge));
    expect(doubtful.map(({ line }) => line.text)).toEqual(['内部意见。先别公布。']);
  },
);

test.each<[how: string, html: string, head?: string]>([
  ['a rule for print', '<span class="x">钟点</span>', '<style media="print">.x{display:none}</style>'],
  [
    'a rule for print among others',
    '<span class="x">钟点</span>',
    '<style>@media print{.x{display:none}}</style>',
  ],
  [
    'a rule another undoes',
    '<span class="x y">钟点</span>',
    '<style>.x{display:none}.x.y{display:inline}</style>',
  ],
  ['a rule for a state', '<span class="x">钟点</span>', '<style>.x:hover{display:none}</style>'],
  ['a rule for something else', '<span class="x">钟点</span>', '<style>div .x, p + .x{display:none}</style>'],
  [
    'nothing but a name that is used otherwise',
    '<span class="hide">钟点</span>',
    '<style>.hide{color:red}</style>',
  ],
  ['what it shows again', '<span style="visibility:hidden"><b style="visibility:visible">钟点</b></span>'],
  [
    'a size it does not keep',
    '<span style="font-size:0"><b style="font-size:16px">钟</b><b style="font-size:16px">点</b></span>',
  ],
  ['a colour on a ground of its own', '<span style="color:#fff;background:#900">钟点</span>'],
  ['a colour on a picture', '<span style="color:#fff;background:url(x.png)">钟点</span>'],
  ['a small indent', '<span style="text-indent:-2em">钟点</span>'],
  ['narrow screens alone', '<span class="hidden md:inline">钟点</span>'],
])('text is read that is not hidden by %s', async (_, html, head) => {
  expect(textsOf((await read(page(`<p>按时开馆。${html}要准，天天如此。</p>`, head))).pledge)).toEqual(
    textsOf(plain.pledge),
  );
});

test.each([
  ['a button', '<button>复制</button>', 'form'],
  ['a button with a block in it', '<button><div>复制</div></button>', 'form'],
  ['a link that acts as a button', '<a class="copy-btn" href="javascript:;">复制</a>', 'form'],
  ['a word that acts as a button', '<span class="btn-copy">复制</span>', 'form'],
  ['a link that copies', '<a class="js-copy-link" href="#">复制</a>', 'form'],
  ['what acts as a button', '<span role="button">复制</span>', 'form'],
  ['a list to choose from', '<select><option>甲</option><option>乙</option></select>', 'form'],
  ['the name of a picture', '<svg><title>笔</title><path d="M0 0"/></svg>', 'hidden'],
  ['words of a picture', '<svg><text>笔</text></svg>', 'picture'],
  ['a sign of an icon font', '<i class="iconfont">\ue600</i>', 'picture'],
  ['a word an icon font draws', '<span class="material-icons">home</span>', 'picture'],
  ['what is for programs without scripts', '<noscript>请启用脚本</noscript>', 'noscript'],
  ['what was struck out', '<del>大约</del>', 'struck'],
  ['what a style strikes out', '<span style="text-decoration:line-through">大约</span>', 'struck'],
])('%s in a sentence is left out and told; the sentence stays whole', async (_, html, rule) => {
  const { pledge, dropped } = await read(page(`<p>按时开馆。钟点${html}要准，天天如此。</p>`));
  expect(textsOf(pledge)).toEqual(textsOf(plain.pledge));
  expect([...new Set(dropped.map((one) => one.rule))]).toEqual([rule === 'noscript' ? 'hidden' : rule]);
});

test.each(['body-copy', 'hero-copy', 'copy', 'copyedit'])('text called %s is text', async (name) => {
  const { pledge, dropped } = await read(
    page(`<p>按时开馆。<span class="${name}">钟点要准，天天如此。</span></p>`),
  );
  expect(textsOf(pledge)).toEqual(textsOf(plain.pledge));
  expect(dropped).toEqual([]);
});

test('a hidden block in a block breaks no sentence', async () => {
  const { pledge, dropped } = await read(
    page('<div>按时开馆。钟点<div style="display:none">内部</div>要准，天天如此。</div>'),
  );
  expect([textsOf(pledge), dropped.map(({ rule }) => rule)]).toEqual([textsOf(plain.pledge), ['hidden']]);
});

test('what was struck out is told as doubtful', async () => {
  const { doubtful } = await read(page('<p>按时开馆。钟点<s>大约</s>要准，天天如此。</p>'));
  expect(doubtful.map(({ line, why }) => [line.text, why.slice(0, 4)])).toEqual([['大约', '划掉的字']]);
});

test.each([
  ['raised figures', '2m<sup>2</sup>，10<sup>3</sup>。', '2m²，10³。'],
  ['figures raised by a style', '2m<span style="vertical-align:super">2</span>。', '2m²。'],
  ['lowered figures', 'H<sub>2</sub>O。', 'H₂O。'],
  ['marks of quotations', '<q>读<q>好</q>书</q>。', '“读‘好’书”。'],
  ['a sign after a name', '好书<sup>®</sup>。', '好书®。'],
])('%s are read as they are seen', async (_, html, seen) => {
  const { pledge, doubtful } = await read(page(`<p>按时开馆。${html}</p>`));
  expect(textsOf(pledge)).toEqual(textsWith(seen));
  expect(doubtful).toEqual([]);
});

test('a raised text that Unicode has no characters for is told as doubtful', async () => {
  const { doubtful, pledge } = await read(page('<p>按时开馆。钟点要准<sup>[注]</sup>，天天如此。</p>'));
  expect(textsOf(pledge)).toEqual(textsWith('钟点要准[注]，天天如此。'));
  expect(doubtful.map(({ line, why }) => [line.at, why.includes('上标')])).toEqual([['第3行', true]]);
});

test.each([
  ['l', 'Wingdings', '●'],
  ['Ø', 'Wingdings', '➢'],
  ['§', 'wingdings', '▪'],
  ['·', 'Symbol', '•'],
])('a list as Word saves it, with %s of %s: %s is no part of a title', async (letter, font, sign) => {
  const item = (text: string) =>
    `<p class=MsoListParagraph><![if !supportLists]><span style="font-family:${font};mso-list:Ignore">${letter}<span style="font:7.0pt 'Times New Roman'">&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  const html = page(item('按时开馆。钟点要准，天天如此。')).replace(
    /<p>((?:修好|同用)[^<]*)<\/p>/g,
    (_, text) => item(text),
  );
  const { pledge, doubtful } = await read(html);
  expect(pledge.groups.flatMap(({ duties }) => duties.map(dutyTitle))).toEqual([
    '按时开馆',
    '修好旧书',
    '同用一证',
  ]);
  expect(pledge.groups[0]?.duties[0]?.heading.startsWith(sign)).toBe(true);
  expect(doubtful).toEqual([]);
});

test.each([
  'border-bottom',
  'mb-bottom',
  'margin-bottom',
  'text-right bottom',
  'sign-bottom',
  'has-sidebar',
  'no-footer',
  'footnote-ref',
  'pb-4 md:bottom-0',
])('the class %s makes no part of a page of a text', async (name) => {
  const html = page('<p>按时开馆。钟点要准，天天如此。</p>').replaceAll('<p>', `<p class="${name}">`);
  const { pledge, dropped, doubtful } = await read(html);
  expect([textsOf(pledge), dropped, doubtful]).toEqual([textsOf(plain.pledge), [], []]);
});

test.each(['border-bottom', 'mb-bottom', 'with-nav'])('the class %s makes none of a block', async (name) => {
  const { pledge, dropped } = await read(page(`<div class="${name}">按时开馆。钟点要准，天天如此。</div>`));
  expect([textsOf(pledge), dropped]).toEqual([textsOf(plain.pledge), []]);
});

test('what but a name tells to be a part of a page, among the duties or signed, is told as doubtful', async () => {
  const { doubtful, dropped } = await read(
    page('<p>按时开馆。钟点要准，天天如此。</p><div class="share">请读者留意</div>').replace(
      '<p>倡议单位：苏城图书馆</p>',
      '<div class="page-bottom">苏城图书馆</div>',
    ),
  );
  expect(dropped.map(({ rule }) => rule)).toEqual(['side-column', 'page-footer']);
  expect(doubtful.map(({ line }) => line.text)).toEqual(expect.arrayContaining(['请读者留意', '苏城图书馆']));
});

test('words on boxes and buttons that stand in their tags are told', async () => {
  const { remarks } = await read(
    page(
      '<p>按时开馆。钟点要准，天天如此。<input value="甲"><input type="submit" value="乙"><input placeholder="丙"><input type="hidden" value="丁"><input></p>',
    ),
  );
  expect(remarks.join()).toContain('3 个输入框或按钮');
});

test('what a style writes itself is told', async () => {
  const { remarks } = await read(
    page('<p>按时开馆。钟点要准，天天如此。</p>', '<style>.n::before{content:"第一条"}</style>'),
  );
  expect(remarks.join()).toContain('“第一条”');
});

test.each(['.x:nth-child(2){display:none}', '.x:is(p){display:none}', '.x{display:none}} .y{'])(
  'a style that is not understood and may hide something is told: %s',
  async (style) => {
    const { remarks } = await read(page('<p>按时开馆。钟点要准，天天如此。</p>', `<style>${style}</style>`));
    expect(remarks.join()).toContain('看不懂');
  },
);

test('pale text where the ground is told in another file is kept, and told as doubtful', async () => {
  const { doubtful, pledge } = await read(
    page(
      '<p>按时开馆。<b style="color:white">钟点</b>要准，天天如此。</p>',
      '<link rel="stylesheet" href="a.css">',
    ),
  );
  expect(textsOf(pledge)).toEqual(textsOf(plain.pledge));
  expect(doubtful.map(({ why }) => why).join()).toContain('底色');
});

test.each([
  [
    'frames',
    '<html><head><title>某网</title></head><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    'frames',
  ],
  ['a frame in a page', '<html><body><p>首页</p><iframe src="b.html"></iframe></body></html>', 'frames'],
  [
    'a page drawn by a script',
    '<html><body><div id="app"></div><noscript>请启用</noscript><script>x</script></body></html>',
    'drawn-by-script',
  ],
  [
    'a page of one file, as Chromium saves it',
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n${asHtml()}`,
    'binary-file',
  ],
  [
    'a page of one file, as Word saves it',
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${asHtml()}`,
    'binary-file',
  ],
  ['a formula', page('<p>按时开馆。<math><mn>2</mn></math>天天如此。</p>'), 'unreadable-part'],
  ['turned text', page('<p>按时开馆。<bdo dir="rtl">准要点钟</bdo></p>'), 'unreadable-part'],
])('%s is refused with what to do', async (_, html, kind) => {
  expect(await kinds(html)).toBe(`${kind} true`);
});

const article = [
  '<section><p>春天来了，各馆一起开门，把书一本一本晒到太阳底下去。</p><p>为此，我们倡议：</p></section>',
  '<h2>馆员这边</h2><p>1. 早开门。钟点要准，天天如此，风雨无阻。</p><p>2. 晚关门。灯要最后关，门要轻轻带上。</p>',
  '<h2>读者这边</h2><p>1. 少折页。书签夹在书里，不在页角上折。</p><p>2. 按时还。别人也在等这一本书。</p>',
].join('');
const inPage = (attributes: string, style = '') =>
  `<html><head><meta charset="utf-8">${style}</head><body><h1>读书倡议书</h1><p>苏城书讯 今天</p><div ${attributes}>${article}</div><div>点一下看下一篇</div></body></html>`;

test.each<[how: string, attributes: string, style?: string]>([
  ['visibility', 'style="visibility:hidden"'],
  ['visibility and opacity', 'style="visibility: hidden; opacity: 0;"'],
  ['display', 'style="display:none"'],
  ['an attribute', 'hidden'],
  ['a rule', 'class="body"', '<style>.body{opacity:0;transition:.3s}</style>'],
  ['a name', 'class="hidden"'],
  ['two, one in the other', 'style="opacity:0"><div style="display:none"'],
])(
  'a page that hides most of its text by %s is shown by its script: it is read, and told',
  async (_, attributes, style) => {
    const found = await read(inPage(attributes, style));
    expect(found.pledge.groups.map(({ lead }) => lead)).toEqual(['馆员这边', '读者这边']);
    expect(found.remarks.join()).toMatch(/网页先把大半的字藏着（\d+ 字）/);
  },
);

test('what is hidden besides a text that is shown is left out, however long', async () => {
  const html = inPage('').replace(
    '<div>',
    `<div style="display:none">${'隐私说明很长，谁也不看。'.repeat(30)}</div><div>`,
  );
  const found = await read(html);
  expect(found.remarks.join()).not.toContain('藏着');
  expect(found.dropped.map(({ rule }) => rule)).toContain('hidden');
});

test('a refusal says first how many letters were left out as hidden', async () => {
  const html = inPage('style="font-size:0"');
  const error = await read(html).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SiteError)) throw new Error('it was imported', { cause: error });
  expect(error.faults.map(({ kind }) => kind)).toEqual(['hidden-text', 'no-groups']);
  expect(error.faults[0]?.what).toMatch(/^有 \d+ 字在网页里是隐藏的/);
});
