import { join } from 'node:path';
import { afterEach, vi } from 'vitest';
import { run } from '../../src/commands/import.ts';
import type { Temporary } from './temporary.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Imports the 倡议书.txt of a project of its own. @returns what the command said */
export async function importIn({ root }: Temporary, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const note = (line: string) => void said.push(line);
  vi.spyOn(console, 'log').mockImplementation(note);
  vi.spyOn(console, 'error').mockImplementation(note);
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  await run([join(root, '倡议书.txt'), ...args]);
  return said.join('\n');
}
