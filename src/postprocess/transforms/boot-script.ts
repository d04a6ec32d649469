import { isScript } from '../../support/names.ts';
import { bundle } from '../bundle.ts';
import { attribute, type Element, elements, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** The script every page begins with, as it stands inline. */
export const bootScript = async (): Promise<string> => (await bundle('src/client/boot/main.ts')).trim();

/** Whether an element is the place for that script: `<script data-boot>`. */
const isPlace = (element: Element): boolean =>
  tagged('script')(element) && attribute(element, 'data-boot') !== undefined;

/**
 * Fills the place for the inline script, where a page has one. Before the policies, which hash it.
 * @throws Error for a `data-use` that names no script of the site: nothing would ever be inserted for it
 */
export function fillBootScript({ path, document }: Page, script: string): void {
  for (const element of elements(document)) {
    const name = attribute(element, 'data-use');
    if (name !== undefined && !isScript(`assets/${name}.js`))
      throw new Error(`${path}: data-use="${name}" names no script of assets/`);
    if (isPlace(element)) fill(element, script);
  }
}

function fill(place: Element, script: string): void {
  place.attrs = place.attrs.filter(({ name }) => name !== 'data-boot');
  place.childNodes = [{ nodeName: '#text', value: script, parentNode: place }];
}
