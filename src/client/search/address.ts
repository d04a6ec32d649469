import { queryOf } from '../../search/understand/query.ts';
import { ALL, type Chosen } from './filters.ts';

/** Milliseconds of rest before a query is written into the address: browsers refuse changes at every letter. */
const REST = 250;

/** Longest id of a filter that is read. */
const LONGEST = 60;

/** The query in the address, and the filters: what back, reload and a copied link bring again. */
export function queryAddress() {
  let timer = 0;
  let noted: string | undefined;
  /** Whether the query in the address was sent off or left, rather than still being typed. */
  let settled = true;
  const parameter = (name: string) => new URLSearchParams(location.search).get(name);
  const read = () => queryOf(parameter('q') ?? '');
  const addressWith = (name: string, value: string) => {
    const address = new URL(location.href);
    // It takes any text; encodeURIComponent throws for half a character.
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    return address.href;
  };
  const write = () => {
    window.clearTimeout(timer);
    if (noted === undefined || noted === read()) return;
    const address = addressWith('q', noted);
    if (settled && read() !== '') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    noted = undefined;
    settled = false;
  };
  return {
    /** As much of it as is searched: the address may hold anything. */
    read,
    /** The filters; ids that there are not leave everything. */
    readChoice: (): Chosen => ({
      kind: (parameter('kind') ?? ALL.kind).slice(0, LONGEST),
      role: (parameter('role') ?? ALL.role).slice(0, LONGEST),
    }),
    /** Takes a query while it is typed: its first letter makes an entry of the history, the others rewrite it. */
    note(query: string): void {
      noted = queryOf(query);
      window.clearTimeout(timer);
      timer = window.setTimeout(write, REST);
    },
    /** Takes the filters, at once and into the same entry: back leaves the search, and does not undo them one by one. */
    choose({ kind, role }: Chosen): void {
      write();
      history.replaceState(null, '', addressWith('kind', kind === ALL.kind ? '' : kind));
      history.replaceState(null, '', addressWith('role', role === ALL.role ? '' : role));
    },
    /** What is noted is finished: it is written at once, and the next one is a new entry. */
    settle(): void {
      write();
      settled = true;
    },
  };
}
