import type { Fault } from '../../support/site-error.ts';
import { forMatching } from '../../text/matching.ts';
import { cellsOf } from '../../text/plain.ts';
import type { ContentFolder } from '../folder.ts';

/** Signatories of the same name that differ in what stands beside it: two people may be called alike, one may have been written twice. */
export function sameNames({ yaml: { signatories } }: ContentFolder): Fault[] {
  const { names } = (signatories?.data ?? {}) as { names?: unknown };
  if (!signatories || !Array.isArray(names)) return [];
  const first = new Map<string, number>();
  return names.flatMap((row: unknown, i): Fault[] => {
    const [name = ''] = cellsOf(String(row));
    const key = forMatching(name);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, i);
      return [];
    }
    return [
      {
        kind: 'same-name',
        where: { file: signatories.file, line: signatories.lineOf(['names', i]) },
        what: `“${name}”前面已经有一个，在第 ${signatories.lineOf(['names', earlier])} 行。`,
        hint: '真是两个同名的，就不用改；写重了的，删去其中一个。',
      },
    ];
  });
}
