import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { COPIES, PRINTED } from '../../src/support/names.ts';
import { SUMS, sumsOf } from '../../src/support/sums.ts';
import { verify } from '../../src/verify/verify.ts';
import { dist, settings } from '../helpers/built.ts';
import { freePorts } from '../helpers/server-process.ts';
import { hasServer, type Settings, serverNames, startServer } from '../helpers/wrong-hosts.ts';

/** What a fault does to the files of a deployment. */
interface Files {
  text(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  all: string[];
}

interface Fault {
  name: string;
  /** The kinds of faults that must be found, and no others; notes are not counted. */
  kinds: string[];
  /** A place one of them must name. */
  at: string;
  files?: (files: Files) => void;
  set?: Settings;
}

/** A page, a script, a picture and a text that every edition has. */
const [PAGE, SCRIPT, PICTURE, TEXT] = [
  'pledge.html',
  'assets/search.js',
  'icons/touch-180.png',
  'pledge.txt',
];
const edit = (path: string, make: (text: string) => string | Uint8Array) => (files: Files) =>
  files.write(path, make(files.text(path)));
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const before = utf8('the page of an earlier edition');
const earlier = sumsOf(
  new Map([
    [PAGE, before],
    ['last-year.html', before],
  ]),
);

const faults: Fault[] = [
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
  { name: 'a wrong charset', kinds: ['wrong-charset'], at: PAGE, set: { charset: 'gb2312' } },
  { name: 'scripts as text', kinds: ['wrong-type'], at: SCRIPT, set: { scriptType: 'text/plain' } },
  {
    name: 'a stricter policy',
    kinds: ['policy-breaks'],
    at: PAGE,
    set: { headers: { 'Content-Security-Policy': "default-src 'self'" } },
  },
  {
    name: 'a policy without WebAssembly',
    kinds: ['policy-breaks'],
    at: 'search.html',
    set: { headers: { 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" } },
  },
  {
    name: 'a year of caching',
    kinds: ['cached-long'],
    at: SCRIPT,
    set: { headers: { 'Cache-Control': 'max-age=31536000' } },
  },
  {
    name: 'pages as downloads',
    kinds: ['page-downloads'],
    at: PAGE,
    set: { headers: { 'Content-Disposition': 'attachment' } },
  },
  { name: 'an ending that is refused', kinds: ['forbidden'], at: PICTURE, set: { refused: 'png' } },
  {
    name: 'a file that leads to another host',
    kinds: ['leads-away'],
    at: TEXT,
    set: { redirect: [TEXT, 'https://cdn.example.net/pledge.txt'] },
  },
  { name: 'no first page', kinds: ['no-index'], at: '/', set: { index: 'none.html' } },
  { name: 'another first page', kinds: ['other-index'], at: '/', set: { index: 'pledge.html' } },
  {
    name: 'the home page for what is missing',
    kinds: ['missing'],
    at: PAGE,
    files: ({ remove }) => remove(PAGE),
    set: { fallsBack: true },
  },
];
/** An edition that names its address stands elsewhere than here, which is told beside every other fault. */
const elsewhere = settings.address === '' ? [] : ['address-elsewhere'];
const right: Fault = { name: 'right', kinds: [], at: '' };

const root = mkdtempSync(join(tmpdir(), 'verify-'));
const site = join(root, 'site');
const old = join(root, 'old.txt');
const SUB = '/zt/2015/';

/** A tree of links to the files of another: none is changed in its place. */
function linked(from: string, to: string): Files {
  const all = listFiles(from);
  const place = (path: string) => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    return join(to, path);
  };
  for (const path of all) linkSync(join(from, path), place(path));
  const remove = (path: string) => rmSync(join(to, path), { force: true });
  return {
    all,
    remove,
    text: (path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(to, path))),
    write: (path, content) => {
      remove(path);
      writeFileSync(place(path), content);
    },
  };
}

beforeAll(() => {
  chmodSync(root, 0o755);
  // What is large and alike is left out, so that the many runs take minutes.
  cpSync(dist, site, { recursive: true });
  for (const path of listFiles(site))
    if (path === SUMS || COPIES.test(path) || path.startsWith(PRINTED)) rmSync(join(site, path));
  writeFileSync(
    join(site, SUMS),
    sumsOf(new Map(listFiles(site).map((path) => [path, readFileSync(join(site, path))]))),
  );
  writeFileSync(old, earlier);
  for (const [i, { files }] of [right, ...faults].entries()) {
    const tree = linked(site, join(root, `deployed/${i}`));
    files?.(tree);
    mkdirSync(join(root, `below/${i}/zt`), { recursive: true });
    symlinkSync(join(root, `deployed/${i}`), join(root, `below/${i}/zt/2015`));
  }
  linked(dist, join(root, 'whole'));
  mkdirSync(join(root, 'whole-below/zt'), { recursive: true });
  symlinkSync(join(root, 'whole'), join(root, 'whole-below/zt/2015'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(serverNames)('%s', (name) => {
  describe.runIf(hasServer(name)).each(['/', SUB])('at %s', (base) => {
    const folderOf = (i: number) => join(root, base === '/' ? 'deployed' : 'below', String(i));
    let ports: number[] = [];
    let stop = async () => {};
    beforeAll(async () => {
      ports = await freePorts(faults.length + 2);
      const sites = [right, ...faults].map(({ set = {} }, i) => ({
        port: ports[i] ?? 0,
        root: folderOf(i),
        base,
        set,
      }));
      const whole = {
        port: ports.at(-1) ?? 0,
        root: join(root, base === '/' ? 'whole' : 'whole-below'),
        base,
        set: {},
      };
      stop = await startServer(name, join(root, `server-${name}${base.replaceAll('/', '-')}`), [
        ...sites,
        whole,
      ]);
    });
    afterAll(() => stop());

    const found = async (i: number) => {
      const { findings } = await verify({ place: `http://127.0.0.1:${ports[i]}${base}`, folder: site, old });
      return findings;
    };

    test('the whole site has no finding at all', async () => {
      const { findings } = await verify({ place: `http://127.0.0.1:${ports.at(-1)}${base}`, folder: dist });
      expect(findings.map(({ kind }) => kind)).toEqual(elsewhere);
    });

    test.each(faults.map((fault, i) => ({ ...fault, i: i + 1 })))(
      '$name is named',
      async ({ kinds, at, i }) => {
        const findings = await found(i);
        const faulty = findings.filter(({ severity }) => severity !== 'note');
        expect(faulty.map(({ kind }) => kind).sort(), JSON.stringify(faulty, undefined, 1)).toEqual(
          [...kinds, ...elsewhere].sort(),
        );
        expect(faulty.flatMap(({ spots }) => spots.map(({ path }) => path))).toContain(at);
      },
    );
  });
});
