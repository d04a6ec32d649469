import { linkOf } from '../../model/source-links.ts';
import { slugFault } from '../../schema/misspelt.ts';
import type { SourceData } from '../../schema/source.ts';
import { slugPattern } from '../../schema/text.ts';
import type { Fault, Place } from '../../support/site-error.ts';
import { decoded } from '../../text/percent.ts';
import { pathAndPlace } from '../../text/web-address.ts';
import { nearest } from '../nearest.ts';
import type { PlacedAnchor } from './anchors.ts';
import type { Reference } from './prose.ts';
import { type IdKind, idKey } from './uses.ts';

/** What content may refer to. */
export interface Known {
  terms: Set<string>;
  /** Ids; undefined where the list itself is at fault, which is said once and not again at every reference. */
  sources: ReadonlySet<string> | undefined;
  roles: ReadonlySet<string> | undefined;
  /** Duties by the address of their page, `enterprise/accountability`. */
  duties: ReadonlySet<string>;
  groups: ReadonlySet<string> | undefined;
  /** The day of the site; undefined where the campaign is at fault. */
  updated: string | undefined;
  /** Sources by their address. */
  addresses: Map<string, SourceData>;
  /** How often each is referred to, and where it is defined, by `idKey`. */
  uses: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, Place>;
  /** Root-absolute paths of all pages, with their ids. */
  pages: Map<string, PlacedAnchor[]>;
}

/** The remedy that begins with what a wrong id was most likely meant for, where anything is like it. */
function meant(wrong: string, ids: Iterable<string>, mark = ''): string {
  const near = nearest(wrong, ids, (id) => id);
  return near === undefined ? '' : `最接近的是 ${mark}${near}；`;
}

/** What each kind of id is called, and where new ones are written. */
const called: Record<IdKind, [name: string, place: string]> = {
  term: ['术语', 'content/terms/'],
  source: ['来源', 'content/sources.yaml'],
  role: ['角色', 'content/roles.yaml'],
  duty: ['条目', 'content/pledge/'],
  group: ['术语分组', 'content/term-groups.yaml'],
};

const idsOfKind = (kind: IdKind, known: Known): ReadonlySet<string> | undefined =>
  ({ term: known.terms, source: known.sources, role: known.roles, duty: known.duties, group: known.groups })[
    kind
  ];

/** One id that must exist. */
// biome-ignore lint/complexity/useMaxParams: what is wrong, and where it stands
export function checkId(kind: IdKind, id: string, known: Known, file: string, line: number): Fault[] {
  const ids = idsOfKind(kind, known);
  if (!ids || ids.has(id)) return [];
  const [name, place] = called[kind];
  const sign = kind === 'duty' || slugPattern.test(id) ? '' : `${slugFault(id)}。`;
  const remedy = `${meant(id, ids)}要用新的，先写进 ${place}。`;
  return (
    misnamed(kind, id, known) ?? [
      {
        kind: `unknown-${kind}`,
        where: { file, line },
        what: `没有叫 ${id} 的${name}。${sign}`,
        hint: kind === 'duty' ? (movedTo(id, ids) ?? remedy) : remedy,
      },
    ]
  );
}

/** What to do where the duty meant stands in another folder than is said. */
function movedTo(address: string, ids: Iterable<string>): string | undefined {
  const nameOf = (one: string) => one.split('/').at(-1);
  const there = [...ids].find((one) => nameOf(one) === nameOf(address));
  return there && `有 ${there}：文件移错了文件夹，就移回去；没有移错，就把这里改成 ${there}。`;
}

/**
 * Where several places refer to what is not there, and the nearest that is referred to by none is like it, that one's own id is wrong.
 * @returns the same fault for every place, at the definition; none where that is at fault and told; `undefined` where the reference is wrong
 */
