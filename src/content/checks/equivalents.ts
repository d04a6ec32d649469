import { type EquivalentData, equivalentSchema } from '../../schema/equivalent.ts';
import type { TermData } from '../../schema/term.ts';
import type { Fault } from '../../support/site-error.ts';
import { normalForm } from '../../text/normal-form.ts';
import { plainProse } from '../../text/plain.ts';
import type { ContentFolder } from '../folder.ts';
import { nearest } from '../nearest.ts';
import type { ContentFile } from '../reader.ts';
import { checkList, type Item } from './lists.ts';
import { checkUnique } from './order.ts';
import { textsOf } from './texts.ts';

const normal = (text: string): string => normalForm(text).text;

/** What people type leads to what the site says: each word once, and none to itself. */
export function checkEquivalents(
  content: ContentFolder,
  items: Item<EquivalentData>[],
  terms: { data: TermData }[],
): Fault[] {
  const source = content.yaml.equivalents;
  if (!source) return [];
  const { file, lineOf } = source;
  const said = items.flatMap(({ data, index }) =>
    [...new Set(data.said)].map((word) => ({
      ...{ word, value: normal(word), means: data.means.map(normal), file },
      line: lineOf([index, 'said', data.said.indexOf(word)]),
    })),
  );
  const ofTerms = termsByWord(terms);
  const own = said.flatMap(({ word, value, means, line }): Fault[] => {
    const where = { file, line };
    const term = ofTerms.get(value);
    if (means.includes(value))
      return [
        {
          kind: 'same-meaning',
          where,
          what: `“${word}”和它的 means 是一个词。`,
          hint: '网站上本来就有的词不用写，把它删去。',
        },
      ];
    return term === undefined
      ? []
      : [
          {
            kind: 'word-of-a-term',
            where,
            what: `“${word}”已经是术语“${term}”的名称、别名或搜索词。`,
            hint: '一个词只写一处：从这里删去，或者从术语的 searchWords 里删去。',
          },
        ];
  });
  return [
    ...checkUnique(
      said,
      (word) => `人们输入的“${word}”写了两次`,
      '一个词只写一次，大小写不分；意思不止一个的，在 means 里写几个。',
    ),
    ...own,
  ];
}

/** The terms by each word that is theirs already. */
const termsByWord = (terms: { data: TermData }[]): ReadonlyMap<string, string> =>
  new Map(
    terms.flatMap(({ data: { name, aliases, searchWords } }) =>
      [name, ...aliases, ...searchWords].map((word) => [normal(word), name] as const),
    ),
  );

/** Meanings that stand nowhere on the site: they lead to nothing, and harm nobody, as when what they mean was taken out. */
export function unknownMeanings(content: ContentFolder): Fault[] {
  const source = content.yaml.equivalents;
  if (!source) return [];
  const { file, lineOf } = source;
  const { items } = checkList<EquivalentData>(equivalentSchema, source);
  const names = namesIn(content);
  const all = [...names, ...textsIn(content)].map(normal).join('\n');
  return items.flatMap(({ data, index }) =>
    data.means.flatMap((word, i): Fault[] => {
      const wanted = normal(word);
      if (wanted !== '' && all.includes(wanted)) return [];
      const near = nearest(word, names, (name) => name);
      return [
        {
          kind: 'unknown-meaning',
          where: { file, line: lineOf([index, 'means', i]) },
          what: `网站上哪里也没有“${word}”。`,
          hint: `${near === undefined ? '' : `最接近的是“${near}”；`}要写网站上有的名称、标题、小标题或者正文里的词。`,
        },
      ];
    }),
  );
}

/** The fields that name something, wherever they stand. */
const naming = new Set(['name', 'title', 'aliases', 'english', 'question']);
/** The fields whose words no page shows. */
const hidden = new Set(['keywords', 'searchWords', 'note']);

const fieldOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((key) => !/^\d+$/.test(String(key))));

/** Every file with words of the site, but that of the equivalents. */
const filesOf = ({ yaml, ...content }: ContentFolder): ContentFile[] => {
  const { equivalents: _, ...own } = yaml;
  const { duties, preamble, background, pages, terms, roles } = content;
  return [...Object.values(own), ...duties, preamble, ...background, ...pages, ...terms, ...roles];
};

/** Names, titles and headings. */
function namesIn(content: ContentFolder): string[] {
  return filesOf(content).flatMap(({ data, body }) => [
    ...textsOf(data).flatMap(([path, text]) => (naming.has(fieldOf(path)) ? [text] : [])),
    ...Array.from(body.matchAll(/^#+ +(.+)$/gm), ([, heading = '']) => plainProse(heading)),
  ]);
}

/** All that pages may show; what has neither a space nor a character beyond ASCII is an id, an address or a day. */
function textsIn(content: ContentFolder): string[] {
  return filesOf(content).flatMap(({ data, body }) => [
    ...textsOf(data).flatMap(([path, text]) =>
      !hidden.has(fieldOf(path)) && /[^\x21-\x7e]/.test(text) ? [text] : [],
    ),
    ...plainProse(body).split('\n'),
  ]);
}
