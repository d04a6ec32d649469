import type { Corpus } from '../../search/corpus.ts';
import type { Answer } from '../../search/rank/rank.ts';
import { nearest } from '../../search/suggest.ts';
import type { Lexicon } from '../../search/types.ts';
import { QUERY_LIMIT } from '../../text/query-limit.ts';
import { addressHere } from '../page/address-here.ts';
import { element, fillWord } from '../page/element.ts';
import type { Limit } from './settler.ts';

/** Longest part of a query that is said back to the reader, in characters. */
const SAID = 40;

/** From this many characters on a query is a sentence: one that finds nothing may be looked for in the original. */
const SENTENCE = 12;

/** Who asks so asks us, and looks for no sentence of the original. */
const ASKS = /[?？]|[吗呢么啥咋怎哪谁几]|什么|如何|为何|多少|[能会要是可该有][不没][能会要是可该有]/;

/** What the note beside the results is made from. */
export interface Situation {
  query: string;
  answer: Answer;
  /** Results after filtering. */
  count: number;
  /** The names of the filters chosen; none where all results stand. */
  filters: string[];
  /** Why the engine did not help, where it did not. */
  limited?: Limit | undefined;
  /** Searches what was typed and nothing else. */
  searchLiterally(): void;
  /** Gives the filters up. */
  showAll(): void;
  /** Opens the index of the site. */
  openIndex(): void;
}

const cut = (query: string) => query.trim().slice(0, SAID);

/** What is announced: a correction, how many pages for what, where a filter leaves none, or that there are none. */
export function outcome({ words }: Lexicon, { query, count, answer, filters }: Situation): string {
  if (cut(query) === '') return '';
  const { corrected, hits } = answer;
  const said = { query: cut(corrected ?? query), filter: filters.join('、'), count: String(count) };
  if (hits.length === 0) return fillWord(words.nothing, said);
  if (count === 0) return fillWord(words.hidden, { ...said, count: String(hits.length) });
  const read = corrected === undefined ? '' : fillWord(words.corrected, said);
  return read + fillWord(filters.length > 0 ? words.foundIn : words.found, said);
}

/** That only the beginning of a long query was searched. */
export const cutNote = ({ words }: Lexicon, query: string): string =>
  // Half of a character that stood at the end is cut, too.
  query.length < QUERY_LIMIT - 1 ? '' : fillWord(words.cut, { limit: String(QUERY_LIMIT) });

/** The note: a correction with a way back to what was typed, a filter that hides all with a way out, words not used; other ways where nothing was found. */
export function noteParts(lexicon: Lexicon, corpus: Corpus, situation: Situation): Node[] {
  const { words } = lexicon;
  const { query, answer, count, limited } = situation;
  const said = outcome(lexicon, situation);
  const limit =
    cutNote(lexicon, query) +
    (limited ? (limited === 'device' ? (words.simplified ?? '') : (words.incomplete ?? '')) : '');
  if (said === '') return limit ? [element('p', {}, limit)] : [];
  const [before, after] = (words.nothingHint ?? '').split('{index}');
  if (answer.hits.length === 0)
    return [
      element(
        'div',
        { class: 'verdict field' },
        title(said),
        element(
          'p',
          {},
          before,
          action(words.index, 'index', situation.openIndex),
          after,
          seeksOriginal(answer) ? words.noOriginal : '',
        ),
      ),
      otherWays(lexicon, corpus, query),
      ...(limit ? [element('p', {}, limit)] : []),
    ];
  // What was corrected is a sentence of its own, and a way back stands in it.
  const isPlain = answer.corrected === undefined;
  const parts: (Node | string)[] = isPlain ? [] : [said];
  if (count === 0) parts.push(action(words.showAll, 'all', situation.showAll));
  else if (!isPlain)
    parts.push(
      action(fillWord(words.literal, { query: cut(query) }), 'literal', () => situation.searchLiterally()),
    );
  else if (answer.dropped.length > 0)
    parts.push(fillWord(words.dropped, { words: answer.dropped.join('、') }));
  if (limit) parts.push(limit);
  const more = element('p', {}, ...parts.flatMap((part, i) => (i > 0 ? [' ', part] : part)));
  return [...(isPlain ? [title(said)] : []), ...(parts.length > 0 ? [more] : [])];
}

/** As large as a title, and like one without a stop. */
const title = (said: string) => element('p', { class: 'outcome' }, said.replace(/。$/, ''));

/** A long query that asks nothing may be a sentence of the original. */
const seeksOriginal = ({ query: { normal } }: Answer): boolean =>
  normal.length >= SENTENCE && /\p{Script=Han}/u.test(normal) && !ASKS.test(normal);

function action(text: string | undefined, name: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'data-name': name }, text);
  button.onclick = act;
  return button;
}

/** Whom to call; nobody where the site names no number. */
function calls({ helpline = '', help = '' }: Lexicon['words']): HTMLElement[] {
  if (helpline === '' || help === '') return [];
  const [before = '', after = ''] = help.split('{helpline}');
  const call = element('a', { href: `tel:${helpline}` }, helpline);
  return [element('p', { class: 'helpline' }, before, call, after)];
}

/** For who found nothing: names that are near, questions that many ask, whom to call. */
function otherWays(lexicon: Lexicon, corpus: Corpus, query: string): HTMLElement {
  const { words } = lexicon;
  const { names, questions } = nearest(corpus, query);
  const links = (list: { text: string; path: string }[]) =>
    list.map(({ text, path }) => element('li', {}, element('a', { href: addressHere(path) }, text)));
  return element(
    'div',
    { class: 'elsewhere' },
    ...(names.length > 0
      ? [element('h2', {}, words.nearest), element('ul', { class: 'ways', role: 'list' }, ...links(names))]
      : []),
    ...(questions.length > 0
      ? [
          element('h2', {}, words.likely),
          element('ul', { class: 'lines', role: 'list' }, ...links(questions)),
        ]
      : []),
    ...calls(words),
  );
}
