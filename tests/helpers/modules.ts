import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../../src/postprocess/folder.ts';

/** One import statement: what it names, and whether only types come in by it. */
export interface Import {
  from: string;
  /** What the statement names: a package, or a path of this project from `src/` on. */
  to: string;
  inside: boolean;
  typesOnly: boolean;
  /** The exports it takes by name: `default` too, `*` where it may take any. */
  names: string[];
}

/** The scripts of a file: all of it, or an Astro file's front matter and script elements. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [
    front,
    ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script),
  ];
}

type Named = Pick<Import, 'typesOnly' | 'names'> & { name: string };

/** Names of all imports of a script: statements, re-exports, `import()` and types written as `import('…')`. */
function importsOf(script: string): Named[] {
  const found: Named[] = [];
  const add = (node: ts.Node | undefined, typesOnly: boolean, names: string[]) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ name: node.text, typesOnly, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, onlyTypes(node.importClause), taken(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly, elements(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, ['*']);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true, [node.qualifier?.getText() ?? '*']);
    ts.forEachChild(node, visit);
  };
  visit(parsed(script));
  return found;
}

const parsed = (script: string) => ts.createSourceFile('module.ts', script, ts.ScriptTarget.Latest, true);

/** What an import statement takes, by the names it is exported under. */
const taken = (clause: ts.ImportClause | undefined): string[] => [
  ...(clause?.name ? ['default'] : []),
  ...(clause?.namedBindings ? elements(clause.namedBindings) : []),
];

/** Names in braces as the other file exports them; `*` for all of it. */
const elements = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] =>
  bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
    ? bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
    : ['*'];

/** What a script exports under names of its own; what it hands on from another file is counted there. */
export function exportsOf(script: string): string[] {
  return parsed(script).statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier && statement.exportClause)
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [];
    if (ts.isExportAssignment(statement)) return ['default'];
    const marks = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!marks.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (marks.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default'];
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
      : [(statement as ts.DeclarationStatement).name?.text ?? ''];
  });
}

/** The names a declaration binds, those in patterns too. */
const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));

/** `import type …`, or braces with nothing but `type` in them; a bare `import '…'` runs the module. */
function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

export const sourceFiles = listFiles('src').filter((path) => /\.(?:ts|mjs|astro|css)$/.test(path));

/** Some files of a folder with their texts, by path from that folder on. */
export const textsOf = (folder: string, paths: readonly string[]): Map<string, string> =>
  new Map(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));

/** Every import of every source file, by path from `src/` on. */
export function allImports(files = textsOf('src', sourceFiles)): Import[] {
  return [...files].flatMap(([from, text]) =>
    (from.endsWith('.css') ? [] : scriptsOf(from, text)).flatMap(importsOf).map(({ name, ...rest }) => {
      const inside = name.startsWith('.');
      return { from, to: inside ? posix.join(posix.dirname(from), name) : name, inside, ...rest };
    }),
  );
}

/** Exports that no other file takes: `path: name`. @param users files outside `src/` by path from it on, which may take them too */
export function unusedExports(files: Map<string, string>, users: Map<string, string>): string[] {
  const used = new Map<string, Set<string>>();
  for (const { from, to, names } of allImports(new Map([...files, ...users]))) {
    const path = to.replace(/^\.\.\/src\//, '');
    if (from !== path) used.set(path, new Set([...(used.get(path) ?? []), ...names]));
  }
  return [...files].flatMap(([path, text]) =>
    path.endsWith('.css') || used.get(path)?.has('*')
      ? []
      : scriptsOf(path, text)
          .flatMap(exportsOf)
          .filter((name) => !used.get(path)?.has(name))
          .map((name) => `${path}: ${name}`),
  );
}

/** Circles among edges, each written out from one of its members back to it: `a → b → a`; every member stands in one of them. */
export function circles(edges: readonly { from: string; to: string }[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const told = new Set<string>();
  return [...next.keys()].flatMap((start) => {
    const way = told.has(start) ? undefined : wayBack(next, start);
    for (const each of way ?? []) told.add(each);
    return way ? [way.join(' → ')] : [];
  });
}

/** The shortest way from a node back to it, itself at both ends. */
function wayBack(next: Map<string, string[]>, start: string): string[] | undefined {
  const before = new Map<string, string>();
  const open = [start];
  for (let from = open.shift(); from !== undefined; from = open.shift())
    for (const to of next.get(from) ?? []) {
      if (!before.has(to)) open.push(to);
      if (!before.has(to)) before.set(to, from);
      if (to !== start) continue;
      const way = [start];
      do way.unshift(before.get(way[0] ?? start) ?? start);
      while (way[0] !== start);
      return way;
    }
  return undefined;
}
