import { expect, test } from 'vitest';
import { listTakes } from '../../../src/verify/judge/source-list.ts';

const PAGE = 'https://www.example.org/zt/2015/terms/recall.html';
const SCRIPT = 'https://www.example.org/zt/2015/assets/search.js';

/** Examples of CSP 3, 6.7.2.8 to 6.7.2.12, and of what browsers do otherwise, each with the page's and the fetched address. */
test.each<[sources: string, takes: boolean, url?: string, page?: string]>([
  ['', false],
  ["'none'", false],
  ["'none' 'self'", true],
  ["'unsafe-inline' 'wasm-unsafe-eval' 'sha256-abc='", false],
  // Everything of the web, and of the page's own scheme.
  ['*', true],
  ['*', true, 'http://other.example.net/a.png'],
  ['*', false, 'data:image/png;base64,AA'],
  // The page's own origin, upgraded too.
  ["'self'", true],
  ["'SELF'", true],
  ["'self'", false, 'https://example.org/zt/a.js'],
  ["'self'", false, 'https://www.example.org:8443/a.js'],
  ["'self'", false, 'http://www.example.org/a.js'],
  ["'self'", true, 'https://www.example.org/a.js', 'http://www.example.org/'],
  ["'self'", false, 'https://www.example.org/a.js', 'http://www.example.org:8080/'],
  ["'self'", true, 'http://127.0.0.1:8080/a.js', 'http://127.0.0.1:8080/'],
  ["'self'", false, 'data:,a'],
  // Schemes, from the less to the more safe.
  ['https:', true],
  ['HTTPS:', true],
  ['http:', true],
  ['ws:', true],
  ['wss:', true],
  ['ftp:', false],
  ['https:', false, 'http://www.example.org/a.js', 'http://www.example.org/'],
  ['data:', true, 'data:,a'],
  // Hosts.
  ['www.example.org', true],
  ['WWW.Example.ORG', true],
  ['https://www.example.org', true],
  ['http://www.example.org', true],
  ['https://www.example.org', false, 'http://www.example.org/a.js', 'http://www.example.org/'],
  ['www.example.org', true, 'https://www.example.org/a.js', 'http://www.example.org/'],
  ['www.example.org', false, 'http://www.example.org/a.js', 'https://www.example.org/'],
  ['cdn.example.net', false],
  ['https://*', true],
  ['*.example.org', true],
  ['*.www.example.org', false],
  ['*.example.org', false, 'https://example.org/a.js'],
  ['*.example.org', false, 'https://www.notexample.org/a.js'],
  // Addresses in numbers, as Chromium 156 and Firefox 153 take them.
  ['127.0.0.1:8080', true, 'http://127.0.0.1:8080/a.js', 'http://127.0.0.1:8080/'],
  ['192.0.2.1', true, 'http://192.0.2.1/a.js', 'http://192.0.2.1/'],
  ['192.0.2.1', false, 'http://192.0.2.2/a.js', 'http://192.0.2.2/'],
  ['*.2.1', true, 'http://192.0.2.1/a.js', 'http://192.0.2.1/'],
  ['http://*', true, 'http://192.0.2.1/a.js', 'http://192.0.2.1/'],
  ['127.1', false, 'http://127.0.0.1/a.js', 'http://127.0.0.1/'],
  ['localhost', false, 'http://127.0.0.1/a.js', 'http://127.0.0.1/'],
  ['[::1]:8080', false, 'http://[::1]:8080/a.js', 'http://[::1]:8080/'],
  ['http://*:*', true, 'http://[::1]:8080/a.js', 'http://[::1]:8080/'],
  ['localhost:8080', true, 'http://localhost:8080/a.js', 'http://localhost:8080/'],
  // Ports.
  ['www.example.org:443', true],
  ['www.example.org:0443', true],
  ['www.example.org:80', false],
  ['www.example.org:*', true, 'https://www.example.org:8443/a.js'],
  ['www.example.org:8443', true, 'https://www.example.org:8443/a.js'],
  ['www.example.org', false, 'https://www.example.org:8443/a.js'],
  ['https://www.example.org:8443', false],
  ['*:*', true, 'https://other.example.net:8443/a.js'],
  // Paths, as they are spelt.
  ['www.example.org/', true],
  ['www.example.org/zt/', true],
  ['www.example.org/zt', false],
  ['www.example.org/zt/2015/assets/', true],
  ['www.example.org/zt/2015/assets/search.js', true],
  ['www.example.org/zt/2015/assets/search', false],
  ['www.example.org/zt/2015/assets/search.js/', false],
  ['www.example.org/ZT/', false],
  ['www.example.org/zt/2015/assets/deeper/', false],
  ['www.example.org/%7at/', true],
  ['www.example.org/%e8%b4%a8/', true, 'https://www.example.org/质/a.js'],
  ['www.example.org/zt/?a', false],
  ['https://www.example.org:443/zt/', true],
  // One of several is enough; what is no source is none.
  ['cdn.example.net www.example.org', true],
  ['https://', false],
  ['www..example.org', false],
])('%s: %s', (sources, takes, url = SCRIPT, page = PAGE) => {
  const list = sources.split(' ').filter(Boolean);
  expect(listTakes(list, new URL(url), new URL(page)), `${url} on ${page}`).toBe(takes);
});
