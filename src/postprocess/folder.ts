import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutMark } from '../text/file.ts';
import { byCodeUnit } from '../text/order.ts';

/** Paths of all files below a folder, with `/`, sorted by code unit, whatever order the disk gives. */
export function listFiles(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    })
    .sort(byCodeUnit);
}

/** The built folder a step works on. */
export interface Built {
  root: string;
  /** Paths relative to the folder, sorted; asked for anew each time. */
  files(): string[];
  pages(): string[];
  /** The text of a file, without the byte-order mark it may begin with. */
  read(path: string): string;
  bytes(path: string): Buffer;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** What the model left in a file of JSON for a step; the file is taken out. */
  take(path: string): unknown;
}

export function openFolder(root: string): Built {
  const built: Built = {
    root,
    files: () => listFiles(root),
    pages: () => listFiles(root).filter((path) => path.endsWith('.html')),
    read: (path) => withoutMark(readFileSync(join(root, path), 'utf8')),
    bytes: (path) => readFileSync(join(root, path)),
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    take: (path) => {
      const left: unknown = JSON.parse(built.read(path));
      built.remove(path);
      return left;
    },
  };
  return built;
}
