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
const amended = (one: Verdict, two: Verdict, three: Verdict) =>
  amend(
    text,
    [
      { index: 2, line: 15, verdict: three },
      { index: 0, line: 2, verdict: one },
      { index: 1, line: 8, verdict: two },
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

test('a day that was not there is added before alive', () => {
  expect(amended('unknown', 'same', 'unknown').text).toBe(
    text.replace('  alive: yes # 看过', `  seen: ${today}\n  alive: yes # 看过`),
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
    const found = [{ index: 0, line: 1, verdict: 'same' as const }];
    expect(amend(set(before), found, today, 'a.yaml').text).toBe(set(after));
    const gone = [{ index: 0, line: 1, verdict: 'gone' as const }];
    expect(amend(set(before), gone, today, 'a.yaml').text).toBe(set(before.replace('unknown', 'no')));
  }
});

test.each([
  ['alive is not there', '- id: a\n'],
  ['alive is a list', '- id: a\n  alive: [no]\n'],
  ['a name stands on its own', '- id: a\n  ? alive\n  : no\n'],
  ['it is no list', 'id: a\n'],
])('a source that cannot be amended is told with its line, where %s', (_, before) => {
  expect(() => amend(before, [{ index: 0, line: 7, verdict: 'same' }], today, 'a.yaml')).toThrow(
    /^a\.yaml:7 .*\[source-not-amended\]$/s,
  );
});
