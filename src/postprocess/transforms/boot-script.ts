import { isScript } from '../../support/names.ts';
import { bundle } from '../bundle.ts';
import { attribute, type Element, elements, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** The script every page begins with, as it stands inline. */
export const bootScript = async (): Promise<string> => (await bundle('src/client/boot/main.ts')).trim();

/** The script of the page that is shown where there is none, as it stands inline. */
export const lostScript = async (): Promise<string> => (await bundle('src/client/lost/main.ts')).trim();

/** Whether an element is the place for a script: `<script data-boot>`, `<script data-lost>`. */
const isPlace = (element: Element, name: string): boolean =>
  tagged('script')(element) && attribute(element, name) !== undefined;

/**
 * Fills the place for the inline script, where a page has one. Before the policies, which hash it.
 * @throws Error for a `data-use` that names no script of the site: nothing would ever be inserted for it
 */
export function fillBootScript({ path, document }: Page, script: string): void {
  for (const element of elements(document)) {
    const name = attribute(element, 'data-use');
    if (name !== undefined && !isScript(`assets/${name}.js`))
      throw new Error(`${path}: data-use="${name}" names no script of assets/`);
    if (isPlace(element, 'data-boot')) fill(element, 'data-boot', script);
  }
}

/** Fills the place for the script of the page that is shown where there is none. Before the policies, too. */
export function fillLostScript({ document }: Page, script: string): void {
  for (const element of elements(document))
    if (isPlace(element, 'data-lost')) fill(element, 'data-lost', script);
}

function fill(place: Element, mark: string, script: string): void {
  place.attrs = place.attrs.filter(({ name }) => name !== mark);
  place.childNodes = [{ nodeName: '#text', value: script, parentNode: place }];
}
