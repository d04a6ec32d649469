import { parseDocument, stringify, YAMLSeq } from 'yaml';
import type { TermData } from '../../schema/term.ts';
import { forMatching } from '../../text/matching.ts';
import type { Draft } from './draft.ts';
import { joined, type Other, type OtherTerm } from './other.ts';
import { referencesIn, withoutLostLinks } from './references.ts';

const bare = (text: string): string =>
  forMatching(text)
    .replace(/[“”《》"'‘’]/g, '')
    .toLowerCase();

/** Whether a text names something: as a word of its own where it is in Latin letters. */
function names(text: string, name: string): boolean {
  const word = bare(name);
  if ([...word].length < 2) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[a-z0-9]/.test(word) || !/[a-z0-9]/.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`))
      return true;
  return false;
}

/** The terms a document names, by name or alias. */
export function namedTerms(texts: readonly string[], terms: Other['terms']): string[] {
  const lines = texts.map(bare);
  const isNamed = ({ name, aliases = [] }: TermData) =>
    [name, ...aliases].some((each) => lines.some((line) => names(line, each)));
  return [...terms].filter(([, { data }]) => isNamed(data)).map(([id]) => id);
}

/** Terms with all that their texts cannot stand without: those they link to, and those that came in their place. */
export function withReferences(ids: Iterable<string>, terms: Other['terms']): string[] {
  const all = new Set(ids);
  for (const id of all) {
    const { data, body = '' } = terms.get(id) ?? {};
    for (const other of [...referencesIn(body).terms, data?.successor ?? ''])
      if (terms.has(other)) all.add(other);
  }
  return [...terms.keys()].filter((id) => all.has(id));
}

/** The files of terms that are taken over: their texts whole, their neighbours those that are taken too. */
export function termFiles(ids: readonly string[], { terms, groups }: Other): Draft {
  const taken = new Set(ids);
  const files: Draft = new Map();
  for (const id of ids) {
    const term = terms.get(id);
    if (term) files.set(`terms/${id}.mdx`, joined(amongTaken(term, taken)));
  }
  const used = groups.filter(({ id }) => ids.some((each) => terms.get(each)?.data.group === id));
  if (used.length > 0)
    files.set('term-groups.yaml', `# 名词解释分成的几组，按页面上的次序。\n${stringify(used)}`);
  return files;
}

function amongTaken({ front, body, data }: OtherTerm, taken: ReadonlySet<string>) {
  const text = withoutLostLinks(body, taken);
  if ((data.related ?? []).every((id) => taken.has(id))) return { front, body: text };
  const document = parseDocument(front);
  const related = document.get('related', true);
  if (related instanceof YAMLSeq)
    related.items = related.items.filter((item) => taken.has(String((item as { value?: unknown }).value)));
  return { front: document.toString({ lineWidth: 0 }), body: text };
}
