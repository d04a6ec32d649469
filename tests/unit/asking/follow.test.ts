import { expect, test } from 'vitest';
import type { Asker } from '../../../src/asking/asker.ts';
import { follow } from '../../../src/asking/follow.ts';

/** Hosts that lead from an address to another; any other has a page. */
const leading =
  (ways: Record<string, string>): Asker =>
  ({ href }) => {
    const location = ways[href];
    return Promise.resolve({
      status: location === undefined ? 200 : 302,
      headers: new Headers(location === undefined ? {} : { location }),
      body: new Uint8Array(),
      isCut: false,
    });
  };
const url = new URL('https://a.test/one');
const led = async (ways: Record<string, string>, isWanted = (_: URL) => true) => {
  const { outcome, via, away } = await follow(leading(ways), { url, method: 'GET', most: 1 }, isWanted);
  return { outcome, via: via.map(({ href }) => href), away };
};

test('redirects are followed from one to the next, and told', async () => {
  expect(await led({ 'https://a.test/one': '/two', 'https://a.test/two': '//b.test/' })).toMatchObject({
    outcome: { status: 200 },
    via: ['https://a.test/two', 'https://b.test/'],
  });
});

test('where nobody wants to go, and what is no address, is told and not asked', async () => {
  const isWanted = ({ hostname }: URL) => hostname === 'a.test';
  expect(await led({ 'https://a.test/one': 'https://b.test/' }, isWanted)).toMatchObject({
    outcome: { status: 302 },
    via: [],
    away: 'https://b.test/',
  });
  expect(await led({ 'https://a.test/one': 'https://' })).toMatchObject({ away: 'https://' });
});

test('a circle ends', async () => {
  expect(await led({ 'https://a.test/one': '/one' })).toMatchObject({
    outcome: { failure: 'REDIRECT_CIRCLE' },
  });
});
