import { expect, test } from 'vitest';
import { amend } from '../../../src/sources/amend.ts';
import type { Verdict } from '../../../src/sources/judge.ts';

const today = '2026-11-26';
const text = `# 来源
- id: one
  title: 《甲》
  address: https://a.test/
  seen: 2024-01-02
  alive: unknown
  authority: official
- id: two
  title: 《乙》
  address: https://b.test/
  alive: yes # 看过
  authority: media

# 别的
- id: three
  alive: unknown
  title: 《丙》
  address: https://c.test/
  seen: 2024-01-02
- id: four
  title: 《丁》
`;
const amended = (one: Verdict, two: Verdict, three: Verdict, now = text) =>
  amend(
    now,
    [
      { source: { id: 'three', address: 'https://c.test/' }, line: 15, verdict: three },
      { source: { id: 'one', address: 'https://a.test/' }, line: 2, verdict: one },
      { source: { id: 'two', address: 'https://b.test/' }, line: 8, verdict: two },
    ],
    today,
    'a.yaml',
  );

test('what is the same was seen today; what is gone or another is no link any more; what is not known stays', () => {
  const now = amended('same', 'gone', 'changed');
  expect(now.changes).toBe(4);
  expect(now.text).toBe(
    text
      .replace('seen: 2024-01-02\n  alive: unknown', `seen: ${today}\n  alive: yes`)
      .replace('alive: yes # 看过', 'alive: no # 看过')
      .replace('id: three\n  alive: unknown', 'id: three\n  alive: no'),
  );
  expect(amended('unknown', 'to-read', 'unknown')).toEqual({ text, changes: 0 });
});

test('an address that has spaces around it in quotes is the one that was asked', () => {
  const spaced = text.replace('https://a.test/', '" https://a.test/ "');
  expect(amended('gone', 'unknown', 'unknown', spaced).text).toBe(
    spaced.replace('alive: unknown', 'alive: no'),
  );
});

test('a day that was not there is added before alive', () => {
  expect(amended('unknown', 'same', 'unknown').text).toBe(
    text.replace('  alive: yes # 看过', `  seen: ${today}\n  alive: yes # 看过`),
  );
});

test('a source is found by what names it, wherever it stands by now', () => {
  const more = '- id: zero\n  address: https://z.test/\n  alive: unknown\n';
  const [one = '', two = ''] = text.split(/(?=- id: two)/);
  for (const set of [
    (some: string, other: string) => more + some + other,
    (some: string, other: string) => other + some,
  ])
    expect(amended('same', 'unknown', 'unknown', set(one, two)).text).toBe(
      set(one.replace('2024-01-02', today).replace('alive: unknown', 'alive: yes'), two),
    );
});

test.each([
  ['is another', text.replace('a.test', 'z.test')],
  ['is called otherwise', text.replace('id: one', 'id: first')],
  ['is not there', text.replace(/- id: one[\s\S]*(?=- id: two)/, '')],
  ['is there twice', text + text.slice(text.indexOf('- id: one'), text.indexOf('- id: two'))],
])('nothing is amended where a source %s by now', (_, now) => {
  expect(() => amended('same', 'same', 'unknown', now)).toThrow(
    /^a\.yaml:2 .*找不到了[\s\S]*\[source-not-amended\]$/,
  );
});

test.each([
  ['further in', '  - id: a\n    alive: unknown\n', `  - id: a\n    seen: ${today}\n    alive: yes\n`],
  [
    'with wide gaps',
    '-   id: a\n    alive:   unknown\n',
    `-   id: a\n    seen: ${today}\n    alive:   yes\n`,
  ],
  ['in braces', '- { id: a, alive: unknown }\n', `- { id: a, seen: ${today}, alive: yes }\n`],
  ['by names in quotes', '- "id": a\n  "alive": unknown\n', `- "id": a\n  seen: ${today}\n  "alive": yes\n`],
  [
    'with values in quotes',
    `- id: a\n  seen: '2024-01-02'\n  alive: "no"\n`,
    `- id: a\n  seen: ${today}\n  alive: yes\n`,
  ],
  ['with alive first', '- alive: no\n  id: a\n', `- seen: ${today}\n  alive: yes\n  id: a\n`],
  [
    'with a value on a line of its own',
    '- id: a\n  alive:\n    no\n',
    `- id: a\n  seen: ${today}\n  alive:\n    yes\n`,
  ],
  [
    'with spaces that look like others',
    '- id: a\n\u00a0\u00a0alive: no',
    `- id: a\n\u00a0\u00a0seen: ${today}\n  alive: yes`,
  ],
])('a source that is set %s is amended as it is set', (_, before, after) => {
  for (const end of ['\n', '\r\n', '\r']) {
    const set = (some: string) => some.replaceAll('\n', end);
    const found = [{ source: { id: 'a' }, line: 1, verdict: 'same' as const }];
    expect(amend(set(before), found, today, 'a.yaml').text).toBe(set(after));
    const gone = [{ source: { id: 'a' }, line: 1, verdict: 'gone' as const }];
    expect(amend(set(before), gone, today, 'a.yaml').text).toBe(set(before.replace('unknown', 'no')));
  }
});

test.each([
  ['alive is not there', '- id: a\n'],
  ['alive is a list', '- id: a\n  alive: [no]\n'],
  ['a name stands on its own', '- id: a\n  ? alive\n  : no\n'],
  ['it is no list', 'id: a\n'],
])('a source that cannot be amended is told with its line, where %s', (_, before) => {
  expect(() => amend(before, [{ source: { id: 'a' }, line: 7, verdict: 'same' }], today, 'a.yaml')).toThrow(
    /^a\.yaml:7 .*\[source-not-amended\]$/s,
  );
});
