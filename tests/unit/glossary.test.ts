import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from '../helpers/modules.ts';

const glossary = readFileSync('docs/glossary.md', 'utf8');

/** First cells of the tables whose head begins with a word. */
const firstCells = (head: string): string[] =>
  glossary
    .split(/\n{2,}/)
    .filter((block) => block.startsWith(`| ${head} |`))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((row) => row.split('|')[1]?.trim() ?? '');

/** The words of a name or a text, in small letters: `standingOf` and `standing-of` are two. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** A noun in both its numbers. */
const forms = (word: string): string[] => [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')];

/** Names a module exports. */
function exportsOf(script: string): string[] {
  const names: string[] = [];
  for (const node of ts.createSourceFile('module.ts', script, ts.ScriptTarget.Latest).statements) {
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
      names.push(...node.exportClause.elements.map(({ name }) => name.text));
    if (!ts.canHaveModifiers(node)) continue;
    if (!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const declared = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
    for (const { name } of declared as readonly { name?: ts.Node }[])
      if (name && ts.isIdentifier(name)) names.push(name.text);
  }
  return names;
}

const unwanted = new Set(firstCells('not').flatMap((cell) => cell.split(', ').flatMap(forms)));
const namesOf = (path: string, script: string): string[] => [
  path,
  ...exportsOf(script).map((name) => `${path}: ${name}`),
];
/** Whether the last part of a name, after the file it stands in, has a word not to use. */
const isUnwanted = (name: string): boolean =>
  wordsOf(name.replace(/^.*: /, '')).some((word) => unwanted.has(word));

test('names are read from files and from every kind of export, word by word', () => {
  const script =
    'export const aDoor = 1, b = 2; export function healAll() {} export type Wish = 1;\nconst c = 1; export { c as theWay };\nexport interface Away {} export class PackDOOR {} const told = 1;';
  expect(namesOf('x/twins.ts', script).filter(isUnwanted)).toEqual([
    'x/twins.ts',
    'x/twins.ts: aDoor',
    'x/twins.ts: healAll',
    'x/twins.ts: Wish',
    'x/twins.ts: theWay',
    'x/twins.ts: PackDOOR',
  ]);
  expect(unwanted.size).toBeGreaterThan(20);
});

test('no file and no export of src is named by a word not to use', () => {
  const found = sourceFiles
    .flatMap((path) => namesOf(path, path.endsWith('.ts') ? readFileSync(`src/${path}`, 'utf8') : ''))
    .filter(isUnwanted);
  expect(found).toEqual([]);
});

test('every word of the glossary is a word of src', () => {
  const source = sourceFiles
    .filter((path) => !path.endsWith('.css'))
    .map((path) => wordsOf(readFileSync(`src/${path}`, 'utf8')).join(' '))
    .join('\n');
  const words = firstCells('word');
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  const missing = words.filter((word) => !forms(word).some((form) => ` ${source} `.includes(` ${form} `)));
  expect(missing).toEqual([]);
});

test('no word of the glossary is one not to use', () => {
  expect(firstCells('word').filter((word) => wordsOf(word).some((each) => unwanted.has(each)))).toEqual([]);
});
