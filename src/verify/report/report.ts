import type { Finding, Severity } from '../types.ts';
import { tableOf } from './table.ts';

/** What was checked, and what was found. */
export interface Report {
  /** The address, or the folder or zip as people are shown it. */
  place: string;
  /** The folder it was held against, as people are shown it. */
  against: string;
  /** How many files the build has. */
  files: number;
  findings: readonly Finding[];
}

const names: Record<Severity, string> = { fault: '错', unchecked: '没查到', note: '注意' };
/** How many places of a finding are listed; all stand in the JSON. */
const MOST = 8;

/** The exit code: 1 where there is a fault, else 2 where something could not be checked, else 0. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 1 | 2 =>
  findings.some(({ severity }) => severity === 'fault')
    ? 1
    : findings.some(({ severity }) => severity === 'unchecked')
      ? 2
      : 0;

/** The report for programs. */
export const reportJson = (report: Report): string =>
  JSON.stringify({ ...report, exitCode: exitCodeOf(report.findings) }, undefined, 2);

/** The report for people: one line on how it went, a table, then each finding with its places, why it matters and what to do. */
export function reportText({ place, against, files, findings }: Report): string {
  const head = `核对了 ${place}，对照 ${against}/（${files} 个文件）。`;
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const faults = count('fault');
  const verdict =
    faults > 0
      ? `有 ${faults} 种错要改。`
      : count('unchecked') > 0
        ? '有的没有查到，别的没有错。'
        : '没有错，和本地生成的一样。';
  if (findings.length === 0) return `${head}\n${verdict}`;
  const table = tableOf(
    ['轻重', '什么', '几处', '例如'],
    findings.map(({ severity, what, spots }) => [
      names[severity],
      what,
      String(spots.length),
      spots[0]?.path ?? '',
    ]),
  );
  return [head, '', table, '', ...findings.map(told), `${verdict}`].join('\n');
}

/** What comes from a host may hold signs that move the cursor or turn the line: they are shown as dots. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '·');

const told = ({ severity, kind, what, why, hint, spots }: Finding): string =>
  [
    `${names[severity]}：${what}（${spots.length} 处） [${kind}]`,
    ...spots.slice(0, MOST).map(({ path, detail }) => plain(`    ${path}${detail ? `　${detail}` : ''}`)),
    ...(spots.length > MOST ? [`    ……还有 ${spots.length - MOST} 处，加 --json 全部列出`] : []),
    `    为什么：${why}`,
    `    → ${hint}`,
    '',
  ].join('\n');
