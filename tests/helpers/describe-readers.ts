import { describe } from 'vitest';
import type { Reader } from './reader.ts';
import { isPresent } from './readers.ts';

/** Describes the tests of each of these browsers; those of one this machine lacks count as skipped. */
export function describeReaders(names: Reader['name'][], tests: (name: Reader['name']) => void): void {
  for (const name of names) describe.skipIf(!isPresent(name))(name, () => tests(name));
}
