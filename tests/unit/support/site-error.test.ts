import { expect, test } from 'vitest';
import { describeFault, SiteError } from '../../../src/support/site-error.ts';

const fault = {
  kind: 'dead-link',
  where: { file: 'content/a.mdx', line: 7 },
  what: '页面不存在。',
  hint: '改掉它。',
};

test('a fault reads: file and line, what is wrong, what to do, its kind', () => {
  expect(describeFault(fault)).toBe('content/a.mdx:7  页面不存在。\n    → 改掉它。 [dead-link]');
});

test('without a line the file stands alone; without a place nothing stands before the sentence', () => {
  expect(describeFault({ ...fault, where: { file: 'content/a.mdx' } })).toMatch(/^content\/a\.mdx {2}页面/);
  expect(describeFault({ kind: 'k', what: '错了。', hint: '改。' })).toBe('错了。\n    → 改。 [k]');
});

test('an error carries one fault or many, and its message describes them all', () => {
  expect(new SiteError(fault).faults).toEqual([fault]);
  const error = new SiteError([fault, { ...fault, kind: 'other' }]);
  expect(error.message.split('\n')).toHaveLength(4);
  expect(error).toMatchObject({ name: 'SiteError', faults: [{ kind: 'dead-link' }, { kind: 'other' }] });
  expect(error).toBeInstanceOf(Error);
});

test('what a file holds cannot change how a fault of it is shown', () => {
  const shown = describeFault({
    kind: 'a-kind',
    where: { file: 'content/a\nb\u001b[2J.mdx', line: 3 },
    what: '“\u202eabc\u2066\ud800”不对。',
    hint: '删去\u0007。',
  });
  expect(shown).toBe(
    'content/a<U+000A>b<U+001B>[2J.mdx:3  “<U+202E>abc<U+2066><U+D800>”不对。\n    → 删去<U+0007>。 [a-kind]',
  );
});
