import type { Corpus } from '../corpus.ts';
import { addressOf, commitmentsOf } from '../fragment.ts';
import type { Document } from '../types.ts';
import { CAPITALS, NUMERALS, numberOf } from './numerals.ts';
import type { Query } from './query.ts';

const NUMBER = `([0-9${NUMERALS}]+)`;
const ordinal = new RegExp(`第${NUMBER}条(?:的?第${NUMBER}[项款点件个条])?`, 'g');
const bare = new RegExp(`^(?:${NUMBER}条|(?:duty|article|commitment) ${NUMBER}|([${CAPITALS}]+))$`);
/** What has articles of its own: their numbers are not those of duties. */
const law = /(?:法|条例|办法|规定|解释|准则|细则)$/;

/** The duties a query asks for by number, and the commitment under each: 第三条, 第1条第2项, 3条, 拾贰; not an article of a law, and not how many there are. */
export function ordinalsOf({ normal }: Pick<Query, 'normal'>, duties: number) {
  const [, counted, english, capital] = bare.exec(normal) ?? [];
  const alone = numberOf(counted ?? english ?? capital ?? '');
  // 十二条 of a pledge of twelve are all of them.
  if (alone !== undefined) return alone < duties || !counted ? [{ duty: alone, commitment: undefined }] : [];
  return Array.from(normal.matchAll(ordinal)).flatMap((found) => {
    const [duty, commitment] = [found[1], found[2]].map((one = '') => numberOf(one));
    return duty === undefined || law.test(normal.slice(0, found.index)) ? [] : { duty, commitment };
  });
}

/** What stands around a thing whose definition is asked for. */
const definitions = [
  /^(?:请问|那个|那)?(?:什么是|什么叫做?|啥是|啥叫|啥子是|啥子叫|何谓|何为|甚么是|define |definition of |meaning of |what is |what are |what s )(.+?)(?:啊|呀|呢|吗|嘛)?$/,
  /^(.+?)(?:指的|说的)?(?:又?是|指|叫)(?:个)?(?:什么|啥|甚么|啥子|何)(?:意思|东西|概念|含义)?(?:啊|呀|呢|吗|嘛|来着)?$/,
  /^(.+?)(?:是)?(?:什么|啥|啥子|何)(?:意思|概念|含义)(?:啊|呀|呢|吗|嘛|来着)?$/,
  /^(.+?)的?(?:定义|含义|意思)$/,
  /^(.+?) (?:meaning|definition)$/,
];

/** What a query asks the definition of: 三包 for 什么是三包. */
export function definedIn(normal: string): string | undefined {
  const form = definitions.find((one) => one.test(normal));
  const [, thing] = form?.exec(normal) ?? [];
  return thing?.replace(/^(?:请问|那个|那)/, '').replace(/^(?:the|an?) /, '');
}

/** The records that come before all others, each with the anchor of the place in it that is asked for, where one is. */
export type First = ReadonlyMap<Document, string | undefined>;

/** What a query asks for outright: a duty by its number, and a commitment of it; what has the name that the query is; a definition. */
export function firstOf(corpus: Corpus, query: Query): First {
  const { entries, naming } = corpus;
  const ordinals = ordinalsOf(query, naming.duties.length);
  const defined = definedIn(query.normal);
  const defines = defined !== undefined;
  const names = naming.named(query.normal) ?? naming.named(defined ?? '') ?? [];
  // A definition may be asked of what a thing is called besides.
  const named = names.filter(({ isOwn }) => isOwn || defines).map(({ of }) => of.path);
  const first = new Map<Document, string | undefined>();
  for (const { document } of entries) {
    const ordinal = document.anchor ? undefined : ordinals.find(({ duty }) => duty === document.number);
    // A term's name alone asks for what is said with it as well, and more often.
    const isNamed = named.indexOf(addressOf(document)) >= 0 && (document.mark === 'term') === defines;
    if (ordinal || isNamed) first.set(document, commitmentsOf(document)[(ordinal?.commitment ?? 0) - 1]);
  }
  return first;
}
