/** An item that begins with a link to where it is told, which begins with a year: <li><a href="…#id">2012年2月6日</a>：… */
const ITEM = /<li>\s*(<a [^>]*href="[^"]*#[^"]*"[^>]*>)(\d{3,4})([^<]*<\/a>)：/gu;

/** A list each of whose items begins so, with its years set apart; `undefined` for any other list. */
export function chronicleOf(html: string): string | undefined {
  const items = html.match(/<li\b/gu)?.length ?? 0;
  const dated = html.match(ITEM)?.length ?? 0;
  return items > 1 && dated === items
    ? html.replace(ITEM, '<li>$1<b>$2</b>$3<span class="hidden">：</span>')
    : undefined;
}

/** The years that a page's chronicles begin their items with, in their order, each once: with where its first item leads. */
export function yearsOf(html: string): { year: string; href: string }[] {
  const years = new Map<string, string>();
  for (const [, href = '', year = ''] of html.matchAll(
    /<li><a [^>]*?href="([^"]*)"[^>]*><b>(\d{3,4})<\/b>/gu,
  ))
    if (!years.has(year)) years.set(year, href);
  return Array.from(years, ([year, href]) => ({ year, href }));
}
