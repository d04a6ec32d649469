import type { Page } from 'playwright-core';

/** What the key Tab led to on a page. */
export interface FocusPath {
  /** Elements that had the focus, each once, and those that the page has to offer. */
  reached: number;
  offered: number;
  /** Those of which a corner or the middle was covered, or outside the window, while they had the focus (WCAG 2.4.11, 2.4.12). */
  hidden: string[];
}

/** Goes once through the open page by Tab, from its beginning. */
export async function tabThrough(page: Page): Promise<FocusPath> {
  const offered = await page.evaluate(() => {
    const seen = new Set<Element>();
    const hidden: string[] = [];
    const look = (element: Element) => {
      if (seen.has(element)) return;
      seen.add(element);
      const covered = Array.from(element.getClientRects()).flatMap(({ left, right, top, bottom }) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const corners = [left + 2, right - 2].flatMap((at) =>
          [top + 2, bottom - 2].map((level) => [at, level] as const),
        );
        return [[x, y] as const, ...corners].flatMap(([at, level]) => {
          const there = document.elementFromPoint(at, level);
          if (there && (element.contains(there) || there.contains(element))) return [];
          return [
            there ? `behind ${there.nodeName} ${there.getAttribute('class') ?? ''}` : 'outside the window',
          ];
        });
      });
      if (covered.length > 0)
        hidden.push(`${covered[0]}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 90)}`);
    };
    // Before a key moves the focus on, the page has scrolled to what has it.
    const before = () =>
      document.activeElement && document.activeElement !== document.body && look(document.activeElement);
    document.addEventListener('keydown', before, true);
    const path = () => {
      before();
      return { reached: seen.size, hidden };
    };
    Object.assign(window, { focusPath: path });
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]',
    );
    const reachable = Array.from(all).filter((element) => element.checkVisibility() && element.tabIndex >= 0);
    // Of radio buttons of one name the key leads to one.
    const stops = reachable.map((element) =>
      element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element,
    );
    return new Set(stops).size;
  });
  // A key held down repeats: half the messages of as many presses.
  for (let i = 0; i < offered; i++) await page.keyboard.down('Tab');
  await page.keyboard.up('Tab');
  const path = await page.evaluate(() =>
    (window as unknown as { focusPath(): Omit<FocusPath, 'offered'> }).focusPath(),
  );
  return { ...path, offered };
}
