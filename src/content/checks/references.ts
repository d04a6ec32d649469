import { linkOf } from '../../model/source-links.ts';
import type { SourceData } from '../../schema/source.ts';
import type { Fault } from '../../support/site-error.ts';
import type { PlacedAnchor } from './anchors.ts';
import { nearest } from './nearest.ts';
import type { Reference } from './prose.ts';

/** What content may refer to. */
export interface Known {
  terms: Set<string>;
  /** Ids; undefined where the list itself is at fault, which is said once and not again at every reference. */
  sources: ReadonlySet<string> | undefined;
  roles: ReadonlySet<string> | undefined;
  groups: ReadonlySet<string> | undefined;
  /** The day of the site; undefined where the campaign is at fault. */
  updated: string | undefined;
  /** Sources by their address. */
  addresses: Map<string, SourceData>;
  /** Root-absolute paths of all pages, with their ids. */
  pages: Map<string, PlacedAnchor[]>;
}

/** The remedy that begins with what a wrong id was most likely meant for, where anything is like it. */
function meant(wrong: string, ids: Iterable<string>, mark = ''): string {
  const near = nearest(wrong, ids, (id) => id);
  return near === undefined ? '' : `最接近的是 ${mark}${near}；`;
}

/** One id that must exist. */
// biome-ignore lint/complexity/useMaxParams: what is wrong, and where it stands
export function checkId(
  kind: 'term' | 'source' | 'role' | 'group',
  id: string,
  known: Known,
  file: string,
  line: number,
): Fault[] {
  const ids = { term: known.terms, source: known.sources, role: known.roles, group: known.groups }[kind];
  if (!ids || ids.has(id)) return [];
  const [name, place] = {
    term: ['术语', 'content/terms/'],
    source: ['来源', 'content/sources.yaml'],
    role: ['角色', 'content/roles.yaml'],
    group: ['术语分组', 'content/term-groups.yaml'],
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
  if (!known.roles && /^\/roles[./]/.test(path)) return [];
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
  if (known.updated !== undefined && linkOf(source, known.updated) === undefined)
    return [
      {
        kind: 'dead-link',
        where: { file, line },
        what: `站外链接 ${target} 最近一年里没有确认过能打开（alive: ${source.alive}），不能做成链接。`,
        hint: `改用 <Source id="${source.id}" />；确认能打开后，再把 alive 改成 yes，seen 改成那一天。`,
      },
    ];
  return [];
}
