import { expect, test } from 'vitest';
import { contentOption, outOption, readOptions } from '../../../src/commands/options.ts';
import type { Fault } from '../../../src/support/site-error.ts';

const read = (...args: string[]) => readOptions('build', args, { content: contentOption, out: outOption });

/** The faults of a command line. */
function faultsOf(...args: string[]): readonly Fault[] {
  try {
    read(...args);
  } catch (error) {
    return (error as { faults: Fault[] }).faults;
  }
  return [];
}

test('what is not given has its usual value', () => {
  expect(read()).toEqual({ content: 'content', out: 'dist' });
  expect(read('--out', '../site')).toEqual({ content: 'content', out: '../site' });
  expect(read('--out=-odd', '--content', '内容 #1')).toEqual({ content: '内容 #1', out: '-odd' });
});

test.each<[situation: string, args: string[], kinds: string[], said: string]>([
  [
    'an option the command does not know',
    ['--output', 'site'],
    ['unknown-option', 'unknown-argument'],
    '没有 --output 这个选项',
  ],
  ['a short option', ['-o'], ['unknown-option'], '没有 -o 这个选项'],
  [
    'an option that would be of every object',
    ['--constructor=x'],
    ['unknown-option'],
    '没有 --constructor 这个选项',
  ],
  ['an option without a value', ['--out'], ['option-without-value'], '--out 后面没有写文件夹'],
  ['an option whose value is empty', ['--out', ''], ['option-without-value'], '--out 后面没有写文件夹'],
  [
    'an option whose value is white space',
    ['--out', ' '],
    ['option-without-value'],
    '--out 后面没有写文件夹',
  ],
  [
    'an option in the place of a value',
    ['--out', '--content', 'x'],
    ['option-without-value', 'unknown-argument'],
    '--out 后面没有写文件夹',
  ],
  [
    'a word without an option, which npm leaves when the -- is missing',
    ['site'],
    ['unknown-argument'],
    '“site”',
  ],
])('%s is a fault that says what to write', (_, args, kinds, said) => {
  const faults = faultsOf(...args);
  expect(faults.map(({ kind }) => kind)).toEqual(kinds);
  expect(faults[0]?.what).toContain(said);
  for (const { hint } of faults) expect(hint).toContain('npm run build -- --content 文件夹 --out 文件夹');
});

const readFile = (...args: string[]) =>
  readOptions(
    'import',
    args,
    { 'dry-run': { default: '', value: '', flag: true }, out: outOption },
    { name: 'file', value: '文件' },
  );

test('a command may be about a file, and an option may take no value', () => {
  expect(readFile('--dry-run', 'a.txt', '--out', 'b')).toEqual({ file: 'a.txt', 'dry-run': 'yes', out: 'b' });
  expect(readFile('a.txt')).toEqual({ file: 'a.txt', 'dry-run': '', out: 'dist' });
});

test.each<[situation: string, args: string[], kind: string]>([
  ['no file', ['--dry-run'], 'missing-argument'],
  ['two files', ['a.txt', 'b.txt'], 'unknown-argument'],
  ['a value for an option that takes none', ['a.txt', '--dry-run=no'], 'value-not-taken'],
])('%s is a fault that says what to write', (_, args, kind) => {
  expect(() => readFile(...args)).toThrow(
    expect.objectContaining({
      faults: [
        expect.objectContaining({
          kind,
          hint: expect.stringContaining('npm run import -- 文件 --dry-run --out 文件夹'),
        }),
      ],
    }),
  );
});

test('a command without options is told to be written alone', () => {
  expect(readOptions('hello', [], {})).toEqual({});
  expect(() => readOptions('hello', ['--out', 'x'], {})).toThrow('只写 npm run hello，后面什么也不写。');
});
