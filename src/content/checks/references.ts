import type { SourceData } from '../../schema/source.ts';
import type { Fault } from '../../support/site-error.ts';
import type { Anchor } from './anchors.ts';
import { nearest } from './nearest.ts';
import type { Reference } from './prose.ts';

/** What content may refer to. */
export interface Known {
  terms: Set<string>;
  /** Ids; undefined where the list itself is at fault, which is said once and not again at every reference. */
  sources: ReadonlySet<string> | undefined;
  roles: ReadonlySet<string> | undefined;
  /** Duties by the address of their page, `enterprise/accountability`. */
  duties: ReadonlySet<string>;
  /** Sources by their address. */
  addresses: Map<string, SourceData>;
  /** Root-absolute paths of all pages, with their ids. */
  pages: Map<string, Anchor[]>;
}

/** The remedy that begins with what a wrong id was most likely meant for, where anything is like it. */
function meant(wrong: string, ids: Iterable<string>, mark = ''): string {
  const near = nearest(wrong, ids, (id) => id);
  return near === undefined ? '' : `最接近的是 ${mark}${near}；`;
}

/** One id that must exist. */
// biome-ignore lint/complexity/useMaxParams: what is wrong, and where it stands
export function checkId(
  kind: 'term' | 'source' | 'role' | 'duty',
  id: string,
  known: Known,
  file: string,
  line: number,
): Fault[] {
  const ids = { term: known.terms, source: known.sources, role: known.roles, duty: known.duties }[kind];
  if (!ids || ids.has(id)) return [];
  const [name, place] = {
    term: ['术语', 'content/terms/'],
    source: ['来源', 'content/sources.yaml'],
    role: ['角色', 'content/roles.yaml'],
    duty: ['条目', 'content/pledge/'],
  }[kind] as [string, string];
  return [
    {
      kind: `unknown-${kind}`,
      where: { file, line },
      what: `没有叫 ${id} 的${name}。`,
      hint: `${meant(id, ids)}要用新的，先写进 ${place}。`,
    },
  ];
}

/**
 * A reference from a body: a term, a source, or a link inside or outside the site.
 * @param page where the body stands: a link that is a fragment alone leads to a place on it
 */
export function checkReference(reference: Reference, known: Known, file: string, page: string): Fault[] {
  const { kind, target, line } = reference;
  if (kind === 'Term') return checkId('term', target, known, file, line);
  if (kind === 'Source') return checkId('source', target, known, file, line);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return checkOutgoing(target, known, file, line);
  const [, named = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const path = named === '' ? page : named;
  if (!known.roles && path.startsWith('/roles/')) return [];
  const broken = (what: string, hint: string): Fault[] => [
    { kind: 'broken-link', where: { file, line }, what, hint },
  ];
  const anchors = known.pages.get(path);
  if (!anchors)
    return broken(
      `链接 ${target} 指向的页面不存在。`,
      `${meant(path, known.pages.keys())}站内链接从 / 写起，写到网页的文件名。`,
    );
  const ids = anchors.filter(({ late }) => !late).map(({ id }) => id);
  const id = decoded(fragment);
  if (id === '' || ids.includes(id)) return [];
  const hint = `${meant(id, ids, '#')}不需要位置，就去掉 # 和后面的字。`;
  return broken(`${path} 上没有 #${id} 这个位置。`, hint);
}

/** A fragment as the id it names; one that is not well formed names what it says, and no page has that. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function checkOutgoing(target: string, known: Known, file: string, line: number): Fault[] {
  if (/^tel:/i.test(target)) return checkNumber(target, file, line);
  const source = known.addresses.get(target);
  if (!source)
    return [
      {
        kind: 'unlisted-link',
        where: { file, line },
        what: `站外链接 ${target} 没有登记。`,
        hint: '先写进 content/sources.yaml（标题、发布者、网址、日期），再用 <Source id="…" /> 引用。',
      },
    ];
  if (source.alive !== 'yes')
    return [
      {
        kind: 'dead-link',
        where: { file, line },
        what: `站外链接 ${target} 登记为 alive: ${source.alive}，不能做成链接。`,
        hint: `改用 <Source id="${source.id}" />，它会把网址印成文字；确认能打开后，再把 alive 改成 yes。`,
      },
    ];
  return [];
}

/** A number to call, as telephones take it: digits, perhaps in groups, perhaps with the country's before them. */
function checkNumber(target: string, file: string, line: number): Fault[] {
  if (/^tel:\+?\d+(?:-\d+)*$/.test(target)) return [];
  const hint = '写成 [12315](tel:12315) 的样子：tel: 后面只写数字，可以用连字符分开。';
  return [{ kind: 'wrong-number', where: { file, line }, what: `电话链接 ${target} 的号码写得不对。`, hint }];
}
