import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { attribute, type Element, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import type { RoleData } from '../../src/schema/role.ts';
import { contentRoot, page, pages, sources } from '../helpers/built.ts';

const asked = (parse(readFileSync(join(contentRoot, 'roles.yaml'), 'utf8')) as RoleData[]).flatMap(
  ({ id, questions = [] }) => {
    const path = `roles/${id}.html`;
    return pages.includes(path) ? questions.map((item, i) => ({ path, place: i + 1, ...item })) : [];
  },
);

test('every answer has the numbers of its sources beside it, each a link to the note that names it', () => {
  for (const { path, place, answer, sources: cited } of asked) {
    const heading = find(page(path), (element) => attribute(element, 'id') === `question-${place}`);
    const told = find(heading?.parentNode as Element, tagged('p')) as Element;
    const notes = [...elements(told)].filter(tagged('a')).map((link) => {
      const note = (attribute(link, 'href') ?? '').slice(1);
      return textOf(find(page(path), (element) => attribute(element, 'id') === note) ?? told);
    });
    expect(textOf(told).startsWith(answer), answer).toBe(true);
    expect(notes, answer).toEqual(
      cited.map((id) => expect.stringContaining(sources.find((source) => source.id === id)?.title ?? id)),
    );
  }
});
