import { filings } from '../../schema/source.ts';
import { baseName, type ContentFolder, plainName } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { folderOf } from '../sections.ts';
import { type Anchor, bodyAnchors, ownAnchors } from './anchors.ts';
import type { Prose } from './prose.ts';

/** What the layout gives every page. */
const layout = ['main', 'site-search'];

/** Files besides pages that content may link to; nothing in them has an id. */
const plainFiles = ['pledge.txt', 'pledge.md', 'pledge.json', 'licences.txt', 'SHA256SUMS.txt'];

/** The commitments a duty's front matter has, right or wrong in the rest. */
function commitmentsOf({
  data,
  file,
  lineOf,
}: ContentFile): { id: string; roles: unknown; place: { file: string; line: number } }[] {
  const commitments = (data as { commitments?: unknown } | null)?.commitments;
  if (!Array.isArray(commitments)) return [];
  return commitments.flatMap((item: { id?: unknown; roles?: unknown } | null, i) =>
    typeof item?.id === 'string'
      ? [{ id: item.id, roles: item.roles, place: { file, line: lineOf(['commitments', i, 'id']) } }]
      : [],
  );
}

/** The items of a list file that have an id, right or wrong in the rest. */
function itemsOf({
  data,
}: ContentFile): { id: string; questions?: unknown; duties?: unknown; roles?: unknown }[] {
  return Array.isArray(data)
    ? data.filter((item: { id?: unknown } | null) => typeof item?.id === 'string')
    : [];
}

const isRestated = ({ data }: ContentFile): boolean =>
  (data as { claim?: unknown } | null)?.claim !== undefined;

const sectionOf = ({ file }: ContentFile): string => folderOf(file);
/** The address of a duty, as content names it: of its page without the ending. */
export const addressOf = (duty: ContentFile): string => `${sectionOf(duty)}/${plainName(duty.file)}`;
const dutyPage = (duty: ContentFile): string => `/${addressOf(duty)}.html`;
const namedAfter = ({ file, lineOf }: ContentFile, id: string, called: string): Anchor => ({
  id,
  called,
  place: { file, line: lineOf([]) },
});

/** The page a file's body stands on. */
export function pageOf(source: ContentFile, content: ContentFolder): string {
  if (content.duties.includes(source)) return dutyPage(source);
  if (content.terms.includes(source)) return '/terms.html';
  if (content.background.includes(source)) return '/background.html';
  if (content.roles.includes(source)) return `/roles/${baseName(source.file)}.html`;
  if (source === content.preamble) return '/pledge.html';
  return baseName(source.file) === 'home' ? '/index.html' : `/${baseName(source.file)}.html`;
}

