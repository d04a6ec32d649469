import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { type Checked, inspectContent } from '../content/checks/check.ts';
import { describeUnfinished } from '../content/checks/unfinished.ts';
import { draftEdition } from '../importer/edition/edition.ts';
import { readPattern } from '../importer/edition/pattern.ts';
import { assertFree, assertOutside, storeEdition } from '../importer/edition/store.ts';
import { type Import, importDocument } from '../importer/import.ts';
import { readSource } from '../importer/read/file.ts';
import { reportImport } from '../importer/report.ts';
import { storeOfficial } from '../importer/store.ts';
import { OFFICIAL_FILE } from '../official/load.ts';
import { projectRoot } from '../support/folders.ts';
import { describeFault, SiteError } from '../support/site-error.ts';
import { contentOption, outOf, outOption, readOptions } from './options.ts';

const options = {
  rights: { default: '', value: '刊载依据' },
  name: { default: '', value: '文件的名称' },
  'dry-run': { default: '', value: '', flag: true },
  edition: { default: '', value: '文件夹' },
  content: contentOption,
};

/**
 * `npm run import -- FILE [--rights "…"] [--dry-run] [--edition DIR] [--content DIR]`: takes the pledge's own text in, whole, and says exactly what it did.
 * With `--edition` the text goes into a content folder drafted for it, after the one `--content` names.
 */
export async function run(args: string[]): Promise<void> {
  const {
    file,
    rights: given,
    name: called,
    content,
    edition,
    'dry-run': dry,
  } = readOptions('import', args, options, { name: 'file', value: '文件' });
  const rights = given.trim().replace(/\s+/g, ' ') || undefined;
  try {
    if (content !== contentOption.default || edition) assertContent(content);
    const source = readSource(file);
    const found = await importDocument(
      source,
      rights,
      called
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^《(.*)》$/, '$1') || undefined,
    );
    console.log(reportImport(source, found, rights));
    console.log(
      edition
        ? draft(found, { file: source.name, edition, content, dry: dry !== '' })
        : store(found, content, dry !== ''),
    );
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    // What reads a file knows its name alone; the person typed where it is.
    const faults = error.faults.map((fault) =>
      fault.where?.file === basename(file) ? { ...fault, where: { ...fault.where, file } } : fault,
    );
    console.error(
      `没有导入：要改的地方有 ${faults.length} 处。以前导入的文件没有动。\n\n${faults.map(describeFault).join('\n')}`,
    );
    process.exitCode = 1;
  }
}

/** @throws SiteError where no folder has the name after `--content`: a mistyped one would be made */
function assertContent(content: string): void {
  const folder = resolve(projectRoot(), content);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new SiteError({
    kind: 'no-content',
    where: { file: content },
    what: '没有这个内容文件夹。',
    hint: '在 --content 后面写一个已有的内容文件夹；不写就是项目里的 content。',
  });
}

const shown = (path: string): string => relative(projectRoot(), path) || path;

function store(found: Import, content: string, dry: boolean): string {
  if (dry) return '\n这是试运行：什么也没有写入。去掉 --dry-run 就正式导入。';
  const { path, outcome } = storeOfficial(resolve(projectRoot(), content, 'official'), found.text);
  const did = {
    new: `写入 ${shown(path)}。`,
    replaced: `写入 ${shown(path)}；以前的那一份留在旁边，叫 pledge.backup.md。`,
    same: `${shown(path)} 本来就是这样，没有改动。`,
  }[outcome];
  const option = outOf(content) === outOption.default ? '' : ` -- --content "${content}"`;
  return `\n${did}\n下一步：打开它，对照原件看一遍；再运行 npm run build${option} 生成网站。`;
}

function draft(
  found: Import,
  { file, edition, content, dry }: Record<'file' | 'edition' | 'content', string> & { dry: boolean },
): string {
  const folder = resolve(projectRoot(), edition);
  assertOutside(folder, resolve(projectRoot(), content));
  assertFree(folder);
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const files = draftEdition(found.pledge, readPattern(resolve(projectRoot(), content)), day, file).set(
    `official/${OFFICIAL_FILE}`,
    found.text,
  );
  const list = [...files.keys()].map((path) => `  ${path}`).join('\n');
  if (dry)
    return `\n会起草新一版 ${edition}/，共 ${files.size} 个文件：\n${list}\n这是试运行：什么也没有写入。去掉 --dry-run 就正式起草。`;
  storeEdition(folder, files);
  const { faults, unfinished } = inspect(folder);
  // That there are no rights, the report of the import has said.
  const toFill = unfinished.filter(({ kind }) => kind === 'to-fill');
  return [
    `\n起草了新一版 ${shown(folder)}/，共 ${files.size} 个文件：\n${list}`,
    toFill.length > 0
      ? `要补上的 ${toFill.length} 处，没有补上以前只能内部预览：\n${describeUnfinished(toFill)}`
      : '',
    '公布以前，把 pledge/ 里的 duty-1、duty-2……改成说明内容的英文名；公布以后不能再改。',
    faults.length > 0
      ? `生成以前还要改 ${faults.length} 处：\n${faults.map(describeFault).join('\n')}`
      : '内容检查没有问题。',
    `下一步：npm run build -- --content "${edition}"，生成到 ${outOf(edition)}/。`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function inspect(folder: string): Pick<Checked, 'unfinished'> & { faults: SiteError['faults'] } {
  try {
    return inspectContent(folder);
  } catch (error) {
    if (error instanceof SiteError) return { faults: error.faults, unfinished: [] };
    throw error;
  }
}
