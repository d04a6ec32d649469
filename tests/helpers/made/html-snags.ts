/** Something within a text of a page, or between its paragraphs. */
export interface PageSnag {
  name: string;
  html: string;
  block?: true;
}

type Make = (words: string) => PageSnag;
const inline =
  (name: string, html: (words: string) => string): Make =>
  (words) => ({ name, html: html(words) });
const block =
  (name: string, html: (words: string) => string): Make =>
  (words) => ({ name, html: html(words), block: true });

/** What the importer reads or leaves out. */
export const readable: Make[] = [
  inline('link', (words) => `<a href="https://example.org/">${words}</a>`),
  inline('raised figure', () => 'm<sup>2</sup>'),
  inline('raised words', (words) => `<sup>${words}</sup>`),
  inline('lowered figure', () => 'H<sub>2</sub>O'),
  inline('quoted', (words) => `<q>${words}</q>`),
  inline('line break', (words) => `<br>${words}`),
  inline('possible break', (words) => `${words.slice(0, 2)}<wbr>${words.slice(2)}`),
  inline('entities', (words) => `&nbsp;${words}&ensp;&amp;&ldquo;${words}&rdquo;&hellip;&#8212;`),
  inline('marked', (words) => `<mark>${words}</mark><ins>${words}</ins><abbr title="略">${words}</abbr>`),
  inline('not shown', (words) => `<span style="display:none">${words}</span>`),
  inline('not visible', (words) => `<span style="visibility:hidden">${words}</span>`),
  inline('hidden by a word', (words) => `<span hidden>${words}</span>`),
  inline('hidden by a name', (words) => `<span class="sr-only">${words}</span>`),
  inline('hidden by a rule', (words) => `<span class="gone">${words}</span>`),
  inline('hidden by Word', (words) => `<span style="mso-hide:all;display:none">${words}</span>`),
  inline('white on white', (words) => `<font color="#FFFFFF">${words}</font>`),
  inline('struck', (words) => `<s>${words}</s>`),
  inline('deleted', (words) => `<del>${words}</del>`),
  inline('struck by a style', (words) => `<span style="text-decoration:line-through">${words}</span>`),
  inline('button', (words) => `<button>${words}</button>`),
  inline('choice', (words) => `<select><option>${words}</option><option>别的</option></select>`),
  inline('filled box', (words) => `<input type="text" value="${words}">`),
  inline('filled area', (words) => `<textarea>${words}</textarea>`),
  inline('pushed box', (words) => `<input type="submit" value="${words}">`),
  inline('named picture', (words) => `<img src="x.png" alt="${words}">`),
  inline('drawn words', (words) => `<svg><title>图</title><text>${words}</text></svg>`),
  inline('no script', (words) => `<noscript>${words}</noscript>`),
  inline('frame', (words) => `<iframe src="x.html">${words}</iframe>`),
  inline('comment', (words) => `<!-- ${words} --><!--[if gte vml 1]><v:t>${words}</v:t><![endif]-->`),
  inline('shown by condition', (words) => `<![if !supportLists]>${words}<![endif]>`),
  inline('sign', () => '<font face="Wingdings">þ</font>'),
  inline('foreign elements', (words) => `<o:p>${words}</o:p><st1:place>${words}</st1:place>`),
  inline('bold within', (words) => `<b>${words}<i>${words}</i></b><u>${words}</u>`),
  inline('small', (words) => `<span style="font-size:0">${words}</span>`),
  inline('far away', (words) => `<span style="position:absolute;left:-9999px">${words}</span>`),
  inline('measured', (words) => `<meter value="1">${words}</meter><progress>${words}</progress>`),
  inline('unclosed', (words) => `<b>${words}<i>${words}</b>后`),
  inline('unknown signs', (words) => `&sect;${words}&nosuch;&#8226;&#150;`),
  block('text between cells', (words) => `<table><tr>${words}<td>甲栏</td>${words}</tr></table>`),
  block('headings of lines', (words) => `<h4>${words}<br>${words}</h4>`),
  block('old lists', (words) => `<menu><li>${words}</menu><dir><li>${words}</dir>`),
  block('source text', (words) => `<xmp>${words}<b></xmp>`),
  block('centre', (words) => `<center>${words}</center><address>${words}</address>`),
  block('box', (words) => `<fieldset><legend>${words}</legend><label>${words}</label></fieldset>`),
  block('terms', (words) => `<dl><dt>${words}</dt><dd>${words}，${words}。</dd></dl>`),
  block('navigation', (words) => `<nav><a href="/">首页</a> <a href="/x">${words}</a></nav>`),
  block('foot', (words) => `<footer><p>${words}</p></footer>`),
  block('aside', (words) => `<aside><p>${words}</p></aside>`),
  block('quotation', (words) => `<blockquote><p>${words}，${words}。</p></blockquote>`),
  block('kept spaces', (words) => `<pre>${words}\n  ${words}</pre>`),
  block('details', (words) => `<details><summary>${words}</summary><p>${words}，${words}。</p></details>`),
  block('dialog', (words) => `<dialog><p>${words}</p></dialog>`),
  block('template', (words) => `<template><p>${words}</p></template>`),
  block(
    'named table',
    (words) =>
      `<table border="1"><caption>${words}</caption><thead><tr><th>序</th><th>名</th></tr></thead><tbody><tr><td>1</td><td>${words}</td></tr></tbody><tfoot><tr><td colspan="2">共一样</td></tr></tfoot></table>`,
  ),
  block(
    'merged cells',
    (words) =>
      `<table><tr><td rowspan="2">甲栏</td><td colspan="2">${words}</td></tr><tr><td>${words}一</td><td>${words}二</td></tr></table>`,
  ),
  block(
    'nested table',
    (words) => `<table><tr><td>外栏<table><tr><td>${words}</td></tr></table></td></tr></table>`,
  ),
  block('moving', (words) => `<marquee>${words}</marquee>`),
  block('marks of a list', (words) => `<ul><li>${words}</li><li><p>${words}</p></li></ul>`),
  block(
    'numbers of a list',
    (words) => `<ol start="3" type="A"><li>${words}</li><li value="9">${words}</li></ol>`,
  ),
  block(
    'footnotes',
    (words) =>
      `<section class="footnotes" role="doc-endnotes"><hr/><ol><li id="fn1"><p>${words}<a href="#r1">↩︎</a></p></li></ol></section>`,
  ),
  block('text of a block in a line', (words) => `<span>${words}<div>${words}</div>${words}</span>`),
  block('loose text', (words) => `${words}<br/>${words}<p>${words}`),
  block('object', (words) => `<object data="x.swf"><p>${words}</p></object>`),
];

/** What the importer refuses. */
export const refused: Make[] = [
  inline('ruby', (words) => `<ruby>${words}<rt>yin</rt></ruby>`),
  inline('formula', () => '<math><mi>x</mi><mo>+</mo><mn>1</mn></math>'),
  inline('turned', (words) => `<bdo dir="rtl">${words}</bdo>`),
];
