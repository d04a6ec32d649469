import { inAddress, VIEW } from './poison.ts';
import type { Reader } from './reader.ts';

/** What a page does with what someone wrote into its address and into the storage of its host. */
export interface Poisoned {
  reader: Reader;
  /** The address of a file of the site. */
  at(path: string): string;
  /** Longest part of an address, in characters: servers take less than files. */
  longest: number;
}

/** A value as it stands in an address after a browser has read it. */
function part(mark: '?' | '#', name: string, value: string, number: number, longest: number): string {
  const { search, hash } = new URL(`http://site.test/${mark}${inAddress(value, number)}`);
  return name + (search || hash).slice(1, longest);
}

/** Opens the search page with a value as the wish for a view, as query, as fragment and as what was kept. @returns what came through that must not */
export async function cameThrough(
  { reader, at, longest }: Poisoned,
  value: string,
  number: number,
): Promise<string[]> {
  // Twice JSON: drivers take no half of a character.
  await reader.run(leave, JSON.stringify(value));
  const [wish, query] = [
    part('?', 'view=', value, number, longest),
    part('?', 'q=', value, number + 1, longest),
  ];
  await reader.open(at(`search.html?${wish}&${query}`) + part('#', '#', value, number + 2, longest));
  return reader.run(inspect, at('assets/'), VIEW.source);
}

/** Leaves a value where the page keeps its view. */
function leave(json: string): void {
  const boot = document.querySelector<HTMLScriptElement>('script[data-edition]');
  try {
    localStorage.setItem(
      `${boot?.dataset.edition} ${new URL(boot?.dataset.src ?? '', location.href).pathname}`,
      JSON.parse(json),
    );
  } catch (error) {
    // Some browsers have none for files, and none takes the longest; the address is poisoned all the same.
    if (!/QuotaExceeded|Security|insecure/.test(String(error))) throw error;
  }
}

/** Runs in the page. */
function inspect(assets: string, view: string): string[] {
  const faults: string[] = [];
  const check = (right: boolean, fault: string) => void (right || faults.push(fault.slice(0, 300)));
  // An empty wish is none, and may stand where it stood.
  const isView = (text: string | null) => !text || new RegExp(view).test(text);
  const shown = document.documentElement.dataset.view ?? '';
  check(shown !== '' && isView(shown), `shown: ${shown}`);
  const onDisk = location.protocol === 'file:';
  if (!onDisk) {
    for (const key of Object.keys(localStorage))
      check(localStorage[key] === shown, `kept as ${key}: ${localStorage[key]}`);
    check(!/[?&]view=[^&]/.test(location.search), `left in the address: ${location.search}`);
  }
  check(
    (document.querySelector<HTMLInputElement>('main input[type=search]')?.value.length ?? 201) <= 200,
    'a longer query than is searched',
  );
  window.addEventListener('click', (event) => event.preventDefault());
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))) {
    const before = link.href;
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    if (link.href !== before || !onDisk)
      check(
        isView(new URL(link.href).searchParams.get('view')) ||
          /^\?view=[a-z]+$/.test(new URL(link.href).search),
        link.href,
      );
    // A link of a result takes along the words that were found, which are our text.
    const words = new URL(link.href).searchParams.getAll('find').map(encodeURIComponent).join('&find=');
    check(link.href.length < before.length + 60 + words.length, `grown: ${link.href}`);
    check(decodeURIComponent(words).length < 60, `found: ${words}`);
  }
  for (const form of Array.from(document.forms))
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  for (const field of Array.from(document.querySelectorAll<HTMLInputElement>('[type=hidden], [name=view]')))
    check(isView(field.value), field.outerHTML);
  const foreign =
    'x-poison, iframe, frame, object, embed, base, img[src*=poison], [http-equiv=refresh], [data-src*=evil], [data-use*=evil], [autofocus]';
  for (const element of Array.from(document.querySelectorAll(foreign))) check(false, element.outerHTML);
  for (const element of Array.from(document.querySelectorAll('*')))
    for (const { name } of Array.from(element.attributes)) check(!/^on/.test(name), element.outerHTML);
  const scripts = Array.from(document.scripts).filter(({ type }) => type !== 'application/ld+json');
  check(scripts.filter(({ src }) => src === '').length === 1, 'another inline script');
  for (const { src } of scripts)
    check(
      src === '' ||
        (src.indexOf(assets) === 0 &&
          /^(?:[a-z-]+|search\/index\/[a-z]+-[a-z]+_[0-9a-f]+\.pf_index)\.js$/i.test(
            src.slice(assets.length),
          )),
      src,
    );
  const home = assets.replace(/assets\/$/, '');
  for (const { name } of performance.getEntriesByType('resource'))
    check(name.indexOf(home) === 0, `asked for ${name}`);
  check(location.href.indexOf(`${home}search.html`) === 0, location.href);
  check(!('poisoned' in window), 'a script ran');
  return faults;
}
