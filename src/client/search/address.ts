import { queryOf } from '../../search/understand/query.ts';
import type { Chosen } from './filters.ts';

/** Milliseconds of rest before a query is written into the address: browsers refuse changes at every letter. */
const REST = 250;

/** Longest id of a filter that is read. */
const LONGEST = 60;

const parameter = (name: string) => new URLSearchParams(location.search).get(name) ?? '';

/** As much of the query in the address as is searched: it may hold anything. */
export const queryHere = (): string => queryOf(parameter('q'));

const idHere = (name: string) => parameter(name).slice(0, LONGEST);

/** The filters in the address; ids that there are not leave everything. */
export const choiceHere = (): Chosen => ({ kind: idHere('kind'), role: idHere('role') });

/** Writes parameters into the address; an empty one is left out. */
function write(values: Record<string, string>, change: 'pushState' | 'replaceState' = 'replaceState'): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    // It takes any text; encodeURIComponent throws for half a character.
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history[change](null, '', address.href);
}

/** Keeps the query in the address, and the filters: what back, reload and a copied link bring again. */
export function addressKeeper() {
  let timer = 0;
  let noted: string | undefined;
  /** Whether the query in the address was sent off or left, rather than still being typed. */
  let isSettled = true;
  const writeNoted = () => {
    window.clearTimeout(timer);
    if (noted === undefined || noted === queryHere()) return;
    write({ q: noted }, isSettled && queryHere() !== '' ? 'pushState' : 'replaceState');
    noted = undefined;
    isSettled = false;
  };
  return {
    /** Takes a query while it is typed: its first letter makes an entry of the history, the others rewrite it. */
    note(query: string): void {
      noted = query;
      window.clearTimeout(timer);
      timer = window.setTimeout(writeNoted, REST);
    },
    /** Takes the filters, at once and into the same entry: back leaves the search, and does not undo them one by one. */
    choose(chosen: Chosen): void {
      writeNoted();
      write(chosen);
    },
    /** What is noted is finished: it is written at once, and the next one is a new entry. */
    settle(): void {
      writeNoted();
      isSettled = true;
    },
  };
}
