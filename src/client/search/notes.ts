import type { Answer } from '../../search/rank/rank.ts';
import { nearest } from '../../search/suggest.ts';
import type { SearchWords } from '../../search/types.ts';
import { QUERY_LIMIT } from '../../text/query-limit.ts';
import { addressHere } from '../page/address-here.ts';
import { type Content, element, fillWord } from '../page/element.ts';
import type { Library } from './library.ts';
import type { Settled } from './settler.ts';

/** Longest part of a query that is said back to the reader, in characters. */
const SAID = 40;

/** From this many characters on a query is a sentence: one that finds nothing may be looked for in the original. */
const SENTENCE = 12;

/** Who asks so asks us, and looks for no sentence of the original. */
const ASKS = /[?？]|[吗呢么啥咋怎哪谁几]|什么|如何|为何|多少|[能会要是可该有][不没][能会要是可该有]/;

/** What is said of an answer is made from this. */
export interface Situation extends Settled {
  query: string;
  /** Results after filtering. */
  count: number;
  /** The names of the filters chosen; none where all results stand. */
  filters: string[];
}

/** What the buttons of a note do: search what was typed and nothing else, give the filters up, open the index of the site. */
type Acts = Record<'literal' | 'all' | 'index', () => void>;

const cut = (query: string) => query.trim().slice(0, SAID);

/** What is announced: a correction, how many pages for what, where a filter leaves none, or that there are none. */
export function outcome(words: SearchWords, { query, count, answer, filters }: Situation): string {
  if (cut(query) === '') return '';
  const { corrected, hits } = answer;
  const said = { query: cut(corrected ?? query), filter: filters.join('、'), count: String(count) };
  if (hits.length === 0) return fillWord(words.nothing, said);
  if (count === 0) return fillWord(words.hidden, { ...said, count: String(hits.length) });
  const read = corrected === undefined ? '' : fillWord(words.corrected, said);
  return read + fillWord(filters.length > 0 ? words.foundIn : words.found, said);
}

/** That only the beginning of a long query was searched. */
export const cutNote = (words: SearchWords, query: string): string =>
  // Half of a character that stood at the end is cut, too.
  query.length < QUERY_LIMIT - 1 ? '' : fillWord(words.cut, { limit: String(QUERY_LIMIT) });

/** The note: a correction with a way back to what was typed, a filter that hides all with a way out, words not used; other ways where nothing was found. */
export function noteOn(library: Library, situation: Situation, acts: Acts): Content[] {
  const { words } = library.lexicon;
  const { query, answer, count, limited } = situation;
  const { corrected, dropped } = answer;
  const button = (name: keyof Acts, text: string | undefined) =>
    element('button', { type: 'button', 'data-name': name, click: acts[name] }, text);
  const said = outcome(words, situation);
  const limits = cutNote(words, query) + ((limited && words[limited]) ?? '');
  const last = limits && element('p', {}, limits);
  if (said === '') return [last];
  if (answer.hits.length === 0) {
    const hint = around(words.nothingHint, 'index', button('index', words.index));
    const verdict = [title(said), element('p', {}, hint, seeksOriginal(answer) && words.noOriginal)];
    return [element('div', { class: 'verdict field' }, verdict), otherWays(library, query), last];
  }
  const all = count === 0 && button('all', words.showAll);
  if (corrected !== undefined) {
    const literal = button('literal', fillWord(words.literal, { query: cut(query) }));
    // What was corrected is a sentence of its own, and a way back stands in it.
    return [element('p', {}, said, ' ', all || literal, ' ', limits)];
  }
  const next = all || (dropped.length > 0 && fillWord(words.dropped, { words: dropped.join('、') }));
  return [title(said), next ? element('p', {}, next, ' ', limits) : last];
}

/** As large as a title, and like one without a stop. */
const title = (said: string) => element('p', { class: 'outcome' }, said.replace(/。$/, ''));

/** An interface word with an element in one of its `{name}` places. */
function around(template: string | undefined, name: string, node: Node): Content[] {
  const [before, after] = (template ?? '').split(`{${name}}`);
  return [before, node, after];
}

/** A long query that asks nothing may be a sentence of the original. */
const seeksOriginal = ({ query: { normal } }: Answer): boolean =>
  normal.length >= SENTENCE && /\p{Script=Han}/u.test(normal) && !ASKS.test(normal);

/** For who found nothing: names that are near, questions that many ask, whom to call; nobody where the site names no number. */
function otherWays({ lexicon: { words }, corpus }: Library, query: string): HTMLElement {
  const { names, questions } = nearest(corpus, query);
  const list = (head: string | undefined, look: { class: string }, subjects: typeof names) => {
    const items = subjects.map(({ text, path }) =>
      element('li', {}, element('a', { href: addressHere(path) }, text)),
    );
    return items.length > 0 && [element('h2', {}, head), element('ul', { ...look, role: 'list' }, items)];
  };
  const call = element('a', { href: `tel:${words.helpline}` }, words.helpline);
  return element(
    'div',
    { class: 'elsewhere' },
    list(words.nearest, { class: 'ways' }, names),
    list(words.likely, { class: 'lines' }, questions),
    words.helpline && words.help && element('p', { class: 'helpline' }, around(words.help, 'helpline', call)),
  );
}
