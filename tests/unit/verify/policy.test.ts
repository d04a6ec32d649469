import { expect, test } from 'vitest';
import {
  FORMS,
  policiesIn,
  SCRIPTS,
  STYLES,
  takesAll,
  takesHash,
  takesWasm,
} from '../../../src/verify/judge/policy.ts';

const page = new URL('https://www.example.org/zt/index.html');
const script = new URL('https://www.example.org/zt/assets/search.js');
const [only] = [(text: string) => policiesIn(text)[0] ?? new Map()];

test.each<[policy: string, own: boolean]>([
  ["script-src 'self'", true],
  ["default-src 'self'", true],
  ["default-src 'none'; script-src 'self'", true],
  ['script-src https://www.example.org/zt/assets/', true],
  ['script-src https://www.example.org/zt/other/', false],
  ["script-src 'none'", false],
  ['script-src', false],
  ["script-src-elem 'none'; script-src 'self'", false],
  ["img-src 'none'", true],
])('%s: whether the site may fetch its own scripts is %s', (policy, own) => {
  expect(takesAll(only(policy), SCRIPTS, [script], page)).toBe(own);
});

test.each<[policy: string, takes: boolean]>([
  ["style-src 'sha256-x'", true],
  ["style-src 'unsafe-inline'", true],
  ["style-src 'unsafe-inline' 'sha256-other'", false],
  ["style-src 'unsafe-inline' 'nonce-1'", false],
  ["style-src 'unsafe-inline' 'strict-dynamic'", true],
  ["default-src 'self'", false],
  ["script-src 'self'", true],
])('%s: whether a style in the page may be used is %s', (policy, takes) => {
  expect(takesHash(only(policy), STYLES, "'sha256-x'")).toBe(takes);
});

test("'strict-dynamic' shuts out what stands in the page by no hash, of scripts alone", () => {
  const policy = only("default-src 'unsafe-inline' 'strict-dynamic'");
  expect(takesHash(policy, SCRIPTS, "'sha256-x'")).toBe(false);
  expect(takesHash(policy, STYLES, "'sha256-x'")).toBe(true);
});

test('forms have no other directive to fall back to; WebAssembly has its own word', () => {
  expect(takesAll(only("default-src 'none'"), FORMS, [page], page)).toBe(true);
  expect(takesAll(only("form-action 'none'"), FORMS, [page], page)).toBe(false);
  expect(takesWasm(only("script-src 'self'"))).toBe(false);
  expect(takesWasm(only("script-src 'self' 'wasm-unsafe-eval'"))).toBe(true);
});

test('a header may have several policies, and a name counts once', () => {
  expect(policiesIn("default-src 'self', script-src 'none'; SCRIPT-SRC 'self';;")).toEqual([
    new Map([['default-src', ["'self'"]]]),
    new Map([['script-src', ["'none'"]]]),
  ]);
});
