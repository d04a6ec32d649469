import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, packages } from './packages.ts';

/** What pages and Chromium ask for, and the face from npm that is given instead. */
const faces: [asked: string, given: string][] = [
  ['Noto Sans CJK SC', 'Noto Sans SC'],
  ['Noto Serif CJK SC', 'Noto Serif SC'],
  ['sans-serif', 'Noto Sans SC'],
  ['serif', 'Noto Serif SC'],
];

/** Fontconfig's file: the faces from npm, with those of the system where it has any. */
const configuration = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(packages, '@expo-google-fonts/noto-sans-sc')}</dir>
  <dir>${join(packages, '@expo-google-fonts/noto-serif-sc')}</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
${faces
  .map(
    ([asked, given]) =>
      `  <alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`;

/** Whether the system shows Chinese by itself; those that have no fontconfig bring their faces along. */
function hasChineseFace(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/** Writes the file and names it, as an environment for a browser. */
export function npmFaces(): Record<string, string> {
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  // Renamed into its place: another test may be reading it.
  writeFileSync(`${file}.${process.pid}`, configuration());
  renameSync(`${file}.${process.pid}`, file);
  return { FONTCONFIG_FILE: file };
}

/** The environment in which a browser of the system shows Chinese. */
export const systemFaces = (): Record<string, string> => (hasChineseFace() ? {} : npmFaces());
