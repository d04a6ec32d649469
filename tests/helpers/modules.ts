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

/** Names of all imports of a script: statements, re-exports, `import()` and types written as `import('…')`. */
function importsOf(script: string): { name: string; typesOnly: boolean }[] {
  const found: { name: string; typesOnly: boolean }[] = [];
  const add = (node: ts.Node | undefined, typesOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ name: node.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', script, ts.ScriptTarget.Latest));
  return found;
}

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

/** Every import of every source file, by path from `src/` on. */
export function allImports(
  files: Map<string, string> = new Map(
    sourceFiles.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]),
  ),
): Import[] {
  return [...files].flatMap(([from, text]) =>
    (from.endsWith('.css') ? [] : scriptsOf(from, text)).flatMap(importsOf).map(({ name, typesOnly }) => {
      const inside = name.startsWith('.');
      return { from, to: inside ? posix.join(posix.dirname(from), name) : name, inside, typesOnly };
    }),
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
