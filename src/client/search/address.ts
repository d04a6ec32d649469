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
  /** Writes parameters into the address; an empty one is left out. */
  const put = (values: Record<string, string>, isNew = false) => {
    const address = new URL(location.href);
    // It takes any text; encodeURIComponent throws for half a character.
    for (const name of Object.keys(values)) address.searchParams.set(name, values[name] ?? '');
    for (const name of Object.keys(values)) if (!values[name]) address.searchParams.delete(name);
    history[isNew ? 'pushState' : 'replaceState'](null, '', address.href);
  };
  const write = () => {
    window.clearTimeout(timer);
    if (noted === undefined || noted === read()) return;
    put({ q: noted }, settled && read() !== '');
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
      put({ kind: kind === ALL.kind ? '' : kind, role: role === ALL.role ? '' : role });
    },
    /** What is noted is finished: it is written at once, and the next one is a new entry. */
    settle(): void {
      write();
      settled = true;
    },
  };
}
