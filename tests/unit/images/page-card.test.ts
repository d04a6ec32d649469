import { expect, test } from 'vitest';
import { pageCard } from '../../../src/images/page-card.ts';
import { ifIndependent } from '../../../src/model/notes.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { dutyEntry, entries, wordsOf } from '../../helpers/entries.ts';
import { loaded } from '../../helpers/original-entry.ts';

const site = assemble(entries());
const card = (path: string) => pageCard(site, site.page(path));
const withCampaign = (given: Partial<Entries['campaign']>) =>
  assemble(entries({ campaign: { ...entries().campaign, ...given } }));

test('every card carries the stamp, but of a duty with a title alone, and the small print, and has a picture', () => {
  for (const row of site.table) {
    const made = pageCard(site, row);
    expect(made).toMatchObject({
      sections: 3,
      stamp: row.path === '/society/everyone.html' ? '' : '转述 · 非原文',
      small: '[cards.independent] · [cards.voluntary]',
    });
    for (const place of ['name', 'words'] as const)
      expect(made[place], `${place} of ${row.path}`).not.toBe('');
  }
});

const stamps = (given: Partial<Entries>) => {
  const of = assemble(entries(given));
  return new Map(of.table.map((row) => [row.path, pageCard(of, row).stamp]));
};

test('with the original the stamp says whose words a card carries, and of pages without the pledge what the site has', () => {
  const original = loaded('某会');
  const both = stamps({ original });
  for (const path of ['/index.html', '/pledge.html', '/about.html', '/downloads.html'])
    expect([path, both.get(path)]).toEqual([path, '[notes.bothMark]']);
  expect(both.get('/enterprise/answer.html')).toBe('转述 · 非原文');
  expect(both.get('/enterprise.html')).toBe('转述 · 非原文');
  expect(both.get('/society/everyone.html')).toBe('[notes.originalMark]');
  const duties = entries().duties.map(({ id }) => dutyEntry(id));
  const cards = [...stamps({ original, duties })].filter(([path]) => !path.startsWith('/roles'));
  expect(cards.map(([path, stamp]) => [path, stamp])).toEqual(
    cards.map(([path]) => [path, '[notes.originalMark]']),
  );
  const titles = stamps({ duties });
  for (const path of ['/index.html', '/enterprise.html', '/about.html']) expect(titles.get(path)).toBe('');
});

test('where the publisher runs the site no card says that it is independent', () => {
  const given = assemble(entries({ site: { ...entries().site, operator: '某 协会' } }));
  expect(pageCard(given, given.page('/about.html')).small).toBe('[cards.voluntary]');
});

test.each<[operator: string, publisher: string, text: string]>([
  ['乙会', '甲会、乙 会', ''],
  ['丙社、甲会', '甲会、乙会', ''],
  ['甲', '甲会、乙会', '不是'],
  ['', '甲会', '不是'],
  ['（待填写）', '甲会', ''],
  ['甲会', '（待填写）', ''],
])('run by %s, published by %s: whether the site is the publisher’s', (operator, publisher, text) => {
  const { site, campaign } = entries();
  const given = { settings: { ...site, operator }, campaign: { ...campaign, publisher } };
  expect(ifIndependent(given, '不是')).toBe(text);
});

test('of a duty the claim is the picture; the campaign, its number and title stand above it, the pledge at the side', () => {
  expect(card('/enterprise/repair.html')).toMatchObject({
    part: 1,
    figure: '贰',
    name: site.campaign.pledge,
    couplet: ['倡议书'],
    note: '第2条　标题 enterprise/2-repair',
    words: '一句话的要点。',
    text: '',
  });
});

test('of a duty with a title alone the title is the picture, and it says that there is no restatement', () => {
  expect(card('/society/everyone.html')).toMatchObject({
    part: 3,
    figure: '肆',
    note: '第4条',
    words: '标题 society/1-everyone',
    text: '[duty.unrestated]',
  });
});

test('a section shows its name, in its own colour', () => {
  expect(card('/industry.html')).toMatchObject({
    part: 2,
    figure: '',
    name: site.campaign.pledge,
    couplet: ['倡议书'],
    words: '同行做到',
    text: '',
  });
});

test('home shows the short name; a theme of two halves stands at its sides, the first at the right', () => {
  expect(card('/index.html')).toMatchObject({
    ...{ name: '2031年活动', words: '倡议书', text: '主题', couplet: [] },
  });
  const halved = withCampaign({ theme: '守着一条河，过着好日子' });
  expect(pageCard(halved, halved.page('/index.html'))).toMatchObject({
    ...{ text: '', couplet: ['守着一条河', '过着好日子'] },
  });
});

test.each(['一句话', '甲乙，丙丁，戊己', '长长的前半句，短', '2044年，护河日', 'ab，cd'])(
  'a theme such as %s stands in the text',
  (theme) => {
    const given = withCampaign({ theme });
    expect(pageCard(given, given.page('/index.html'))).toMatchObject({ text: theme, couplet: [] });
  },
);

test('a role asks what it can do, its name in a line of its own, in the colour of the section that asks most of it', () => {
  expect(card('/roles/worker.html')).toMatchObject({
    words: '工人\n能做什么',
    text: '[roles.share]',
    couplet: ['倡议书'],
  });
  const worker = site.roles.find(({ path }) => path === '/roles/worker.html');
  expect(worker?.duties.length).toBeGreaterThan(0);
  expect(card('/roles/worker.html').part).toBe(worker?.duties[0]?.duty.part);
});

test('other pages show their name', () => {
  expect(card('/about.html')).toMatchObject({ words: '关于', text: '关于导语。' });
  expect(card('/about.html').part).toBeUndefined();
});

test('of a description the first sentence stands on the card, whole', () => {
  const row = { ...site.page('/about.html'), description: `${'甲'.repeat(80)}。乙。` };
  expect(pageCard(site, row).text).toBe(`${'甲'.repeat(80)}。`);
});

test.each([
  [{ independent: '', voluntary: '自愿' }, '自愿'],
  [{ independent: '', voluntary: '' }, ''],
])('small print that is empty leaves nothing behind: %j', (cards, small) => {
  const words = { ...wordsOf({ notes: { mark: '转述' } }), cards };
  const given = assemble(entries({ words }));
  expect(pageCard(given, given.page('/about.html')).small).toBe(small);
});

test('a pledge whose short name cannot stand upright has none at the side of its cards', () => {
  const given = withCampaign({ shortName: '倡议书2031' });
  expect(pageCard(given, given.page('/industry.html')).couplet).toEqual([]);
});

test('of a pledge of no campaign cards of its parts have its own name above, once', () => {
  const given = withCampaign({ name: '' });
  expect(pageCard(given, given.page('/industry.html'))).toMatchObject({ name: '倡议书', couplet: [] });
});

test.each([
  ['2031年活动企业倡议书', '2031年活动企业'],
  ['第三届2031年活动倡议书', '2031年活动'],
  ['关于守水的约定', '2031年活动'],
])(
  'of a pledge named %s what leads to its short name stands above it: %s; above its parts its whole name',
  (pledge, name) => {
    const given = withCampaign({ pledge });
    expect(pageCard(given, given.page('/index.html')).name).toBe(name);
    for (const path of ['/industry.html', '/enterprise/repair.html'])
      expect(pageCard(given, given.page(path)).name).toBe(pledge);
  },
);
