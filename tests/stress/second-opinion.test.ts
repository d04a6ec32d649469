import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asSource, formatOf, type SourceFile } from '../../src/importer/read/file.ts';
import { withoutSpace } from '../../src/text/space.ts';
import { asHtml, docx, source, withHeadings, withParagraphs } from '../helpers/documents.ts';
import { hasLibreOffice, textsByLibreOffice } from '../helpers/libreoffice.ts';
import { madeDocx } from '../helpers/made/docx.ts';
import { madePage } from '../helpers/made/html.ts';
import { chance, madePledge } from '../helpers/made/pledge.ts';
import { type Difference, differencesFrom, markupOf, opinionOf } from '../helpers/second-opinion.ts';

/** A kind of difference that is no loss: what it is known by, and why. */
interface Accepted {
  side?: Difference['side'];
  letters: RegExp;
  /** Whether it is at the beginning of its line, or all of it. */
  at?: 'beginning' | 'whole';
  /** The remarks that tell it; where they say how often, it is not accepted more often. */
  told?: RegExp;
  /** What the file has where this is so; and what of the file the letters stand in. */
  markup?: RegExp;
  within?: RegExp;
  why: string;
}

const accepted: Accepted[] = [
  {
    ...{ side: 'lost', at: 'beginning', told: /有 (\d+) [段项].*自动编号/g },
    letters:
      /^(?:第?[\d一二三四五六七八九十]+[条.．、)]|[（(][\da-z一二三四五六七八九十]+[）)]|[A-Za-z]{1,4}[.)])$/,
    why: 'LibreOffice writes the numbers that the program counts; they are no letters of the file, and a remark says so',
  },
  {
    ...{ side: 'lost', at: 'beginning', letters: /^[•●○◦▪■–]$/, markup: /<li|<w:numId/ },
    why: 'LibreOffice writes the marks that the program draws before items: no words',
  },
  {
    ...{ side: 'lost', letters: /^(?:\d+|[ivx]+)$/, told: /有 (\d+) 处[脚尾]注/g },
    why: 'LibreOffice writes the numbers of notes into the sentence; a remark says that they are left out',
  },
  {
    ...{ side: 'lost', letters: /^[\d+\-=()ni]+$/, told: /有 (\d+) 处上标、下标/g },
    why: 'LibreOffice puts raised figures on the line, where they say another thing',
  },
  {
    ...{ side: 'added', letters: /^[⁰¹²³⁴-⁾ⁿⁱ₀-₎]+$/, told: /有 (\d+) 处上标、下标/g },
    why: 'the importer writes raised figures as they are seen; a remark says how many',
  },
  {
    ...{ side: 'lost', letters: /^(?:[\uf000-\uf0ff]|[!-þ])+$/, told: /有 (\d+) 处用符号字体/g },
    why: 'LibreOffice writes the letters of symbol fonts, and not the signs that are seen',
  },
  {
    ...{ side: 'added', letters: /^\p{So}+$/u, told: /有 (\d+) 处用符号字体/g },
    why: 'the importer writes the signs that are seen; a remark says how many',
  },
  {
    ...{ letters: /^\d{1,4}$/, told: /有 \d+ 处域/g, markup: /\bDATE\b/ },
    why: 'LibreOffice counts days anew; the importer takes what was saved, and a remark says so',
  },
  {
    ...{ side: 'added', letters: /^[“”‘’]$/, told: /处引号由浏览器写出/g },
    why: 'LibreOffice does not write the marks that browsers draw around what is quoted',
  },
  {
    ...{ side: 'lost', letters: /^[\u0080-\u009f]+$/, markup: /&#1[2-5]\d;/ },
    why: 'LibreOffice takes the numbers that Windows gave to signs for what Unicode has there, which is nothing',
  },
  {
    ...{ side: 'added', letters: /^[€‚-„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ]+$/, markup: /&#1[2-5]\d;/ },
    why: 'the importer reads the signs of these numbers, as browsers do',
  },
  {
    ...{ side: 'lost', letters: /./, within: /<template>.*?<\/template>/gs },
    why: 'LibreOffice shows templates, which no browser does',
  },
  {
    ...{ side: 'added', at: 'whole', letters: /./ },
    within: /<w:txbxContent>.*?<\/w:txbxContent>|<w:p><w:pPr><w:framePr.*?<\/w:p>|<marquee>.*?<\/marquee>/gs,
    why: 'LibreOffice draws what stands in a text box, in a frame or moves, and does not save it as text',
  },
];

/** The words of parts of a markup, one after the other. */
const wordsWithin = (markup: string, parts: RegExp): string =>
  withoutSpace((markup.match(parts) ?? []).join('').replace(/<[^>]*>/g, ''));

/** Differences that are of no accepted kind. */
function unaccepted(
  differences: readonly Difference[],
  remarks: readonly string[],
  markup: string,
): Difference[] {
  const said = remarks.join('\n');
  const left = accepted.map(({ told }) =>
    told
      ? [...said.matchAll(told)].reduce((sum, [, n]) => sum + Number(n ?? Number.POSITIVE_INFINITY), 0)
      : Number.POSITIVE_INFINITY,
  );
  return differences.filter(({ side, letters, line, before }) => {
    const kind = accepted.findIndex(
      (each, i) =>
        (each.side ?? side) === side &&
        each.letters.test(letters) &&
        (each.at === undefined || before === 0) &&
        (each.at !== 'whole' || letters === line) &&
        (each.markup?.test(markup) ?? true) &&
        (!each.within || wordsWithin(markup, each.within).includes(letters)) &&
        (left[i] ?? 0) > 0,
    );
    if (kind >= 0) left[kind] = (left[kind] ?? 0) - 1;
    return kind < 0;
  });
}

/** What became of files, in two opinions: how many are imported, and what they differ in without being told. */
async function secondOpinions(sources: readonly SourceFile[], nameOf = (i: number) => sources[i]?.name) {
  const texts = textsByLibreOffice(sources);
  const untold: string[] = [];
  let [imported, refused] = [0, 0];
  for (const [i, one] of sources.entries()) {
    const opinion = await opinionOf(one);
    if (opinion.imported) imported++;
    if (opinion.refused.length > 0) refused++;
    const text = texts[i];
    if (text === undefined) untold.push(`${nameOf(i)}: LibreOffice does not open it`);
    else if (opinion.refused.length === 0)
      for (const { side, letters, line } of unaccepted(
        differencesFrom(text, opinion),
        opinion.remarks,
        markupOf(one),
      ))
        untold.push(`${nameOf(i)}: ${side} “${letters}” in “${line}”`);
  }
  return { imported, refused, untold };
}

test.skipIf(!hasLibreOffice())(
  '300 documents in the habits of four programs: what LibreOffice shows is kept, told or refused',
  async () => {
    const made = Array.from({ length: 300 }, (_, i) => {
      const by = chance(2027 + i);
      const pledge = madePledge(by);
      if (i % 3 < 2) {
        const { name, bytes } = madeDocx(by, pledge);
        return { name, source: source(bytes, 'docx', `${i}.docx`) };
      }
      const { name, text } = madePage(by, pledge);
      return { name, source: source(text, 'html', `${i}.html`) };
    });
    made.push(
      { name: 'as the unit tests have it', source: source(asHtml(), 'html', 'page.html') },
      { name: 'as the unit tests have it', source: source(docx(withHeadings()), 'docx', 'headings.docx') },
      {
        name: 'as the unit tests have it',
        source: source(docx(withParagraphs()), 'docx', 'paragraphs.docx'),
      },
    );
    const { imported, refused, untold } = await secondOpinions(
      made.map((each) => each.source),
      (i) => `${made[i]?.source.name} (${made[i]?.name})`,
    );
    expect(untold).toEqual([]);
    expect(imported).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(20);
  },
);

const { SECOND_OPINION_FOLDER } = process.env;

test.skipIf(!hasLibreOffice()).each(SECOND_OPINION_FOLDER ? [SECOND_OPINION_FOLDER] : [])(
  'the Word files and pages of %s',
  async (folder) => {
    const names = readdirSync(folder).filter((name) => /\.(?:docx|html?)$/i.test(name));
    const sources = names.map((name) => asSource(name, formatOf(name), readFileSync(join(folder, name))));
    expect((await secondOpinions(sources)).untold).toEqual([]);
  },
);
