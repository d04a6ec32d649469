import type { Anchor } from '../../model/page-kinds.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import type { Heading, Prose } from './prose.ts';

/** An id on a page; without a place it is the page's own. */
export interface PlacedAnchor extends Anchor {
  /** Ids the last steps of the build give out, which no link may lead to: of paragraphs, for search. */
  late?: boolean;
}

/** What the content calls what an anchor is made of, for people. */
const called: Record<NonNullable<Anchor['of']>, string> = {
  section: '部分的代号',
  duty: '条目的英文名',
  commitment: 'id',
  dutyCommitment: '由条目的英文名和 id 合成的锚点',
  background: '一节背景的英文名',
  term: '术语的英文名',
  termGroup: '由术语分组的代号合成的锚点',
  heading: '小标题的锚点',
};

const late = (heading: string, paragraphs: number): PlacedAnchor[] =>
  Array.from({ length: paragraphs }, (_, i) => ({ id: `${heading}-${i + 1}`, late: true }));

/**
 * The ids a body brings to its page: of its headings, and of the paragraphs search leads to.
 * @param under id of the heading the page puts above the body, where its paragraphs get ids
 */
export function bodyAnchors(
  { file }: ContentFile,
  { headings, paragraphs }: Prose,
  under?: string,
): PlacedAnchor[] {
  const own = ({ id, line }: Heading): PlacedAnchor => ({ id, of: 'heading', place: { file, line } });
  if (under === undefined) return headings.map(own);
  return [
    ...late(under, paragraphs),
    ...headings.flatMap((heading) => [own(heading), ...late(heading.id, heading.paragraphs)]),
  ];
}

/** Two of one id on a page: told once for each place in the content, whichever pages it meets on. */
export function checkAnchors(pages: Map<string, PlacedAnchor[]>): Fault[] {
  const told = new Map<string, Fault>();
  for (const [page, anchors] of pages) {
    const first = new Map<string, PlacedAnchor>();
    for (const anchor of [...anchors].sort(
      (a, b) => Number(a.place !== undefined) - Number(b.place !== undefined),
    )) {
      const earlier = first.get(anchor.id);
      if (!earlier) first.set(anchor.id, anchor);
      if (!earlier || !anchor.place || !anchor.of) continue;
      const at = `${anchor.place.file}:${anchor.place.line}`;
      const other = earlier.place
        ? `前面一处在 ${earlier.place.file}:${earlier.place.line}`
        : '网页自己也要用它';
      const what = `${called[anchor.of]} ${anchor.id} 在 ${page} 上用了两次，${other}。`;
      if (!told.has(at))
        told.set(at, {
          kind: 'duplicate',
          where: anchor.place,
          what,
          hint: '同一页上的锚点不能重复，换一个名字。',
        });
    }
  }
  return [...told.values()];
}
