import { expect, onTestFinished, test, vi } from 'vitest';
import { askerOf } from '../../../src/asking/asker.ts';
import { quickManners as manners } from '../../helpers/manners.ts';

const url = new URL('https://www.example.org/');
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
  const ask = askerOf(manners);
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
  const ask = askerOf(manners);
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
  const ask = askerOf({ ...manners, giveUpAfter: 2, tries: 1 });
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'ECONNRESET' });
  await ask(url, 'GET', 10);
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'GIVEN_UP' });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a body is read no further than asked', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('a long body')));
  expect(await askerOf(manners)(url, 'GET', 3)).toMatchObject({ isCut: true });
});

test('a host that says nothing is waited for only so long', async () => {
  vi.stubGlobal(
    'fetch',
    (_: URL, { signal }: { signal: AbortSignal }) =>
      new Promise((__, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
  );
  const ask = askerOf({ ...manners, patience: 5 });
  expect(await ask(url, 'GET', 10)).toEqual({ failure: 'TIMEOUT' });
});

/** A network of which each answer takes a second of a clock that is set by hand. */
function slowly(status: (asked: number) => number = () => 200) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked: { host: string; from: number; to: number }[] = [];
  vi.stubGlobal('fetch', async ({ hostname: host }: URL) => {
    const one = { host, from: performance.now(), to: Number.POSITIVE_INFINITY };
    const answer = new Response('', { status: status(asked.push(one)) });
    await new Promise((done) => setTimeout(done, 1000));
    one.to = performance.now();
    return answer;
  });
  return asked;
}

test('a host is left alone for two seconds after each answer, whatever it is asked and at whatever port', async () => {
  const asked = slowly();
  const ask = askerOf({ ...manners, apart: 2000, atOnce: 5 });
  const all = Array.from({ length: 24 }, (_, i) =>
    ask(new URL(`http://host-${i % 8}.test:${8000 + i}/`), i % 3 ? 'GET' : 'HEAD', 10),
  );
  await vi.runAllTimersAsync();
  expect((await Promise.all(all)).every((outcome) => 'status' in outcome)).toBe(true);
  for (let one = 0; one < 8; one++) {
    const times = asked.filter(({ host }) => host === `host-${one}.test`);
    expect(times).toHaveLength(3);
    for (const [i, { to }] of times.slice(0, -1).entries())
      expect(times[i + 1]?.from).toBeGreaterThanOrEqual(to + 2000);
  }
  const open = asked.map(({ from }) => asked.filter((one) => one.from <= from && one.to > from).length);
  expect(Math.max(...open)).toBe(5);
});

test('a second try keeps the distance too, and so does what comes after a failure', async () => {
  const asked = slowly((count) => (count === 1 ? 503 : 200));
  const ask = askerOf({ ...manners, apart: 2000 });
  const all = [ask(url, 'GET', 10), ask(url, 'GET', 10)];
  await vi.runAllTimersAsync();
  expect(await Promise.all(all)).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(asked.map(({ from }) => from - (asked[0]?.from ?? 0))).toEqual([0, 3000, 6000]);
});

test('a host is told who asks', async () => {
  const fetch = vi.fn((_: URL, __: RequestInit) => Promise.resolve(new Response('')));
  vi.stubGlobal('fetch', fetch);
  await askerOf(manners)(url, 'GET', 10);
  expect(fetch.mock.calls[0]?.[1].headers).toMatchObject({ 'user-agent': manners.agent });
});
