import { type PageSnag, readable, refused } from './html-snags.ts';
import {
  type Chance,
  type MadeParagraph,
  type MadePledge,
  newPhrases,
  numerals,
  type Role,
} from './pledge.ts';

/** How a program writes pages. */
interface PageHabit {
  name: string;
  head: string;
  paragraph(role: Role, html: string): string;
  text(text: string): string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tags: Partial<Record<Role, string>> = { title: 'h1', lead: 'h2', duty: 'h3' };
const rule = '<style>.gone { display: none }</style>';

const habits: PageHabit[] = [
  {
    name: 'by hand',
    head: rule,
    paragraph: (role, html) => (tags[role] ? `<${tags[role]}>${html}</${tags[role]}>` : `<p>${html}</p>`),
    text: escaped,
  },
  {
    name: 'pandoc',
    head: `<meta name="generator" content="pandoc" />${rule}<style>code{white-space: pre-wrap;} span.smallcaps{font-variant: small-caps;}</style>`,
    paragraph: (role, html) =>
      role === 'title'
        ? `<header id="title-block-header"><h1 class="title">${html}</h1></header>`
        : tags[role]
          ? `<${tags[role]} id="x">${html}</${tags[role]}>`
          : `<p>${html}</p>`,
    // It breaks lines at the width of the window.
    text: (text) => escaped(text).replace(/(.{36})(?=.)/gsu, '$1\n'),
  },
  {
    name: 'LibreOffice',
    head: `<meta name="generator" content="LibreOffice 7.4 (Linux)"/>${rule}<style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; background: transparent }</style>`,
    paragraph: (role, html) =>
      tags[role]
        ? `<${tags[role]} class="western"><font face="Liberation Sans">${html}</font></${tags[role]}>`
        : `<p align="justify" style="line-height: 100%; margin-bottom: 0cm">\n${html}</p>`,
    text: (text) =>
      `<font size="3" style="font-size: 12pt"><span lang="zh-CN">${escaped(text)}</span></font>`,
  },
  {
    name: 'WPS',
    head: `<meta name="Generator" content="Microsoft Word 14"/>${rule}<style>p.MsoNormal{margin:0pt;text-indent:21pt;} @page{mso-page-border-surround-header:no;}</style>`,
    paragraph: (_, html) =>
      `<p class=MsoNormal style="margin-left:0.0000pt;" ><span style="mso-spacerun:'yes';font-family:宋体;">${html}</span><span><o:p></o:p></span></p>`,
    text: (text) =>
      (text.match(/.{1,7}/gsu) ?? []).map((each) => `<span lang=EN-US>${escaped(each)}</span>`).join(''),
  },
];

/** A page as one of the programs writes it, and what has been put into it. */
export function madePage(by: Chance, pledge: MadePledge): { name: string; text: string } {
  const habit = by.pick(habits);
  const words = newPhrases(by);
  const snags: PageSnag[] = Array.from({ length: by.below(4) }, () => by.pick(readable)(words()));
  if (by.once(10)) snags.push(by.pick(refused)(words()));
  const open = [...snags];
  const within = ({ role }: MadeParagraph) =>
    !/^(?:text|duty|run-in)$/.test(role) || open[0]?.block || !by.once(4) ? '' : (open.shift()?.html ?? '');
  const after = () => (open[0]?.block && by.once(4) ? (open.shift()?.html ?? '') : '');
  const { paragraph, text: print } = habit;
  const one = (made: MadeParagraph): string => {
    const { role, title, text } = made;
    const body = print(text) + within(made);
    if (role === 'run-in') return paragraph(role, `<b>${print(title)}</b>${body}`) + after();
    if (role !== 'duty') return paragraph(role, print(title) + body) + after();
    return paragraph(role, print(title)) + paragraph('text', body) + after();
  };
  const dutiesOf = (duties: MadeParagraph[]): string => {
    if (pledge.layout === 'numbered')
      return `<ol>${duties.map((duty) => `<li><p><b>${print(duty.title)}</b></p><p>${print(duty.text)}${within(duty)}</p></li>`).join('\n')}</ol>`;
    if (pledge.layout === 'table')
      return `<table border=1>${duties.map((duty) => `<tr><td>${print(duty.title)}</td><td>${print(duty.text)}${within(duty)}</td></tr>`).join('\n')}</table>`;
    if (pledge.layout === 'typed')
      return duties
        .map((duty, i) => one({ ...duty, role: 'run-in', title: `${numerals[i] ?? i + 1}、${duty.title}` }))
        .join('\n');
    return duties.map(one).join('\n');
  };
  const { names, columns } = pledge.signatories;
  const inner = [
    ...pledge.front.map(one),
    ...pledge.groups.flatMap(({ lead, duties }) => [lead ? one(lead) : '', dutiesOf(duties)]),
    ...pledge.closing.map(one),
    ...open.splice(0).map(({ html, block }) => (block ? html : paragraph('text', `再说一句${html}`))),
    columns < 2
      ? names.map((name, i) => paragraph('sign', print(i === 0 ? `倡议单位：${name}` : name))).join('')
      : `<table>${names.map((name, i) => `${i % columns === 0 ? '<tr>' : ''}<td>${print(name)}</td>`).join('')}</table>`,
    one(pledge.day),
  ].join('\n');
  return {
    name: [habit.name, pledge.layout, ...snags.map((snag) => snag.name)].join(', '),
    text: `<!DOCTYPE html>\n<html><head><meta charset="utf-8">${habit.head}<title>${pledge.front[0]?.text}</title></head>\n<body>${inner}</body></html>`,
  };
}
