import { expect, test } from 'vitest';
import { fill } from '../../../src/text/fill.ts';

test('every place is filled with its value', () => {
  expect(fill('第{n}条，共{count}条', { n: '3', count: '12' })).toBe('第3条，共12条');
});

test('a sentence with an empty place is left out whole, its neighbours stay', () => {
  expect(fill('先说这个。由{who}主办。再说那个。', { who: '' })).toBe('先说这个。再说那个。');
});

test('a last sentence without a full stop is left out as well', () => {
  expect(fill('先说这个。由{who}主办', { who: '' })).toBe('先说这个。');
});

test('a value is taken as it is: its braces and full stops are not read', () => {
  expect(fill('甲{x}乙。', { x: '{y}。{z}' })).toBe('甲{y}。{z}乙。');
});

test('a place nobody filled is a mistake of the caller, named in the error', () => {
  expect(() => fill('共{count}条', {})).toThrow('nothing to fill {count} with in: 共{count}条');
});

test('a template without places stays as it is', () => {
  expect(fill('没有空位。也没有花括号。', {})).toBe('没有空位。也没有花括号。');
});
