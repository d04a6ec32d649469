/** An address as it is printed: without query, place, and the name of the page that a folder opens with. */
export function shortAddress(href: string): string {
  const { origin, pathname } = new URL(href);
  return origin + pathname.replace(/\/index\.html$/, '/');
}
