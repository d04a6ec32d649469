/**
 * Multiplies the size of all text of the open page and of nothing else, as WeChat's and Android's own text size does. Runs in the page.
 * Sizes are read before any is written: they would multiply otherwise.
 */
export function growText(factor: number): void {
  const all = [document.body, ...Array.from(document.body.querySelectorAll<HTMLElement>('*'))].filter(
    (element) => !(element instanceof SVGElement),
  );
  const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  all.forEach((element, i) => {
    element.style.setProperty('font-size', `${(sizes[i] ?? 0) * factor}px`, 'important');
  });
}

/** Sets the size of the root, as the font size in a browser's settings does. Runs in the page. */
export function growRoot(factor: number): void {
  const root = document.documentElement;
  root.style.setProperty(
    'font-size',
    `${Number.parseFloat(getComputedStyle(root).fontSize) * factor}px`,
    'important',
  );
}

/** Takes away what the functions of this file have set. Runs in the page. */
export function restoreText(): void {
  for (const element of Array.from(document.querySelectorAll<HTMLElement>('[style]')))
    element.removeAttribute('style');
  document.adoptedStyleSheets = [];
}

/** Sets the distances of WCAG 1.4.12. Runs in the page, whose policy lets in no style element. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
  );
  document.adoptedStyleSheets = [sheet];
}
