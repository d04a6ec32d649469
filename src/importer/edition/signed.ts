import { TABLE_FROM } from '../../schema/signatories.ts';
import type { SignedLine } from '../read/line.ts';
import { isOrganisation } from '../read/signs.ts';
import { signatoryTable } from './signatories.ts';

/** Who signed, in a line: of many the first few, and how many they are. */
export function signedInShort(signed: readonly SignedLine[]): string {
  const names = [...new Set(signatoryTable(signed).rows.map(([name = '']) => name))];
  if (names.length < TABLE_FROM) return names.join('、');
  const unit = names.filter(isOrganisation).length * 2 >= names.length ? '家' : '人';
  return `${names.slice(0, 3).join('、')}等${names.length}${unit}`;
}
