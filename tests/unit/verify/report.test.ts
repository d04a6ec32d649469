import { expect, test } from 'vitest';
import { found } from '../../../src/verify/judge/found.ts';
import { exitCodeOf, reportJson, reportText } from '../../../src/verify/report/report.ts';
import type { Finding } from '../../../src/verify/types.ts';

const report = (findings: readonly Finding[]) => ({
  place: 'https://example.org/',
  against: 'dist',
  files: 3,
  findings,
});

test('the exit code follows what is gravest', () => {
  const [fault, unchecked, note] = [
    found('missing', [{ path: 'a' }]),
    found('unanswered', [{ path: 'a' }]),
    found('cookie', [{ path: 'a' }]),
  ];
  expect(exitCodeOf([])).toBe(0);
  expect(exitCodeOf(note)).toBe(0);
  expect(exitCodeOf([...note, ...unchecked])).toBe(2);
  expect(exitCodeOf([...unchecked, ...fault])).toBe(1);
});

test('a right deployment is told in two lines', () => {
  expect(reportText(report([]))).toBe(
    '核对了 https://example.org/，对照 dist/（3 个文件）。\n没有错，和本地生成的一样。',
  );
});

test('findings stand in a table whose columns meet, and each with where, why and what to do', () => {
  const spots = Array.from({ length: 10 }, (_, i) => ({ path: `${i}.html` }));
  const text = reportText(
    report([
      ...found('missing', spots),
      ...found('injected-script', [{ path: 'a.html', detail: 'x\u001b[31m\u202e' }]),
    ]),
  );
  expect(text).toContain(
    '轻重  什么              几处  例如\n----  ----------------  ----  ------\n错    文件缺失          10    0.html\n错    服务器插进了脚本  1     a.html\n',
  );
  expect(text).toMatch(
    /错：文件缺失（10 处） \[missing\]\n {4}0\.html\n[\s\S]* {4}……还有 2 处，加 --json 全部列出\n {4}为什么：.+\n {4}→ .+\n/,
  );
  expect(text).toContain('a.html　x·[31m·');
  expect(text.split('\n').at(-1)).toBe('有 2 种错要改。');
});

test('the report for programs has every place and the exit code', () => {
  const spots = Array.from({ length: 10 }, (_, i) => ({ path: `${i}.html` }));
  const parsed = JSON.parse(reportJson(report(found('missing', spots))));
  expect(parsed).toMatchObject({
    exitCode: 1,
    files: 3,
    findings: [{ kind: 'missing', severity: 'fault', spots }],
  });
});
