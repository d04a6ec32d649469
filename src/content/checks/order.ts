import type { Fault } from '../../support/site-error.ts';
import { baseName } from '../folder.ts';
import type { ContentFile } from '../reader.ts';

/** File numbers of one folder must be 1, 2, 3 … without a gap and without a repeat. */
export function checkOrder(files: ContentFile[]): Fault[] {
  const numbered = files
    .map((source) => ({ file: source.file, place: Number(/^\d+/.exec(baseName(source.file))?.[0]) }))
    .sort((a, b) => a.place - b.place);
  const faults: Fault[] = [];
  numbered.forEach(({ file, place }, index) => {
    const before = numbered[index - 1];
    if (before?.place === place) {
      faults.push({
        kind: 'duplicate-number',
        where: { file },
        what: `序号 ${place} 用了两次，另一个是 ${before.file}。`,
        hint: '同一文件夹里每个文件的序号只能用一次，改掉其中一个。',
      });
    } else if (place !== (before?.place ?? 0) + 1) {
      faults.push({
        kind: 'gap-in-order',
        where: { file },
        what: `序号从 ${before?.place ?? 0} 跳到了 ${place}。`,
        hint: `序号要从 1 起连着写，把这个文件改成 ${(before?.place ?? 0) + 1}，或补上缺的那一个。`,
      });
    }
  });
  return faults;
}

/** The same value must not stand twice; `items` are what is compared and where it stands. */
export function checkUnique(
  items: { value: string; file: string; line: number }[],
  what: (value: string) => string,
  hint: string,
): Fault[] {
  const first = new Map<string, { file: string; line: number }>();
  return items.flatMap(({ value, file, line }) => {
    const earlier = first.get(value);
    if (!earlier) {
      first.set(value, { file, line });
      return [];
    }
    return [
      {
        kind: 'duplicate',
        where: { file, line },
        what: `${what(value)}，前面一处在 ${earlier.file}:${earlier.line}。`,
        hint,
      },
    ];
  });
}
