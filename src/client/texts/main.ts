/** The texts that are searched: Pagefind's fragments, as Pagefind wrote them, handed over by the callback their inserter left. */
import fragments from 'search-fragments';
import type { Fragment } from '../../search/fragment.ts';

declare global {
  interface Window {
    searchTextsArrived?: (texts: Map<string, Fragment>) => void;
  }
}

window.searchTextsArrived?.(
  new Map(
    fragments.split('\n').map((line): [string, Fragment] => {
      const at = line.indexOf(' ');
      return [line.slice(0, at), JSON.parse(line.slice(at + 1)) as Fragment];
    }),
  ),
);
