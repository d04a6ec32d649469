import type { DutyData } from '../../schema/duty.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import { checkId, type Known } from './references.ts';
import { textsOf } from './texts.ts';

/** A duty's restatement: wholly present or wholly absent, its roles known, nobody's 我们 in it. */
export function checkDuty(source: ContentFile, data: DutyData, known: Known): Fault[] {
  const parts = {
    claim: data.claim,
    commitments: data.commitments,
    keywords: data.keywords,
    正文: source.body.trim() || undefined,
  };
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
  const roles = (data.commitments ?? []).flatMap((commitment, i) =>
    commitment.roles.flatMap((role, k) =>
      checkId('role', role, known, source.file, source.lineOf(['commitments', i, 'roles', k])),
    ),
  );
  return [...faults, ...roles, ...checkVoice(source)];
}

/** The signatories are “we” in the pledge; in our own words of it nobody is. */
export function checkVoice({ file, data, body, bodyOffset, lineOf }: ContentFile): Fault[] {
  const lines: [string, number][] = [
    ...textsOf(data).map(([path, text]): [string, number] => [text, lineOf(path)]),
    ...body.split('\n').map((text, i): [string, number] => [text, bodyOffset + i + 1]),
  ];
  return lines.flatMap(([text, line]) => {
    const found = /我们|我企业/.exec(text);
    if (!found) return [];
    const hint = '这是签署企业的口吻；转述不带主语，直接写要做的事。';
    return [
      { kind: 'speaks-as-signatory', where: { file, line }, what: `转述里出现了“${found[0]}”。`, hint },
    ];
  });
}
