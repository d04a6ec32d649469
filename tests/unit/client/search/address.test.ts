import { afterEach, expect, test, vi } from 'vitest';
import { choiceHere, queryHere } from '../../../../src/client/search/address.ts';
import { inAddress, poisons } from '../../../helpers/poison.ts';

afterEach(() => vi.unstubAllGlobals());
const read = (search: string) => {
  vi.stubGlobal('location', { search });
  return queryHere();
};

test('whatever the address holds, no more of it is read than is searched, and no half of a character at its end', () => {
  poisons.forEach((poison, number) => {
    const query = read(`?q=${inAddress(poison, number)}`);
    expect(query.length, JSON.stringify(poison.slice(0, 80))).toBeLessThanOrEqual(200);
    expect(query).not.toMatch(/[\ud800-\udbff]$/);
  });
  expect(read(`?q=${encodeURIComponent(`${'x'.repeat(199)}🙂`)}`)).toBe('x'.repeat(199));
  expect(read('?q=%E5%8F%AC%E5%9B%9E')).toBe('召回');
});

test('of the filters in the address no more is read than an id is long; without them everything stands', () => {
  poisons.forEach((poison, number) => {
    vi.stubGlobal('location', {
      search: `?kind=${inAddress(poison, number)}&role=${inAddress(poison, number)}`,
    });
    const { kind, role } = choiceHere();
    expect(Math.max(kind.length, role.length)).toBeLessThanOrEqual(60);
  });
  vi.stubGlobal('location', { search: '?q=x' });
  expect(choiceHere()).toEqual({ kind: '', role: '' });
});
