import { attribute, type Element, elements, textOf } from '../../src/postprocess/html.ts';
import { duties, page } from './built.ts';

/** Whether an item is one of the list of commitments. */
const isCommitment = ({ parentNode }: Element): boolean =>
  parentNode !== null && 'tagName' in parentNode && attribute(parentNode, 'class') === 'commitments';

/** A phrase of the built site's first duty, whatever the edition: of its first commitment, or of its first sentence in the original. */
export function sampleQuery(): { query: string; path: string } {
  const path = duties[0]?.path ?? '';
  const said = [...elements(page(path))].find(
    (element) =>
      (element.tagName === 'li' && isCommitment(element)) ||
      (element.tagName === 'span' && /-s1$/.test(attribute(element, 'id') ?? '')),
  );
  const [query = ''] = (said ? textOf(said) : '')
    .split(/[^\p{Script=Han}]+/u)
    .sort((a, b) => b.length - a.length);
  if (query.length < 4) throw new Error(`${path} says nothing that could be searched`);
  return { query, path };
}
