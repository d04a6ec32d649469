import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Damaged, damages, serveDamaged } from '../helpers/broken-scripts.ts';
import { dist, duties, words } from '../helpers/built.ts';
import { describeReaders } from '../helpers/describe-readers.ts';
import type { Reader } from '../helpers/reader.ts';
import { openReader, readerNames } from '../helpers/readers.ts';

/** A script that pages insert: where, at which sign of a reader, and what there is to see of it. */
interface Inserted {
  file: string;
  page: string;
  /** What a reader does who wants it. */
  sign(reader: Reader): Promise<void>;
  /** What the page shows: what it says of the script, and whether the script does its work. */
  shown(reader: Reader): Promise<{ said: string; works: boolean }>;
  /** What is said where it does not work. */
  said: string;
}

const touch = (reader: Reader, selector: string) =>
  reader.run((at: string) => {
    document.querySelector(at)?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  }, selector);
const searchAgain = (reader: Reader) =>
  reader.run(() => {
    document
      .querySelector('main form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

const inserted: Inserted[] = [
  {
    file: 'assets/search.js',
    page: 'search.html?q=召回',
    sign: (reader) => touch(reader, 'main form'),
    shown: (reader) =>
      reader.run(() => {
        const word = document.querySelector<HTMLElement>('main .missing');
        return {
          said: word?.offsetWidth ? (word.textContent ?? '') : '',
          works: document.querySelector('[data-search-results]:not([aria-busy]) a') !== null,
        };
      }),
    said: words.search.missing,
  },
  {
    file: 'assets/search-engine.js',
    page: 'search.html?q=召回',
    sign: searchAgain,
    // A browser without what the engine needs would be told so; what did not arrive is not its fault.
    shown: async (reader) => {
      const { note, done } = await reader.run(() => ({
        note: document.querySelector('[data-search-note]')?.textContent?.trim() ?? '',
        done: document.querySelector('[data-search-results]:not([aria-busy]) a') !== null,
      }));
      const said = [words.search.incomplete, words.search.simplified]
        .filter((word) => note.includes(word))
        .join('');
      return { said, works: done && said === '' };
    },
    said: words.search.incomplete,
  },
  {
    file: 'assets/settings.js',
    page: 'about.html',
    sign: (reader) => touch(reader, '.views summary'),
    shown: (reader) =>
      reader.run(() => {
        const word = document.querySelector<HTMLElement>('.views summary i');
        return {
          said: word?.offsetWidth ? (word.textContent ?? '') : '',
          works: document.querySelector('.print-offer') !== null,
        };
      }),
    said: words.view.missing,
  },
  {
    file: 'assets/copy.js',
    page: duties.find(({ restated }) => restated)?.path ?? '',
    sign: (reader) => touch(reader, '.commitments a'),
    // Nothing is said: the link leads where it says, with the script and without.
    shown: (reader) =>
      reader.run(() => {
        const link = document.querySelector<HTMLAnchorElement>('.commitments a');
        return {
          said: link?.hash && document.querySelector(link.hash) ? '' : 'a link that leads nowhere',
          works: link?.dataset.label !== undefined,
        };
      }),
    said: '',
  },
];

/** How long what a browser does is waited for: far longer than a busy machine takes. */
const patience = { timeout: 60_000, interval: 100 };

/** Opens the page while its script is damaged, sees that it is said, mends the script, and sees that the next sign finds it. */
async function breakAndMend(
  reader: Reader,
  at: (page: string) => string,
  { page, sign, shown, said }: Inserted,
  mend: () => void,
): Promise<void> {
  await reader.open(at(page));
  await sign(reader);

  if (said === '')
    await expect
      .poll(() => reader.run(() => document.documentElement.hasAttribute('data-no-copy')), patience)
      .toBe(true);
  await expect.poll(() => shown(reader), patience).toEqual({ said, works: false });
  mend();
  // A sign given while the damaged script is still on its way changes nothing; the next one does.
  const signed = async () => {
    const now = await shown(reader);
    if (!now.works) await sign(reader);
    return now;
  };
  await expect.poll(signed, patience).toEqual({ said: '', works: true });
}

const whole = (file: string) => readFileSync(join(dist, file), 'utf8');
const damaged: Damaged = new Map();
const root = mkdtempSync(join(tmpdir(), 'broken-'));
const folder = join(root, 'dist');
let server: Awaited<ReturnType<typeof serveDamaged>>;
beforeAll(async () => {
  cpSync(dist, folder, { recursive: true });
  server = await serveDamaged(dist, damaged);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Every visit is to a place of its own: what the browser keeps of another would be taken for it. */
let visits = 0;

const online = async (reader: Reader, script: Inserted, damage: string) => {
  const answer = damages[damage]?.(whole(script.file));
  if (!answer) throw new Error(`there is no damage “${damage}”`);
  const mend = () => void damaged.delete(script.file);
  const place = `${server.url}${++visits}/`;
  damaged.set(script.file, answer);
  try {
    await breakAndMend(reader, (page) => place + page, script, mend);
  } finally {
    mend();
  }
};
const fromDisk = async (reader: Reader, script: Inserted, damage: string) => {
  const copy = join(folder, script.file);
  const answer = damages[damage]?.(whole(script.file));
  if (answer?.status === 200) writeFileSync(copy, answer.body);
  else rmSync(copy);
  const mend = () => writeFileSync(copy, whole(script.file));
  const place = join(root, String(++visits));
  symlinkSync(folder, place, 'junction');
  const address = ([file = '', query]: string[]) =>
    pathToFileURL(join(place, file)).href + (query ? `?${query}` : '');
  try {
    await breakAndMend(reader, (page) => address(page.split('?')), script, mend);
  } finally {
    mend();
  }
};
const ways = { online, 'from disk': fromDisk };

describe('a script that does not arrive working is not passed over in silence, and is asked for again', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader('chromium');
  });
  afterAll(() => reader.close());

  // Every damage to the two scripts of search, as hosts make them; elsewhere one that fires an error and one that loads.
  const few = ['cut in the middle', 'not found'];
  const cases = Object.entries(ways).flatMap(([way, run]) =>
    inserted.flatMap((script) => {
      const all = way === 'online' && script.file.includes('search');
      return (all ? Object.keys(damages) : few).map((damage) => ({
        way,
        run,
        file: script.file,
        script,
        damage,
      }));
    }),
  );
  test('one that arrives does not take back what was said of another', async () => {
    const [search, , settings] = inserted;
    if (!search || !settings) throw new Error('no scripts');
    damaged.set(search.file, { status: 200, type: 'text/javascript', body: '' });
    try {
      await reader.open(`${server.url}${++visits}/${search.page}`);
      await expect.poll(async () => (await search.shown(reader)).said, patience).toBe(search.said);
      await settings.sign(reader);
      // A script that arrived whole has said so on its element, with its last line.
      const arrived = () =>
        reader.run(
          () =>
            document.querySelector<HTMLScriptElement & { done?: number }>('[src*="settings.js"]')?.done === 1,
        );
      await expect.poll(arrived, patience).toBe(true);
      expect((await search.shown(reader)).said).toBe(search.said);
      expect((await settings.shown(reader)).said).toBe('');
    } finally {
      damaged.delete(search.file);
    }
  });

  test.each(cases)('$way, $file: $damage', ({ run, script, damage }) => run(reader, script, damage));
});

describeReaders(
  readerNames.filter((name) => name !== 'chromium'),
  (name) => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await openReader(name);
    });
    afterAll(() => reader.close());

    // Chromium 80 cannot run the engine, says so, and never asks for it.
    const asked = inserted.filter(({ file }) => name !== 'chromium-80' || !file.includes('engine'));
    test.each(asked)('$file: a page in its place online, cut in the middle from disk', async (script) => {
      await online(reader, script, 'a page that says 200');
      await fromDisk(reader, script, 'cut in the middle');
    });
  },
);
