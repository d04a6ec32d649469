import { expect, test } from 'vitest';
import { groupNoteNumbers } from '../../../src/postprocess/transforms/note-numbers.ts';
import { transformed } from '../../helpers/transformed.ts';

const number = (n: number) => `<a href="#note-${n}">${n}</a>`;
const note = (n: number) => `<sup class="cite">${number(n)}</sup>`;
const grouped = (html: string) =>
  transformed('page.html', `<main>${html}</main>`, groupNoteNumbers).replace(/^.*<main>|<\/main>.*$/gs, '');

test('numbers that follow each other become one group, parted by commas', () => {
  expect(grouped(`<p>甲。${note(5)}${note(6)}${note(7)}乙。</p>`)).toBe(
    `<p>甲。<sup class="cite">${number(5)},${number(6)},${number(7)}</sup>乙。</p>`,
  );
});

test('numbers with words between them stay where they are', () => {
  const text = `<p>甲。${note(1)}乙。${note(2)}</p><p>丙。${note(3)}</p>`;
  expect(grouped(text)).toBe(text);
});

test('in a cell of numbers alone, which are buttons, they stay apart', () => {
  const table = `<table><tbody><tr><td class="cites">${note(1)}${note(2)}</td></tr></tbody></table>`;
  expect(grouped(table)).toBe(table);
});
