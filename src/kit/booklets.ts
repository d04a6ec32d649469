import type { Site } from '../model/types.ts';
import { type Booklet, bookletOf } from './booklet/content.ts';
import { printed } from './booklet/printed.ts';
import { sheetsOf } from './booklet/sheets.ts';
import type { Data, Recipe } from './types.ts';
import { queryTypeset, typesetPdf } from './typeset.ts';
import { wordOf } from './word/document.ts';

const TEMPLATE = 'booklet.typ';

/** The booklet to read and to print, the same to fold, and the same to work on. */
export function booklets(site: Site): Recipe[] {
  const { words } = site;
  const data: Booklet = bookletOf(site);
  const onPaper = printed(data);
  return [
    {
      path: '/kit/booklet.pdf',
      shelf: 'booklet',
      name: words.booklet.name,
      use: words.booklet.use,
      format: 'A4，PDF',
      data: { ...onPaper, paper: 'a4', blank: 0 },
      make: (given) => typesetPdf(TEMPLATE, given),
    },
    {
      path: '/kit/booklet-folded.pdf',
      shelf: 'booklet',
      name: words.booklet.folded,
      use: words.booklet.foldedFor,
      format: 'A4，PDF',
      data: { ...onPaper, paper: 'a5', blank: 0 },
      make: folded,
    },
    {
      path: '/kit/booklet.docx',
      shelf: 'booklet',
      name: words.booklet.word,
      use: words.booklet.wordFor,
      format: 'A4，DOCX',
      data,
      make: wordOf,
    },
  ];
}

/** The booklet set at A5 and imposed, two pages a side of A4: what is left of the last sheet is pages for notes. */
async function folded(data: Data): Promise<Uint8Array> {
  const given = data as { readonly [key: string]: Data };
  const sheets = sheetsOf(pagesOf(given));
  const whole = { ...given, blank: sheets.blank };
  const pages = await typesetPdf(TEMPLATE, whole);
  return typesetPdf('sheets.typ', { ...whole, sides: sheets.sides }, { 'pages.pdf': pages });
}

/** How many pages a booklet has, its cover and its back included. */
const pagesOf = (data: Data): number => Number(queryTypeset(TEMPLATE, data, 'pages')[0]);
