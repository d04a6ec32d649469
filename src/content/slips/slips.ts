import type { Fault } from '../../support/site-error.ts';
import { bodySlips } from './body.ts';
import { characterSlips } from './characters.ts';
import { dataSlips } from './data.ts';
import { dataLines } from './data-lines.ts';
import { strayIndents } from './indents.ts';
import type { Line, Slip } from './slip.ts';

/** Every slip that is looked for in the raw text, in the order in which one goes before another on a line. */
export const slips: readonly Slip[] = [...characterSlips, ...dataSlips, ...bodySlips];

/** The two parts of a content file: lines, and how many lines of the file stand above each. */
export interface Parts {
  file: string;
  data: { text: string; above: number };
  body: { text: string; above: number };
}

/**
 * The slips that editors make in a file, each at its line, one a line.
 * Where there is one, what an exact reader of YAML or MDX would say of the file is its consequence, and is not told.
 */
export function slipsIn({ file, data, body }: Parts): Fault[] {
  const name = file.replace(/^.*\//, '');
  const lines = (text: string, above: number) =>
    text
      .split('\n')
      .map(
        (each, i, all): Line => ({ number: above + i + 1, text: each, before: all[i - 1] ?? '', file: name }),
      );
  const texts = data.text.split('\n');
  const held = dataLines(texts);
  const stray = strayIndents(texts, held);
  return [
    ...faultsOf(
      file,
      'data',
      lines(data.text, data.above).map((line, i) => ({ ...line, data: held[i], stray: stray[i] })),
    ),
    ...faultsOf(file, 'body', lines(body.text, body.above)),
  ];
}

function faultsOf(file: string, part: 'data' | 'body', lines: Line[]): Fault[] {
  const looked = slips.filter((slip) => slip.part === part || slip.part === 'both');
  const found = lines.flatMap((line) => {
    for (const slip of looked) {
      const told = slip.find(line);
      if (told) return [{ slip, told, line: line.number }];
    }
    return [];
  });
  const counts = new Map<Slip, number>();
  for (const { slip } of found) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  const before = new Set<Slip>();
  return found.flatMap(({ slip, told, line }) => {
    if (slip.once && before.has(slip)) return [];
    before.add(slip);
    const count = counts.get(slip) ?? 1;
    const more = slip.once && count > 1 ? `这个文件里共有 ${count} 行。` : '';
    return [{ kind: slip.kind, where: { file, line }, what: told.what + more, hint: told.hint }];
  });
}
