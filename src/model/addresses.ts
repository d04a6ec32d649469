import { type Names, shownNames } from './names.ts';
import { type Address, addressesOf, columnsOf, type PageKind, pageKinds } from './page-kinds.ts';

/** A page with what its address alone decides. */
export interface AddressRow extends Address {
  kind: PageKind;
  /** Its picture: named after the whole address, with hyphens for slashes; some kinds have that of the page above. */
  card: string;
}

/** Every page a reader can reach, in reading order: a page, then those below it. Pure, and safe for names that are at fault. */
export function addressTable(given: Names): AddressRow[] {
  const names = shownNames(given);
  const rows = pageKinds.flatMap(([kind, columns]) =>
    addressesOf(columns, names).map((address) => ({ ...address, kind, card: cardOf(kind, address) })),
  );
  // A page whose name at fault gives it the address of the page above it is not below itself.
  const below = (parent: string | undefined): AddressRow[] =>
    rows
      .filter(({ parents, path }) => parents.at(-1) === parent && path !== parent)
      .flatMap((row) => [row, ...below(row.path)]);
  return below(undefined);
}

function cardOf(kind: PageKind, { path, parents }: Address): string {
  const drawn = columnsOf(kind).shown.card === 'above' ? (parents.at(-1) ?? path) : path;
  return `/cards/${drawn
    .slice(1)
    .replace(/\.html$/, '')
    .replaceAll('/', '-')}.png`;
}
