import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';

/** Words and ids that stand twice in one list. */
export function checkRepeats({ file, data, lineOf }: ContentFile): Fault[] {
  return listsIn(data).flatMap(([path, list]) =>
    list.flatMap((item, i): Fault[] => {
      if (typeof item !== 'string' || list.indexOf(item) === i) return [];
      const name = path.findLast((key) => typeof key === 'string') ?? '这个列表';
      const what = `${String(name)} 里“${item}”写了两次。`;
      return [
        { kind: 'repeated-item', where: { file, line: lineOf([...path, i]) }, what, hint: '删去其中一个。' },
      ];
    }),
  );
}

function listsIn(data: unknown, at: PropertyKey[] = []): [at: PropertyKey[], list: unknown[]][] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return [[at, data], ...data.flatMap((item, i) => listsIn(item, [...at, i]))];
  return Object.entries(data).flatMap(([key, inner]) => listsIn(inner, [...at, key]));
}
