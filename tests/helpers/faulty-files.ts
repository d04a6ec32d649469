/** Deployments of the built site in which something was done to its files. */
import { PRINTED } from '../../src/support/names.ts';
import { parseSums, SUMS, sumsOf } from '../../src/support/sums.ts';
import { text } from './built.ts';
import type { Settings } from './wrong-hosts.ts';

/** What a fault does to the files of a deployment. */
export interface Files {
  text(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  all: string[];
}

/** A deployment that is not right. */
export interface Fault {
  name: string;
  /** The kinds of faults that must be found, and no others; notes are not counted. */
  kinds: string[];
  /** A place one of them must name. */
  at: string;
  files?: (files: Files) => void;
  set?: Settings;
}

/** A page, a script and a text that every edition has. */
export const [PAGE, SCRIPT, TEXT] = ['pledge.html', 'assets/search.js', 'pledge.txt'];
/** The first picture of the build that is not printed. */
export const PICTURE =
  [...parseSums(text(SUMS)).keys()].find((path) => path.endsWith('.png') && !path.startsWith(PRINTED)) ?? '';
const edit = (path: string, make: (text: string) => string | Uint8Array) => (files: Files) =>
  files.write(path, make(files.text(path)));
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const before = utf8('the page of an earlier edition');
/** The sums of that edition. */
export const earlier = sumsOf(
  new Map([
    [PAGE, before],
    ['last-year.html', before],
  ]),
);

/** Something was done to files. */
export const fileFaults: readonly Fault[] = [
  { name: 'a missing page', kinds: ['missing'], at: PAGE, files: ({ remove }) => remove(PAGE) },
  {
    name: 'a copy that ended half way',
    kinds: ['half-copied'],
    at: SCRIPT,
    files: ({ all, remove }) => all.filter((path) => path.includes('/')).forEach(remove),
  },
  { name: 'an empty script', kinds: ['emptied'], at: SCRIPT, files: edit(SCRIPT, () => '') },
  {
    name: 'a page cut short',
    kinds: ['cut-short'],
    at: PAGE,
    files: edit(PAGE, (text) => text.slice(0, 2000)),
  },
  {
    name: 'a text that was edited',
    kinds: ['changed'],
    at: TEXT,
    files: edit(TEXT, (text) => text.replace(/\d/g, '0')),
  },
  {
    name: 'an older page, and one left over',
    kinds: ['left-over', 'older'],
    at: 'last-year.html',
    files: ({ write }) => {
      write(PAGE, before);
      write('last-year.html', before);
    },
  },
  {
    name: 'a repository',
    kinds: ['extra'],
    at: '.git/HEAD',
    files: ({ write }) => write('.git/HEAD', 'ref: refs/heads/main'),
  },
  {
    name: 'an injected script',
    kinds: ['injected-script'],
    at: PAGE,
    files: edit(PAGE, (text) =>
      text.replace('</body>', '<script src="//ads.example.net/a.js"></script></body>'),
    ),
  },
  {
    name: 'an injected frame',
    kinds: ['injected-element'],
    at: PAGE,
    files: edit(PAGE, (text) => text.replace('</body>', '<iframe src="//ads.example.net/"></iframe></body>')),
  },
  {
    name: 'a minified page',
    kinds: ['minified', 'refused-by-page'],
    at: PAGE,
    files: edit(PAGE, (text) =>
      text.replace(
        /<style>([^<]*)/,
        (_, css: string) => `<style>${css.replaceAll(';}', '}').replace('}', ' }')}`,
      ),
    ),
  },
  {
    name: 'a page in UTF-16',
    kinds: ['re-encoded'],
    at: PAGE,
    files: edit(PAGE, (text) => Buffer.from(text, 'utf16le')),
  },
  {
    name: 'line ends of another system',
    kinds: ['line-ends'],
    at: TEXT,
    files: edit(TEXT, (text) => text.replaceAll('\r\n', '\n')),
  },
  {
    name: 'a picture made another format',
    kinds: ['converted'],
    at: PICTURE,
    files: ({ write }) => write(PICTURE, 'RIFF....WEBPVP8 '),
  },
  {
    name: 'a text without its mark',
    kinds: ['mark-lost'],
    at: TEXT,
    files: edit(TEXT, (text) => text.replace('\ufeff', '')),
  },
  {
    name: 'the home page for what is missing',
    kinds: ['missing'],
    at: PAGE,
    files: ({ remove }) => remove(PAGE),
    set: { fallsBack: true },
  },
];
