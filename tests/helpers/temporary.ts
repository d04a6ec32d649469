import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that lives as long as the test that asks for it. */
export interface Temporary {
  root: string;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
}

/** An empty folder, or one with the given files in it, by path. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): Temporary {
  const root = mkdtempSync(join(tmpdir(), 'quality-pledge-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder: Temporary = {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
  };
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  return folder;
}

/** A copy of an existing folder. */
export function temporaryCopy(of: string): Temporary {
  const folder = temporaryFolder();
  cpSync(of, folder.root, { recursive: true });
  return folder;
}
