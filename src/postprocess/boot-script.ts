import { bundle } from './bundle.ts';
import type { Built } from './folder.ts';
import { attribute, type Element, elements, parseHtml, printHtml, tagged } from './html.ts';

/** Fills the inline script of every page that has a place for it: `<script data-boot>`. Before the policies, which hash it. */
export async function writeBootScript(built: Built): Promise<void> {
  const script = (await bundle('src/client/boot/main.ts')).trim();
  for (const page of built.pages()) {
    const document = parseHtml(built.read(page));
    const places = [...elements(document)].filter((element) => tagged('script')(element) && attribute(element, 'data-boot') !== undefined);
    if (places.length === 0) continue;
    for (const place of places) fill(place, script);
    built.write(page, printHtml(document));
  }
}

function fill(place: Element, script: string): void {
  place.attrs = place.attrs.filter(({ name }) => name !== 'data-boot');
  place.childNodes = [{ nodeName: '#text', value: script, parentNode: place }];
}
