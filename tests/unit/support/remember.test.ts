import { expect, test } from 'vitest';
import { oncePer, remembering, rememberingOf } from '../../../src/support/remember.ts';

test('of the same arguments it is made once, of others anew', () => {
  let made = 0;
  const take = remembering((first: string, text: string) => ({ said: first + text, made: ++made }));
  expect(take('a', 'b')).toBe(take('a', 'b'));
  expect([take('a', 'bc'), take('ab', 'c'), take('a', 'b')].map((each) => each.made)).toEqual([2, 3, 1]);
});

test('it keeps no more than it may, and lets go what was asked for longest ago', () => {
  let made = 0;
  const take = remembering((_: number, text: string) => ({ text, made: ++made }), 2);
  for (const text of ['a', 'b', 'a', 'c']) take(0, text);
  expect(made).toBe(3);
  expect(take(0, 'a').made).toBe(1);
  expect(take(0, 'b').made).toBe(4);
});

test('what throws is asked anew', () => {
  let asked = 0;
  const take = remembering((_: number, text: string) => {
    if (++asked === 1) throw new Error('once');
    return [text];
  });
  expect(() => take(0, 'a')).toThrow('once');
  expect(take(0, 'a')).toEqual(['a']);
});

test('nobody can change what all are given', () => {
  const day = new Date(0);
  const given = remembering((_: number, text: string) => ({ lists: [{ text }], day }))(0, 'a');
  expect(() => given.lists.push({ text: 'b' })).toThrow(TypeError);
  expect(() => Object.assign(given.lists[0] ?? {}, { text: 'b' })).toThrow(TypeError);
  expect(given.day).toBe(day);
});

test('of a thing that may change it is made anew', () => {
  const count = rememberingOf((list: readonly number[]) => ({ length: list.length }));
  const open = [1];
  expect(count(open).length).toBe(1);
  open.push(2);
  expect(count(open).length).toBe(2);
  const closed = Object.freeze([1]);
  expect(count(closed)).toBe(count(closed));
});

test('of each thing it is made once, whatever it is like, and may have parts of it', () => {
  const first = oncePer((list: readonly { n: number }[]) => ({ first: list[0] }));
  const [one, like] = [[{ n: 1 }], [{ n: 1 }]];
  expect(first(one)).toBe(first(one));
  expect(first(one)).not.toBe(first(like));
  expect(first(one).first).toBe(one[0]);
  expect(Object.isFrozen(one[0])).toBe(false);
});