/** Every address content may link to, with its ids; what the templates write is compared with the built pages by a test. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a table of pages, a row each
export function pagesOf(content: ContentFolder, bodies: Map<ContentFile, Prose>): Map<string, Anchor[]> {
  const body = (source: ContentFile | undefined, under?: string): Anchor[] => {
    const prose = source && bodies.get(source);
    return prose ? bodyAnchors(source, prose, under) : [];
  };
  const proseOf = (role: string) => content.roles.find(({ file }) => baseName(file) === role);
  const page = (name: string) => content.pages.find(({ file }) => baseName(file) === name);
  const reading = (...own: string[]) => ownAnchors(...layout, ...own);
  const laws = itemsOf(content.yaml.laws);
  const bound = (by: 'duties' | 'roles') => new Set(laws.flatMap((law) => law[by]));
  const [boundDuties, boundRoles] = [bound('duties'), bound('roles')];
  const concerned = new Set(
    content.duties.flatMap((duty) => commitmentsOf(duty).flatMap((commitment) => commitment.roles)),
  );
  // What would be empty is no page.
  const { file, lineOf } = content.yaml.campaign;
  const sections = content.sections
    .map((id, i) => ({ id, place: { file, line: lineOf(['sections', i, 'id']) } }))
    .filter(({ id }) => content.duties.some((duty) => sectionOf(duty) === id));
  const listedRoles = itemsOf(content.yaml.roles);
  const roles = listedRoles.filter(({ id }) => concerned.has(id) || boundRoles.has(id));
  const cited = itemsOf(content.yaml.sources).filter(
    ({ id }) => !Object.values<string>(filings).includes(id),
  );
  const listed = (
    files: ContentFile[],
    path: string,
    anchors: (file: ContentFile) => Anchor[],
  ): [string, Anchor[]][] => (files.length > 0 ? [[path, [...reading(), ...files.flatMap(anchors)]]] : []);
  return new Map<string, Anchor[]>([
    [
      '/index.html',
      [
        ...reading(
          ...(sections.length > 0 ? ['parts'] : []),
          ...(roles.length > 0 ? ['roles'] : []),
          'duties',
          'campaign',
        ),
        ...body(page('home')),
      ],
    ],
    [
      '/pledge.html',
      [
        ...reading(
          'contents',
          ...(content.original !== undefined && !content.duties.some(isRestated) ? [] : ['preamble']),
        ),
        ...sections.map(({ id, place }) => ({ id, called: '部分的代号', place })),
        ...content.duties.flatMap((duty) =>
          ownAnchors(`${sectionOf(duty)}-${Number.parseInt(baseName(duty.file), 10)}`),
        ),
        ...content.duties.map((duty) => namedAfter(duty, plainName(duty.file), '条目的英文名')),
        ...content.duties.flatMap((duty) =>
          commitmentsOf(duty).map(({ id, place }) => ({
            id: `${plainName(duty.file)}-${id}`,
            called: '由条目的英文名和 id 合成的锚点',
            place,
          })),
        ),
        ...body(content.preamble),
      ],
    ],
    ...sections.map(({ id }): [string, Anchor[]] => [`/${id}.html`, reading()]),
    ...content.duties.map((duty): [string, Anchor[]] => [
      dutyPage(duty),
      [
        ...reading(...(isRestated(duty) ? ['commitments', 'explanation'] : []), 'terms'),
        ...ownAnchors(
          ...(boundDuties.has(addressOf(duty)) ? ['law'] : []),
          ...(content.original !== undefined
            ? ['original', ...(isRestated(duty) ? ['restatement'] : [])]
            : []),
        ),
        ...commitmentsOf(duty).map(({ id, place }) => ({ id, called: 'id', place })),
        ...body(duty, 'explanation'),
      ],
    ]),
    // A list that is none is a fault of its own, and no reason to call every link to it broken.
    ...(roles.length > 0 || listedRoles.length === 0
      ? [['/roles.html', reading()] as [string, Anchor[]]]
      : []),
    ...roles.map((role): [string, Anchor[]] => [
      `/roles/${role.id}.html`,
      [
        ...reading('start', ...(concerned.has(role.id) ? ['commitments'] : [])),
        ...ownAnchors(
          ...(proseOf(role.id) ? ['guide'] : []),
          ...(boundRoles.has(role.id) ? ['law'] : []),
          ...(Array.isArray(role.questions) ? role.questions : []).map((_, i) => `question-${i + 1}`),
        ),
        ...body(proseOf(role.id)),
      ],
    ]),
    ...listed(content.background, '/background.html', (section) => [
      namedAfter(section, plainName(section.file), '一节背景的英文名'),
      ...body(section, plainName(section.file)),
    ]),
    ...listed(content.terms, '/terms.html', (term) => [
      namedAfter(term, baseName(term.file), '术语的英文名'),
    ]),
    ['/search.html', ownAnchors('main', 'q', 'index')],
    ['/downloads.html', [...reading('cards'), ...body(page('downloads'))]],
    [
      '/about.html',
      [
        ...reading('sources', 'licence', ...(content.original !== undefined ? ['original', 'dropped'] : [])),
        ...ownAnchors(...cited.map(({ id }) => `source-${id}`)),
        ...body(page('about')),
      ],
    ],
    ...plainFiles.map((file): [string, Anchor[]] => [`/${file}`, []]),
  ]);
}
