import { bundle } from '../bundle.ts';
import type { Built } from '../folder.ts';
import { attribute, type Element, elements, parseHtml, printHtml, tagged } from '../html.ts';

/**
 * Fills the inline script of every page that has a place for it: `<script data-boot>`. Before the policies, which hash it.
 * @throws Error for a `data-use` that names no script beside the others: nothing would ever be inserted for it
 */
export async function writeBootScript(built: Built): Promise<void> {
  const script = (await bundle('src/client/boot/main.ts')).trim();
  const files = built.files();
  for (const page of built.pages()) {
    const document = parseHtml(built.read(page));
    for (const element of elements(document)) {
      const name = attribute(element, 'data-use');
      if (name !== undefined && !files.includes(`assets/${name}.js`))
        throw new Error(`${page}: data-use="${name}" names no script of assets/`);
    }
    const places = [...elements(document)].filter(
      (element) => tagged('script')(element) && attribute(element, 'data-boot') !== undefined,
    );
    if (places.length === 0) continue;
    for (const place of places) fill(place, script);
    built.write(page, printHtml(document));
  }
}

function fill(place: Element, script: string): void {
  place.attrs = place.attrs.filter(({ name }) => name !== 'data-boot');
  place.childNodes = [{ nodeName: '#text', value: script, parentNode: place }];
}
