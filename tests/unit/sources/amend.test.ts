import { expect, test } from 'vitest';
import { applied, editsFor } from '../../../src/sources/amend.ts';
import type { Verdict } from '../../../src/sources/judge.ts';

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
const edits = (one: Verdict, two: Verdict, three: Verdict) =>
  editsFor(
    text,
    [
      { line: 15, verdict: three },
      { line: 2, verdict: one },
      { line: 8, verdict: two },
    ],
    '2026-11-26',
  );

test('what is the same was seen today; what is gone or another is no link any more; what is not known stays', () => {
  const now = applied(text, edits('same', 'gone', 'changed')).split('\n');
  expect(now[4]).toBe('  seen: 2026-11-26');
  expect(now[5]).toBe('  alive: yes');
  expect(now[10]).toBe('  alive: no # 看过');
  expect(now.slice(14, 20)).toEqual([
    '- id: three',
    '  alive: no',
    '  title: 《丙》',
    '  address: https://c.test/',
    '  seen: 2024-01-02',
    '- id: four',
  ]);
  expect(edits('unknown', 'to-read', 'unknown')).toEqual([]);
});

test('a day that was not there is added before alive', () => {
  expect(applied(text, edits('unknown', 'same', 'unknown'))).toBe(
    text.replace('  alive: yes # 看过', '  seen: 2026-11-26\n  alive: yes # 看过'),
  );
});
