import { TABLE_FROM } from '../../schema/signatories.ts';
import type { SignedLine } from '../read/line.ts';
import { isOrganisation } from '../read/organisation.ts';
import { countOf, signatoryTable } from './signatories.ts';

/** Who signed, in a line: of many the first few, and how many they are. */
export function signedInShort(signed: readonly SignedLine[]): string {
  const names = [...new Set(signatoryTable(signed).rows.map(([name = '']) => name))];
  const count = countOf(signed);
  if (names.length < TABLE_FROM) return names.join('、') + (count ?? '');
  const unit = names.filter(isOrganisation).length * 2 >= names.length ? '家' : '人';
  return `${names.slice(0, 3).join('、')}${count ?? `等${names.length}${unit}`}`;
}
