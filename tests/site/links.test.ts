import { describe, expect, test } from 'vitest';
import { linkOf } from '../../src/model/source-links.ts';
import { attribute, elements, textOf } from '../../src/postprocess/html.ts';
import { FOLDERS } from '../../src/support/names.ts';
import {
  campaign,
  files,
  folderPages,
  follow,
  links,
  page,
  pages,
  readingPages,
  settings,
  sources,
} from '../helpers/built.ts';

const idsOf = (path: string) =>
  new Set([...elements(page(path))].flatMap((element) => attribute(element, 'id') ?? []));
const outgoing = /^[a-z]+:/i;
/** Leads to a telephone, and to no address. */
const call = /^tel:/;

describe('links of the built site', () => {
  test.each(pages)(
    '%s: every link is relative and leads to a file, and to an id where it names one',
    (path) => {
      for (const { url } of links(path).filter((link) => !outgoing.test(link.url))) {
        expect(url, 'root-absolute links break at a sub-path and from disk').not.toMatch(/^\//);
        const { file, fragment } = follow(path, url);
        expect(files, `${path} links to ${url}`).toContain(file);
        if (fragment) expect(idsOf(file), `${path} links to ${url}`).toContain(fragment);
      }
    },
  );

  test('an address outside the site becomes a link only where it is known to be there, or where a filing number asks for it', () => {
    const filing = [settings.icp && 'icp-filing', settings.police.text && 'police-filing'];
    const allowed = sources
      .filter((source) => linkOf(source, campaign.updated) || filing.includes(source.id))
      .flatMap(({ address }) => address ?? []);
    const own = (url: string) => settings.address !== '' && url.startsWith(settings.address);
    const outside = pages.flatMap((path) =>
      links(path).flatMap(({ url }) =>
        outgoing.test(url) &&
        !call.test(url) &&
        !own(url) &&
        !allowed.some((address) => url.startsWith(address))
          ? [`${path}: ${url}`]
          : [],
      ),
    );
    expect(outside).toEqual([]);
  });

  test('every folder of the site is one of its own that no section may be called after, or holds pages', () => {
    const topOf = (paths: readonly string[]) => paths.flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? []);
    const ofPages = topOf(readingPages);
    expect([...new Set(topOf(files))].filter((folder) => !ofPages.includes(folder)).sort()).toEqual(
      [...FOLDERS].sort(),
    );
  });

  test('on a host that strips .html and prefers folders every link leads to the page it names', () => {
    /** Where such a host sends a path of a file, and what it shows there. */
    const address = (file: string) => {
      const bare = file.replace(/\.html$/, '');
      if (bare === file) return `/${file}`;
      return `/${bare.replace(/(?:^|(?<=\/))index$/, '')}${files.includes(`${bare}/index.html`) ? '/' : ''}`;
    };
    const shown = (path: string) =>
      path.endsWith('/')
        ? `${path.slice(1)}index.html`
        : files.includes(path.slice(1))
          ? path.slice(1)
          : `${path.slice(1)}.html`;
    const heading = (file: string) => {
      const found = [...elements(page(file))].find(({ tagName }) => tagName === 'h1');
      return found && textOf(found);
    };
    expect(folderPages.length).toBeGreaterThan(0);
    for (const named of readingPages) {
      const path = shown(address(named));
      for (const { url } of links(path).filter((link) => !outgoing.test(link.url))) {
        const { file } = follow(path, url);
        if (url.startsWith('?') || !pages.includes(file)) continue;
        const asked = new URL(url, `http://site.test${address(named)}`).pathname.slice(1);
        const reached = shown(address(decodeURIComponent(asked)));
        expect(files, `${path} links to ${url}`).toContain(reached);
        expect(heading(reached), `${path} links to ${url}`).toBe(heading(file));
      }
    }
  });

  test('a folder that has the name of a page shows that page again', () => {
    const names = pages.filter((path) => files.some((file) => file.startsWith(path.replace(/\.html$/, '/'))));
    expect(names.length).toBeGreaterThan(0);
    for (const path of names) {
      const again = path.replace(/\.html$/, '/index.html');
      const main = (file: string) =>
        [...elements(page(file))].filter(({ tagName }) => tagName === 'main').map(textOf);
      expect(folderPages, path).toContain(again);
      expect(main(again), path).toEqual(main(path));
    }
  });

  test('every page is two clicks from home at most, without script', () => {
    const from = (path: string) =>
      links(path)
        .filter(({ url, tag }) => tag === 'a' && !outgoing.test(url))
        .map(({ url }) => follow(path, url).file);
    const first = new Set(from('index.html'));
    const reached = new Set([...first, ...[...first].filter((path) => path.endsWith('.html')).flatMap(from)]);
    expect(readingPages.filter((path) => !reached.has(path))).toEqual([]);
  });

  test('the search page lists every page and every background section; every term has a page', () => {
    const listed = new Set(
      links('search.html')
        .map(({ url }) => follow('search.html', url))
        .map(({ file, fragment }) => (fragment ? `${file}#${fragment}` : file)),
    );
    for (const path of readingPages) expect(listed, path).toContain(path);
    for (const path of ['background.html'].filter((one) => pages.includes(one))) {
      const anchors = links(path)
        .map(({ url }) => url)
        .filter((url) => /^#(?!main|contents|note-)/.test(url));
      expect(anchors.length).toBeGreaterThan(4);
      for (const anchor of anchors) expect(listed).toContain(path + anchor);
    }
    const terms = readingPages.filter((path) => path.startsWith('terms/'));
    const linked = links(pages.includes('terms.html') ? 'terms.html' : 'search.html').flatMap(({ url }) =>
      outgoing.test(url) ? [] : follow('terms.html', url).file,
    );
    expect(terms.filter((path) => !linked.includes(path))).toEqual([]);
  });

  test('file names are plain ASCII that any host and unzipper reads', () => {
    for (const path of files) expect(path).toMatch(/^(?:[a-z0-9._-]+\/)*(?:[a-z0-9._-]+|SHA256SUMS\.txt)$/);
  });
});
