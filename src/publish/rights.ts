import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = 0o644;
const FOLDER = 0o755;

/** Lets everybody read a folder and all in it, as a web server must, whatever the rights of files made by this person are. */
export function openToAll(path: string): void {
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, isFolder ? FOLDER : FILE);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Makes a folder and those above it, as far as they are missing, so that everybody can read through them. */
export function makeFolders(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let each = folder; each.length >= first.length; each = dirname(each)) chmodSync(each, FOLDER);
}
