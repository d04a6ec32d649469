import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '../../src/importer/read/file.ts';
import { findProgram } from './chromium.ts';

const places = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** The LibreOffice that `LIBREOFFICE_PATH` names, or the system's. */
function findLibreOffice(): string | undefined {
  const given = process.env.LIBREOFFICE_PATH;
  if (given && !existsSync(given)) throw new Error(`LIBREOFFICE_PATH names ${given}, which does not exist`);
  return given || findProgram(['soffice', 'libreoffice', 'soffice.com'], places);
}

export const hasLibreOffice = (): boolean => findLibreOffice() !== undefined;
/** A sentence where this machine lacks it. */
export const lackingLibreOffice = (): string[] =>
  hasLibreOffice()
    ? []
    : [
        'No LibreOffice is on this machine, so its second opinion on imports is skipped: install it, or set LIBREOFFICE_PATH.',
      ];

/** What LibreOffice takes each format for; a page by itself it would take for a form to fill in. */
const filters = { docx: 'MS Word 2007 XML', html: 'HTML (StarWriter)' } as const;

/**
 * The texts of files as LibreOffice saves them, in their order; none where it cannot open one. One call reads all of a format, with a
 * profile of its own.
 */
export function textsByLibreOffice(sources: readonly SourceFile[]): (string | undefined)[] {
  const root = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const saved = (i: number) => join(root, `${i}.txt`);
  try {
    for (const format of ['docx', 'html'] as const) {
      const names = sources.flatMap(({ bytes, format: own }, i) => {
        if (own !== format) return [];
        writeFileSync(join(root, `${i}.${format}`), bytes);
        return [join(root, `${i}.${format}`)];
      });
      if (names.length > 0) convert(names, root, filters[format]);
    }
    return sources.map((_, i) => (existsSync(saved(i)) ? readFileSync(saved(i), 'utf8') : undefined));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function convert(names: readonly string[], root: string, filter: string): void {
  const { error, status, stderr } = spawnSync(
    findLibreOffice() ?? 'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(root, 'profile')).href}`,
      ...['--headless', '--norestore', `--infilter=${filter}`],
      ...['--convert-to', 'txt:Text (encoded):UTF8,LF', '--outdir', root, ...names],
    ],
    { encoding: 'utf8', timeout: 600_000 },
  );
  if (error || status !== 0) throw new Error(`LibreOffice failed: ${error ?? stderr}`);
}