function misnamed(kind: IdKind, id: string, known: Known): Fault[] | undefined {
  const unused = [...(idsOfKind(kind, known) ?? [])].filter((each) => !known.uses.has(idKey(kind, each)));
  const near = nearest(id, unused, (each) => each);
  const where = near === undefined ? undefined : known.places.get(idKey(kind, near));
  if (near === undefined || !where) return undefined;
  if (!slugPattern.test(near)) return [];
  const uses = known.uses.get(idKey(kind, id)) ?? 0;
  if (uses < 2) return undefined;
  const [name] = called[kind];
  const change = kind === 'term' ? `把文件改名为 ${id}.mdx` : `改成 ${id}`;
  return [
    {
      kind: `unused-${kind}`,
      where,
      what: `${name} ${near} 没有一处用到，却有 ${uses} 处写的是 ${id}。`,
      hint: `多半是这里写错了：${change}；这里没有写错，就把那 ${uses} 处都改成 ${near}。`,
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
  const [, scheme] = /^(https?|tel|mailto)：/i.exec(target) ?? [];
  if (scheme)
    return [
      {
        kind: 'broken-link',
        where: { file, line },
        what: `链接 ${target} 里的冒号不是英文的。`,
        hint: `写成 ${target.replace('：', ':')}。`,
      },
    ];
  const [named, fragment = ''] = pathAndPlace(target);
  const path = named === '' ? page : named;
  if (!known.roles && /^\/roles[./]/.test(path)) return [];
  const broken = (what: string, hint: string): Fault[] => [
    { kind: 'broken-link', where: { file, line }, what, hint },
  ];
  const anchors = known.pages.get(path);
  const role = /^\/roles\/(.+)\.html$/.exec(path)?.[1];
  const ofRole = anchors || role === undefined ? undefined : misnamed('role', role, known);
  if (ofRole) return ofRole;
  if (!anchors)
    return broken(
      `链接 ${target} 指向的页面不存在。`,
      `${meant(path, known.pages.keys())}站内链接从 / 写起，写到网页的文件名。`,
    );
  const ids = anchors.filter(({ late }) => !late).map(({ id }) => id);
  // One that is not well formed names what it says, and no page has that.
  const id = decoded(fragment) ?? fragment;
  if (id === '' || ids.includes(id)) return [];
  const hint = `${meant(id, ids, '#')}不需要位置，就去掉 # 和后面的字。`;
  return broken(`${path} 上没有 #${id} 这个位置。`, hint);
}

function checkOutgoing(target: string, known: Known, file: string, line: number): Fault[] {
  if (/^mailto:/i.test(target))
    return [
      {
        kind: 'unlisted-link',
        where: { file, line },
        what: `邮箱 ${target.replace(/^mailto:/i, '')} 会成为链接。`,
        hint: '联系用的邮箱写在 site.yaml 的 contact 里；正文里要写，就用一对反引号 ` 包起来。',
      },
    ];
  if (/^tel:/i.test(target)) return checkNumber(target, file, line);
  const source = known.addresses.get(target);
  // What stands bare in a text goes on to the next space, through Chinese and all.
  const written = /^[!-~]*/.exec(target)?.[0] ?? '';
  if (!source)
    return [
      {
        kind: 'unlisted-link',
        where: { file, line },
        what: known.addresses.has(written)
          ? `网址 ${written} 后面紧跟着文字，会连成一个网址。`
          : `站外链接 ${written} 没有登记。`,
        hint: known.addresses.has(written)
          ? '改用 <Source id="…" /> 引用，或者写成 [文字](网址)。'
          : '先写进 content/sources.yaml（标题、发布者、网址、日期），再用 <Source id="…" /> 引用。',
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

/** A number to call, as telephones take it: digits, perhaps in groups, perhaps with the country's before them. */
function checkNumber(target: string, file: string, line: number): Fault[] {
  if (/^tel:\+?\d+(?:-\d+)*$/.test(target)) return [];
  const hint = '写成 [12315](tel:12315) 的样子：tel: 后面只写数字，可以用连字符分开。';
  return [{ kind: 'wrong-number', where: { file, line }, what: `电话链接 ${target} 的号码写得不对。`, hint }];
}
