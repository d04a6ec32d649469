/** The path of a link and the place in it, without the query: `/pledge.html?view=elder#preamble`. The path may be empty; without a `#` there is no place. */
export function pathAndPlace(url: string): [path: string, place: string | undefined] {
  const [, path = '', place] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return [path, place];
}

/** Whether an address is one of the web: a host answers there over HTTP, with TLS or without. */
export const isWeb = ({ protocol }: { readonly protocol: string }): boolean =>
  protocol === 'http:' || protocol === 'https:';
