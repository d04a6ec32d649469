import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../../src/postprocess/folder.ts';
import type { BrokenContent } from './broken-content.ts';

/**
 * Leaves of a copy of the project's content the first duty of each section, and what is said of the duties in keeping with
 * these: such an edition has every kind of page and of file, and is built in half the time.
 */
export function leaveFirstDuties(content: BrokenContent): void {
  const duties = listFiles(join(content.root, 'pledge')).filter((path) => /^\d/.test(basename(path)));
  for (const path of duties.filter((each) => !basename(each).startsWith('1-')))
    rmSync(join(content.root, 'pledge', path));
  const left = duties
    .filter((path) => basename(path).startsWith('1-'))
    .map((path) => join(dirname(path), basename(path).replace(/^1-|\.mdx$/g, '')).replaceAll('\\', '/'));
  const laws = content.read('laws.yaml');
  let n = 0;
  content.write(
    'laws.yaml',
    laws.replace(/(?<=^ {2}duties: ).*$/gm, () => `[${left[n++ % left.length]}]`),
  );
  for (const { kind, where, what, hint } of content.faults()) {
    if (kind !== 'wrong-count' || !where) throw new Error(`${where?.file}: ${what}`);
    const [said = '', right = ''] = [what, hint].map((text) => /“(.+?)”/.exec(text)?.[1]);
    const path = where.file.slice(content.shown('').length);
    const lines = content.read(path).split('\n');
    const at = (where.line ?? 0) - 1;
    lines[at] = lines[at]?.replaceAll(said, right) ?? '';
    content.write(path, lines.join('\n'));
  }
}
