import { createHash } from 'node:crypto';
import type { Built } from '../folder.ts';
import { attribute, type Element, elements, find, parseHtml, printHtml, rawText, tagged } from '../html.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * Writes the Content Security Policy into every page, from its final bytes; the last step that touches HTML.
 * `form-action` names `file:` because from disk Firefox blocks a plain GET form otherwise; `frame-ancestors` works only as a header.
 * @throws Error for a `style` attribute or an event handler, which the policy would silently refuse
 */
export function addPolicies(built: Built): void {
  for (const page of built.pages()) {
    const document = parseHtml(built.read(page));
    const head = find(document, tagged('head'));
    if (!head) throw new Error(`${page} has no head`);
    for (const element of elements(document)) {
      const refused = element.attrs.find(({ name }) => name === 'style' || name.startsWith('on'));
      if (refused)
        throw new Error(
          `${page}: <${element.tagName} ${refused.name}> would be refused by the policy; put it into the styles or scripts`,
        );
    }
    const all = [...elements(document)];
    const styles = all.filter(tagged('style')).map((element) => hashOf(rawText(element)));
    const scripts = all.filter(tagged('script'));
    const inline = scripts
      .filter(
        (element) =>
          attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json',
      )
      .map((element) => hashOf(rawText(element)));
    const external = scripts.some(
      (element) => attribute(element, 'src') !== undefined || attribute(element, 'data-src') !== undefined,
    );
    const searches =
      find(document, (element) => attribute(element, 'data-search') !== undefined) !== undefined;
    const policy = [
      ["default-src 'none'"],
      ['script-src', ...inline, ...(external ? ["'self'"] : []), ...(searches ? ["'wasm-unsafe-eval'"] : [])],
      ['style-src', ...styles],
      ["img-src 'self'"],
      // For tools that look up robots.txt through the page; our own scripts fetch nothing.
      ["connect-src 'self'"],
      ["form-action 'self' file:"],
      ["base-uri 'none'"],
    ].filter((part) => part.length > 1 || part[0]?.includes(' '));
    const meta: Element = {
      ...structuredClone({ nodeName: 'meta', tagName: 'meta', childNodes: [] }),
      namespaceURI: head.namespaceURI,
      parentNode: head,
      attrs: [
        { name: 'http-equiv', value: 'Content-Security-Policy' },
        { name: 'content', value: policy.map((part) => part.join(' ')).join('; ') },
      ],
    } as Element;
    // After the renderer marks, which some browsers read only at the very start, and before anything the policy governs.
    const after = head.childNodes.findIndex(
      (child) => 'tagName' in child && attribute(child, 'http-equiv') === 'X-UA-Compatible',
    );
    head.childNodes.splice(after + 1, 0, meta);
    built.write(page, printHtml(document));
  }
}
