import { expect, test } from 'vitest';
import { nameCells } from '../../../src/postprocess/transforms/tables.ts';
import { transformed } from '../../helpers/transformed.ts';

const named = (rows: string) =>
  transformed('page.html', `<main><table>${rows}</table></main>`, nameCells).replace(
    /^.*<main>|<\/main>.*$/gs,
    '',
  );

test('the first row heads the columns, and the first cell its row', () => {
  expect(
    named(
      '<thead><tr><th>年</th><th>题 </th></tr></thead><tbody><tr><td><a href="#a">甲</a></td><td>乙</td></tr></tbody>',
    ),
  ).toBe(
    '<table class="table"><thead><tr><th scope="col">年</th><th scope="col">题 </th></tr></thead><tbody><tr><th scope="row"><a href="#a">甲</a></th><td data-head="题">乙</td></tr></tbody></table>',
  );
});

test('an empty cell, which is filled in by hand, is told nothing', () => {
  expect(named('<tr><th>事</th><th>好</th></tr><tr><td>甲</td><td></td></tr>')).toContain(
    '<th scope="row">甲</th><td></td>',
  );
});

test('a row that has a head already keeps it', () => {
  const rows = '<tr><th>号</th><th>名</th><th>地</th></tr><tr><td>1</td><th>甲</th><td>乙</td></tr>';
  expect(named(rows)).toContain(
    '<tr><td data-head="号">1</td><th scope="row">甲</th><td data-head="地">乙</td></tr>',
  );
});

test('a cell of notes alone is marked; one with a word is not', () => {
  const note = '<sup class="cite"><a href="#note-1">1</a></sup>';
  const made = named(
    `<tr><th>年</th><th>题</th><th>源</th></tr><tr><td>甲</td><td>乙${note}</td><td> ${note}${note}</td></tr>`,
  );
  expect(made).toContain('<td data-head="题">乙');
  expect(made).toContain('<td data-head="源" class="cites">');
});

test('a style that Markdown would give a cell goes: the policy allows none', () => {
  expect(
    named('<tr><th style="text-align: left">年</th></tr><tr><td style="text-align: left">甲</td></tr>'),
  ).not.toContain('style');
});

test('a table that is no text of the page is left as it is', () => {
  const html = '<table><tbody><tr><td>甲</td></tr></tbody></table>';
  expect(transformed('page.html', html, nameCells)).toContain(html);
});
