import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { SourceData } from '../schema/source.ts';
import { SiteError } from '../support/site-error.ts';
import { withPlainSpaces } from '../text/space.ts';
import type { Verdict } from './judge.ts';

/** What a verdict makes of a source: what `alive` says, and whether it was seen. What is not known stays as it is. */
const AMENDS: Partial<Record<Verdict, { alive: SourceData['alive']; seen: boolean }>> = {
  same: { alive: 'yes', seen: true },
  // A link that leads to another page is worse than none: the address is printed as text.
  changed: { alive: 'no', seen: false },
  gone: { alive: 'no', seen: false },
};

/** A source, the line it began at when it was asked, counted from 1, and what was found. */
interface Found {
  source: Pick<SourceData, 'id' | 'address'>;
  line: number;
  verdict: Verdict;
}

/** Characters of a text, from one to before another, and what is to stand there. */
interface Splice {
  from: number;
  to: number;
  now: string;
}

type Field = Pair<Scalar, Scalar>;

/** A field of a source, where its key and its value are written out. */
function fieldOf(source: YAMLMap, name: string): Field | undefined {
  const field = source.items.find(({ key }) => isScalar(key) && key.value === name);
  return isScalar(field?.value) ? (field as Field) : undefined;
}

const startOf = ({ key }: Field): number => key.range?.[0] ?? 0;

/** The value of a field, where it is another. */
const changed = ({ value }: Field, now: string): Splice[] =>
  value?.range && value.value !== now ? [{ from: value.range[0], to: value.range[1], now }] : [];

/** A field before another, set as that is. */
function added(text: string, field: Field, isFlow: boolean, written: string): Splice {
  const from = startOf(field);
  const [end = '\n'] = /\r\n?|\n/.exec(text) ?? [];
  const column = from - 1 - Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1));
  return { from, to: from, now: `${written}${isFlow ? ', ' : `${end}${' '.repeat(column)}`}` };
}

const ODD = {
  what: '这个来源的 alive 或者 seen 写法特别，电脑改不了，什么都没有改。',
  hint: '照 content/README.md 的样子，每项一行，写成 alive: unknown，再运行一次。',
};
const ASTRAY = {
  what: '照代号和网址，这个来源现在找不到了，或者不止一个，可能刚才有人改过；什么都没有改。',
  hint: '运行 npm run check，没有毛病了，再查一次。',
};

const unwritable = (file: string, line: number, told: typeof ODD): SiteError =>
  new SiteError({ kind: 'source-not-amended', where: { file, line }, ...told });

/** The address of a source as the schema takes it: without spaces, which may stand around it in quotes. */
const addressOf = (source: YAMLMap): unknown => {
  const address = source.get('address');
  return typeof address === 'string' ? address.trim() : address;
};

/** The one source of a list that has this id and this address. Its place says nothing: others may have come before it since it was asked. */
function sourceIn({ contents }: Document, { id, address }: Found['source']): YAMLMap | undefined {
  const [one, ...more] = (isSeq(contents) ? contents.items : []).filter(
    (item): item is YAMLMap => isMap(item) && item.get('id') === id && addressOf(item) === address,
  );
  return more.length === 0 ? one : undefined;
}

/**
 * What is to be changed in `sources.yaml`: the values of `alive` and `seen` alone, whatever way they are set.
 * @param text of the file as it lies on the disk, whatever its line ends, without a byte-order mark
 * @param found sources in any order
 * @param today ISO 8601
 * @param file as shown to people
 * @returns the text with all that, and how many fields that is
 * @throws SiteError for a source that is not there once, or whose fields are set in a way that cannot be changed
 */
export function amend(
  text: string,
  found: readonly Found[],
  today: string,
  file: string,
): { text: string; changes: number } {
  const document = parseDocument(withPlainSpaces(text));
  const wanted = found.flatMap(({ source, line, verdict }) => {
    const to = AMENDS[verdict];
    return to ? [{ source, line, to }] : [];
  });
  const splices = wanted.flatMap(({ source, line, to }): Splice[] => {
    const written = sourceIn(document, source);
    if (!written) throw unwritable(file, line, ASTRAY);
    const alive = fieldOf(written, 'alive');
    if (!alive) throw unwritable(file, line, ODD);
    if (!to.seen) return changed(alive, to.alive);
    const seen = fieldOf(written, 'seen');
    return [
      ...(seen ? changed(seen, today) : [added(text, alive, written.flow === true, `seen: ${today}`)]),
      ...changed(alive, to.alive),
    ];
  });
  const now = spliced(text, splices);
  const proof = parseDocument(withPlainSpaces(now));
  for (const { source, line, to } of wanted) {
    const written = sourceIn(proof, source);
    const isRight =
      proof.errors.length === 0 &&
      written?.get('alive') === to.alive &&
      (!to.seen || written.get('seen') === today);
    if (!isRight) throw unwritable(file, line, ODD);
  }
  return { text: now, changes: splices.length };
}

/** Last things first: what stands before keeps its place. */
const spliced = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((all, { from, to, now }) => all.slice(0, from) + now + all.slice(to), text);
