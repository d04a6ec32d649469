import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { isInherited } from '../schema/text.ts';
import { readWithin, type Wanted } from '../support/read-within.ts';
import { remembering } from '../support/remember.ts';
import { type Fault, SiteError } from '../support/site-error.ts';
import { withoutMark } from '../text/file.ts';
import { withPlainSpaces } from '../text/space.ts';
import { bodyOf, splitFile } from './front-matter.ts';
import { bytesOf, LEVELS, MOST_FAULTS } from './limits.ts';
import { immodest, immodestBody } from './modest.ts';
import { dataDepth } from './nesting.ts';
import { type Parts, slipsIn } from './slips/slips.ts';
import { yamlSentence } from './yaml-faults.ts';

/** A content file read for checking: its data, and the line on which each field stands. */
export interface ContentFile {
  /** Path as shown to people, relative to the project. */
  file: string;
  data: unknown;
  /** All of the file as it was checked, with plain line ends: the build is given this text, and not the file. */
  text: string;
  /** Of an MDX file, what the build compiles: the same lines, those of the front matter empty. */
  compiled: string;
  /** The MDX below the front matter; empty for YAML files. */
  body: string;
  /** Lines above the body: a position in the body plus this is a line of the file. */
  bodyOffset: number;
  /** The line of a field, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads a YAML file, or the front matter and body of an MDX file.
 * @param folder absolute path of the content folder
 * @param path of the file in it
 * @param file its path as shown to people
 * @throws SiteError when the file cannot be read, its YAML is not valid, it has no front matter, or is more than a file may be
 */
export function readContentFile(folder: string, path: string, file: string): ContentFile {
  const text = readContentText(folder, path, file);
  try {
    return { file, ...contentOf(file.replace(/^.*\//, ''), text) };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    throw new SiteError(
      firstOf(error.faults).map((fault) => ({ ...fault, where: { ...fault.where, file } })),
    );
  }
}

/** The text of a file of the content, as everything after takes it. @throws SiteError when it cannot be read */
export const readContentText = (folder: string, path: string, file: string): string =>
  normalised(readText({ folder, path, file, most: bytesOf(path) }));

/** As many faults of a file as a person can use, and how many there are besides. */
function firstOf(faults: readonly Fault[]): readonly Fault[] {
  const told = faults.slice(0, MOST_FAULTS);
  const last = told.at(-1);
  if (!last || faults.length <= MOST_FAULTS) return faults;
  const what = `${last.what}这个文件里还有 ${faults.length - MOST_FAULTS} 处，没有列出来。`;
  return [...told.slice(0, -1), { ...last, what }];
}

/**
 * What stands in a file, by its name and its text, wherever it lies.
 * @throws SiteError whose faults are of a file of that name
 */
const contentOf = remembering((file: string, text: string): Omit<ContentFile, 'file'> => {
  const long = immodest(text);
  if (long) refuse(file, long);
  if (!file.endsWith('.mdx')) {
    refuseSlips({ file, data: { text, above: 0 }, body: { text: '', above: 0 } });
    return { ...readYaml(text, file, 0), text, compiled: '', body: '', bodyOffset: 0 };
  }
  if (!text.startsWith('---'))
    refuseSlips({ file, data: { text: '', above: 0 }, body: { text, above: 0 } }, 'invisible-character');
  const { front, body, above: bodyOffset } = splitFile(text, file);
  refuseSlips({ file, data: { text: front, above: 1 }, body: { text: body, above: bodyOffset } });
  const compiled = bodyOf(text);
  const beyond = immodestBody(compiled);
  if (beyond) refuse(file, beyond);
  return { ...readYaml(front, file, 1), text, compiled, body, bodyOffset };
});

/** @throws SiteError with one fault of a file */
function refuse(file: string, { line, ...told }: Omit<Fault, 'where'> & { line: number }): never {
  throw new SiteError({ ...told, where: { file, line } });
}

/** A text as everything after takes it: no byte-order mark, plain line ends, and every narrow space an ordinary one. */
const normalised = (text: string): string => withPlainSpaces(withoutMark(text)).replaceAll('\r\n', '\n');

/** @throws SiteError with the slips of a file, of one kind or of all */
function refuseSlips(parts: Parts, kind?: string): void {
  const faults = slipsIn(parts).filter((fault) => kind === undefined || fault.kind === kind);
  if (faults.length > 0) throw new SiteError(faults);
}

/** A text as it lies on the disk, its byte-order mark too. @throws SiteError when it cannot be read, or is no plain text */
export function readText(wanted: Wanted): string {
  const bytes = readWithin(wanted);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SiteError({
      kind: 'not-utf8',
      where: { file: wanted.file },
      what: '文件不是 UTF-8 编码。',
      hint: '用编辑器另存为 UTF-8 编码。',
    });
  }
}

const invalidYaml = (file: string, line: number, told: Pick<Fault, 'what' | 'hint'>): Fault => ({
  kind: 'invalid-yaml',
  where: { file, line },
  ...told,
});

const tooDeep = (line: number) => ({
  kind: 'too-deep',
  line,
  what: '列表、括号或者各项一层套一层，套得太深。',
  hint: `最多 ${LEVELS} 层：把多的方括号、花括号、横线和行首的空格删去。`,
});

/** YAML that is known to be shallow, parsed. @throws SiteError for any other */
function parseModest(text: string, file: string, offset: number, lineCounter: LineCounter): Document {
  const deep = dataDepth(text);
  if (deep !== undefined) refuse(file, tooDeep(deep + offset));
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    // What is nested in a way nobody has thought of ends the reader's stack.
    if (error instanceof RangeError) return refuse(file, tooDeep(1 + offset));
    throw error;
  }
}

function readYaml(text: string, file: string, offset: number): Pick<ContentFile, 'data' | 'lineOf'> {
  const counter = new LineCounter();
  const document = parseModest(text, file, offset, counter);
  const lineAt = (position: number) => counter.linePos(position).line + offset;
  const faults: Fault[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !isInherited(String(key.value))) return;
      faults.push({
        kind: 'reserved-name',
        where: { file, line: lineAt(key.range?.[0] ?? 0) },
        what: `${key.value} 是电脑自己要用的名字，不能用作一项的名称。`,
        hint: '换一个名称，或者删去这一项；能写的项见 content/README.md。',
      });
    },
    Node: (_, node, path) => {
      if (path.length > 2 * LEVELS) refuse(file, tooDeep(lineAt(node.range?.[0] ?? 0)));
      const { tag, anchor } = node as { tag?: string; anchor?: string };
      const [sign, rest] = isAlias(node)
        ? ['*', node.source]
        : anchor !== undefined
          ? ['&', anchor]
          : ['!', tag?.replace(/^!|^tag:yaml\.org,2002:/, '')];
      if (rest === undefined) return;
      faults.push({
        kind: 'invalid-yaml',
        where: { file, line: lineAt(node.range?.[0] ?? 0) },
        what: `开头的 ${sign} 是 YAML 的记号，这里用不了：${sign}${rest}`,
        hint:
          sign === '*'
            ? '这里的文字不能加粗，把星号删去；真要印出星号，整段文字用英文双引号包起来。'
            : `整段文字用英文双引号包起来，或者不要用 ${sign} 开头。`,
      });
    },
  });
  if (faults.length > 0) throw new SiteError(faults);
  // One slip makes many errors: the first is told.
  const [error] = document.errors;
  if (error) throw new SiteError(invalidYaml(file, lineAt(error.pos[0]), yamlSentence(error)));
  return {
    data: document.toJS() as unknown,
    lineOf: (path) => lineAt(positionOf(document.contents, path)),
  };
}

/** Where a field's value starts; where it does not exist, the key or node that should hold it. */
function positionOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null;
  let position = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => String((item.key as { value?: unknown } | null)?.value) === String(key),
      );
      if (!pair) return position;
      position = (pair.key as Node).range?.[0] ?? position;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      position = node?.range?.[0] ?? position;
    } else return position;
  }
  return position;
}
