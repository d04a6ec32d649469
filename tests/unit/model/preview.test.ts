import { expect, test } from 'vitest';
import { countToFill, isPreview, previewNote } from '../../../src/model/preview.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { dutyEntry, entries, wordsOf } from '../../helpers/entries.ts';

const words = wordsOf({
  notes: { preview: '只供预览。', noRights: '没有依据。', toFill: '还有{count}处。' },
});
const given = entries({ words });
const [role] = given.roles;
const [source] = given.sources;
const fact = { ...given.campaign, organisers: '（待填写）', policy: ['《某文件》', '（待填写）'] };

test('a site with nothing left to fill is for everyone', () => {
  expect(countToFill(given)).toBe(0);
  expect([isPreview(assemble(given)), assemble(given).toFill]).toEqual([false, 0]);
});

test.each<[where: string, count: number, change: Partial<Entries>]>([
  ['facts of the campaign, in lists too', 2, { campaign: fact }],
  ['a setting, in a sentence', 1, { site: { ...given.site, contact: '电话：（待填写）' } }],
  ['a word of the interface', 1, { words: { ...words, nav: { ...words.nav, skip: '（待填写）' } } }],
  ['a source', 1, { sources: source ? [{ ...source, publisher: '(待填写)' }] : [] }],
  ['a role', 1, { roles: role ? [{ ...role, intro: '（ 待填写 ）' }] : [] }],
  [
    'a title, and two lines of a body',
    3,
    {
      duties: [
        dutyEntry('society/1-everyone', { title: '（待填写）' }, '（待填写）\n\n甲（待填写）乙（待填写）。'),
      ],
    },
  ],
  ['the preamble', 1, { preamble: { ...given.preamble, body: '（待填写）' } }],
  [
    'a page',
    1,
    {
      pages: [
        { id: 'home', data: { title: '首页', name: '首页', lead: '（待填写）' } },
        ...given.pages.slice(1),
      ],
    },
  ],
])('%s: a preview, which says how much is left', (_, count, change) => {
  const site = assemble({ ...given, ...change });
  expect([isPreview(site), previewNote(site)]).toEqual([true, `只供预览。还有${count}处。`]);
});

test('the word for what is left, told as a word, is nothing left to fill', () => {
  expect(countToFill({ ...given, site: { ...given.site, contact: '还有几处“待填写”没有填' } })).toBe(0);
});
