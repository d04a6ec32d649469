import { expect, test } from 'vitest';
import {
  FORMS,
  policiesIn,
  SCRIPTS,
  STYLES,
  takesHash,
  takesOwn,
  takesWasm,
} from '../../../src/verify/judge/policy.ts';

const base = new URL('https://www.example.org/zt/');
const [only] = [(text: string) => policiesIn(text)[0] ?? new Map()];

test.each<[policy: string, own: boolean]>([
  ["script-src 'self'", true],
  ["default-src 'self'", true],
  ['default-src *', true],
  ['default-src https:', true],
  ['script-src http:', false],
  ['script-src www.example.org', true],
  ['script-src *.example.org', true],
  ['script-src https://www.example.org:8443', false],
  ['script-src https://cdn.example.net', false],
  ["script-src 'none'", false],
  ["script-src-elem 'none'; script-src 'self'", false],
  ["img-src 'none'", true],
])('%s: whether the site may fetch its own scripts is %s', (policy, own) => {
  expect(takesOwn(only(policy), SCRIPTS, base)).toBe(own);
});

test.each<[policy: string, takes: boolean]>([
  ["style-src 'sha256-x'", true],
  ["style-src 'unsafe-inline'", true],
  ["style-src 'unsafe-inline' 'sha256-other'", false],
  ["style-src 'unsafe-inline' 'nonce-1'", false],
  ["default-src 'self'", false],
  ["script-src 'self'", true],
])('%s: whether a style in the page may be used is %s', (policy, takes) => {
  expect(takesHash(only(policy), STYLES, "'sha256-x'")).toBe(takes);
});

test('forms have no other directive to fall back to; WebAssembly has its own word', () => {
  expect(takesOwn(only("default-src 'none'"), FORMS, base)).toBe(true);
  expect(takesOwn(only("form-action 'none'"), FORMS, base)).toBe(false);
  expect(takesWasm(only("script-src 'self'"))).toBe(false);
  expect(takesWasm(only("script-src 'self' 'wasm-unsafe-eval'"))).toBe(true);
});

test('a header may have several policies, and a name counts once', () => {
  expect(policiesIn("default-src 'self', script-src 'none'; SCRIPT-SRC 'self';;")).toEqual([
    new Map([['default-src', ["'self'"]]]),
    new Map([['script-src', ["'none'"]]]),
  ]);
});
