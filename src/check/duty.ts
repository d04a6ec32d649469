import type { DutyData } from '../schema/duty.ts';
import type { Fault } from '../support/site-error.ts';
import { checkUnique } from './order.ts';
import type { ContentFile } from './read.ts';
import { checkId, type Known } from './references.ts';

/** A duty's restatement: wholly present or wholly absent, its roles known, its anchors unique, nobody's 我们 in it. */
export function checkDuty(source: ContentFile, data: DutyData, known: Known): Fault[] {
  const parts = { claim: data.claim, commitments: data.commitments, keywords: data.keywords, 正文: source.body.trim() || undefined };
  const missing = Object.entries(parts)
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  const faults: Fault[] = [];
  if (missing.length > 0 && (missing.length < 4 || data.premise !== undefined)) {
    faults.push({
      kind: 'half-restatement',
      where: { file: source.file, line: source.lineOf([]) },
      what: `转述只写了一半，还缺：${missing.join('、')}。`,
      hint: '转述要么全写（claim、commitments、keywords 和正文），要么全都不写，只留 title。',
    });
  }
  const commitments = data.commitments ?? [];
  faults.push(
    ...checkUnique(
      commitments.map(({ id }, i) => ({ value: id, file: source.file, line: source.lineOf(['commitments', i, 'id']) })),
      (id) => `id ${id} 在这一条里用了两次`,
      'id 是网页上的锚点，同一条里不能重复，改掉其中一个。',
    ),
    ...commitments.flatMap(({ roles }, i) =>
      roles.flatMap((role, k) => checkId('role', role, known, source.file, source.lineOf(['commitments', i, 'roles', k]))),
    ),
  );
  const lines: [string, number][] = [
    ...commitments.map(({ text }, i): [string, number] => [text, source.lineOf(['commitments', i, 'text'])]),
    [data.claim ?? '', source.lineOf(['claim'])],
    [data.premise ?? '', source.lineOf(['premise'])],
    ...source.body.split('\n').map((text, i): [string, number] => [text, source.bodyOffset + i + 1]),
  ];
  for (const [text, at] of lines) {
    if (/我们|我企业/.test(text)) {
      faults.push({
        kind: 'speaks-as-signatory',
        where: { file: source.file, line: at },
        what: '转述里出现了“我们”。',
        hint: '“我们”是签署企业的口吻；转述不带主语，直接写要做的事。',
      });
    }
  }
  return faults;
}
