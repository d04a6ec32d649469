import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readView } from '../../../../src/client/boot/view.ts';
import { charactersRead } from '../../../helpers/characters-read.ts';
import { inAddress, poisons, VIEW } from '../../../helpers/poison.ts';

const key = '2015 /assets/search.js';
const usual = 'system standard plain keys';
let storage: Record<string, string>;
let address: string;

/** Reads the view at an address. @returns the view, and the scripts asked for */
function readAt(url: string): { view: string; asked: string[] } {
  vi.stubGlobal('location', url);
  const asked: string[] = [];
  return { view: readView(key, (name) => asked.push(name)), asked };
}

beforeEach(() => {
  storage = {};
  address = '';
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, url: URL) => (address = url.href) });
});
afterEach(() => vi.unstubAllGlobals());

describe('online', () => {
  test('a wish is kept, and taken out of the address, which keeps the rest', () => {
    expect(readAt('https://host.test/a/index.html?view=dark&q=x#y')).toEqual({
      view: 'dark standard plain keys',
      asked: [],
    });
    expect([storage, address]).toEqual([
      { [key]: 'dark standard plain keys' },
      'https://host.test/a/index.html?q=x#y',
    ]);
    expect(readAt('https://host.test/a/index.html?view=large').view).toBe('dark large plain keys');
    expect(readAt('https://host.test/a/index.html').view).toBe('dark large plain keys');
  });

  test('whatever is wished or kept, only known words are kept on', () => {
    poisons.forEach((poison, number) => {
      storage[key] = poison;
      const { view, asked } = readAt(
        `https://host.test/index.html?view=${inAddress(poisons[poisons.length - 1 - number] ?? '', number)}`,
      );
      expect(view, JSON.stringify(poison.slice(0, 80))).toMatch(VIEW);
      expect([storage, asked]).toEqual([{ [key]: view }, []]);
    });
  });

  test.each([
    ['with a line end', 'dark\nx'],
    ['grown by patterns that stop at line ends', 'dark\nx standard\nx plain\nx keys\nx'],
    ['of 200,000 characters', 'dark'.repeat(50_000)],
  ])('a kept value %s heals, and a wish is heard at once', (_, kept) => {
    storage[key] = kept;
    expect(readAt('https://host.test/index.html').view).toBe(usual);
    expect(storage[key]).toBe(usual);
    storage[key] = kept;
    expect(readAt('https://host.test/index.html?view=large').view).toBe('system large plain keys');
  });

  test('a kept value of 200,000 characters is no more work than one of 200', () => {
    const work = (length: number) => {
      storage[key] = 'x'.repeat(length);
      return charactersRead(() => void readAt('https://host.test/index.html?view=dark'));
    };
    expect(work(200)).toBeGreaterThan(200);
    expect(work(200_000)).toBeLessThanOrEqual(work(200) * 1.1);
  });
});

describe.each(['from disk', 'where storage is refused'])('%s', (place) => {
  const url = place === 'from disk' ? 'file:///home/reader/index.html' : 'https://host.test/index.html';
  beforeEach(() => {
    // What other files left there is not ours.
    const refused = () => {
      throw new Error('refused');
    };
    vi.stubGlobal(
      'localStorage',
      place === 'from disk' ? { [key]: 'dark' } : new Proxy({}, { get: refused, set: refused }),
    );
  });

  test('words that were searched ask for the script that marks them', () => {
    expect(readAt('https://host.test/a/index.html?find=%E8%B4%A8%E9%87%8F#y').asked).toEqual(['find']);
  });

  test('a view asks for the script it travels by, the usual one for none; the address stays', () => {
    expect(readAt(url)).toEqual({ view: usual, asked: [] });
    expect(readAt(`${url}?view=large`)).toEqual({ view: 'system large plain keys', asked: ['travel'] });
    expect(address).toBe('');
  });

  test('whatever is wished, only known words are the view', () => {
    poisons.forEach((poison, number) => {
      expect(
        readAt(`${url}?view=${inAddress(poison, number)}`).view,
        JSON.stringify(poison.slice(0, 80)),
      ).toMatch(VIEW);
    });
  });
});
