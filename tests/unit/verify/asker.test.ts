import { expect, test, vi } from 'vitest';
import { askerOf } from '../../../src/verify/fetch/asker.ts';
import { LIMITS } from '../../../src/verify/fetch/limits.ts';

const url = new URL('https://www.example.org/');
const limits = { ...LIMITS, pause: 1 };
const next = () => new Promise((done) => setImmediate(done));

/** Puts answers in the place of the network: each request waits for the next of them. */
function answering(): { calls: () => number; give: (answer: Response | Error) => Promise<void> } {
  const waiting: { done: (response: Response) => void; fail: (error: Error) => void }[] = [];
  const fetch = vi.fn(() => new Promise<Response>((done, fail) => waiting.push({ done, fail })));
  vi.stubGlobal('fetch', fetch);
  return {
    calls: () => fetch.mock.calls.length,
    give: async (answer) => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      const one = waiting.shift();
      if (answer instanceof Error) one?.fail(answer);
      else one?.done(answer);
    },
  };
}

test('ten are asked at a time, and the next when one has answered', async () => {
  const { calls, give } = answering();
  const ask = askerOf(limits);
  const asked = Array.from({ length: 25 }, () => ask(url, 'GET', 10));
  await next();
  expect(calls()).toBe(10);
  for (let given = 1; given <= 25; given++) {
    await give(new Response('answer'));
    await vi.waitFor(() => expect(calls()).toBe(Math.min(25, 10 + given)));
  }
  expect((await Promise.all(asked)).length).toBe(25);
});

test('what is not answered, or not now, is asked three times; what is answered, once', async () => {
  const { calls, give } = answering();
  const ask = askerOf(limits);
  const broken = ask(url, 'GET', 10);
  for (const answer of [new Error('reset'), new Response('', { status: 503 }), new Response('late')])
    await give(answer);
  expect(await broken).toMatchObject({ status: 200 });
  const refused = ask(url, 'GET', 10);
  await give(new Response('', { status: 500 }));
  expect(await refused).toMatchObject({ status: 500 });
  expect(calls()).toBe(4);
});

test('after so many without an answer nothing more is asked', async () => {
  const fetch = vi.fn(() => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNRESET' })));
  vi.stubGlobal('fetch', fetch);
  const ask = askerOf({ ...limits, giveUpAfter: 2, tries: 1 });
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'ECONNRESET' });
  await ask(url, 'GET', 10);
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'GIVEN_UP' });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a body is read no further than asked', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('a long body')));
  expect(await askerOf(limits)(url, 'GET', 3)).toMatchObject({ isCut: true });
});

test('a host that says nothing is waited for only so long', async () => {
  vi.stubGlobal(
    'fetch',
    (_: URL, { signal }: { signal: AbortSignal }) =>
      new Promise((__, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
  );
  const ask = askerOf({ ...limits, patience: 5 });
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'TIMEOUT' });
});
