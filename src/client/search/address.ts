import { queryOf } from '../../search/understand/query.ts';

/** Milliseconds of rest before a query is written into the address: browsers refuse changes at every letter. */
const REST = 250;

/** The query in the address: what back, reload and a copied link bring again. */
interface QueryAddress {
  /** As much of it as is searched: the address may hold anything. */
  read(): string;
  /** Takes a query while it is typed: its first letter makes an entry of the history, the others rewrite it. */
  note(query: string): void;
  /** What is noted is finished: it is written at once, and the next one is a new entry. */
  settle(): void;
}

export function queryAddress(): QueryAddress {
  let timer = 0;
  let noted: string | undefined;
  /** Whether the query in the address was sent off or left, rather than still being typed. */
  let settled = true;
  const read = () => queryOf(new URLSearchParams(location.search).get('q') ?? '');
  const write = () => {
    window.clearTimeout(timer);
    if (noted === undefined || noted === read()) return;
    const address = new URL(location.href);
    // It takes any text; encodeURIComponent throws for half a character.
    if (noted) address.searchParams.set('q', noted);
    else address.searchParams.delete('q');
    if (settled && read() !== '') history.pushState(null, '', address.href);
    else history.replaceState(null, '', address.href);
    noted = undefined;
    settled = false;
  };
  return {
    read,
    note(query) {
      noted = queryOf(query);
      window.clearTimeout(timer);
      timer = window.setTimeout(write, REST);
    },
    settle() {
      write();
      settled = true;
    },
  };
}
