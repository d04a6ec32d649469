import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readDocument } from '../importer/document.ts';
import { type Import, importDivided } from '../importer/import.ts';
import { obeyOutline } from '../importer/outline/obey.ts';
import { adviseOutline, reportChanges, reportOutline } from '../importer/outline/report.ts';
import { readOutline, writeOutline } from '../importer/outline/store.ts';
import { nameOf, readSource } from '../importer/read/file.ts';
import { reportImport } from '../importer/report.ts';
import { storeOfficial } from '../importer/store.ts';
import { projectRoot, shown } from '../support/folders.ts';
import { describeFault, SiteError } from '../support/site-error.ts';
import { draftFor } from './draft-edition.ts';
import { contentOption, outOf, outOption, readOptions } from './options.ts';

const options = {
  rights: { default: '', value: '刊载依据' },
  name: { default: '', value: '文件的名称' },
  'dry-run': { default: '', value: '', flag: true },
  outline: { default: '', value: '大纲文件' },
  edition: { default: '', value: '文件夹' },
  from: { default: '', value: '文件夹' },
  content: contentOption,
};

/**
 * `npm run import -- FILE [--rights "…"] [--name "…"] [--dry-run] [--outline FILE] [--edition DIR [--from DIR]] [--content DIR]`: takes the pledge's own text in, whole, and says exactly what it did.
 * With `--outline` it writes how it reads the document, and obeys that file once it is there.
 * With `--edition` the text goes into a content folder drafted for it, after the one `--content` names; with `--from`, after that
 * one, of which terms, roles and settings are taken over.
 */
export async function run(args: string[]): Promise<void> {
  const wish = readOptions('import', args, options, { name: 'file', value: '文件' });
  const { file, content, edition, from } = wish;
  const dry = wish['dry-run'] !== '';
  const advice: string[] = [];
  try {
    assertFrom({ from, edition, content });
    if (from) assertContent(from, '--from');
    else if (content !== contentOption.default || edition) assertContent(content, '--content');
    const found = await imported(wish, advice);
    if (!found) return;
    console.log(
      edition
        ? draftFor(found, { file: nameOf(file), edition, content, from, dry })
        : store(found, content, dry),
    );
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    // What reads a file knows its name alone; the person typed where it is.
    const faults = error.faults.map((fault) =>
      fault.where?.file === basename(file) ? { ...fault, where: { ...fault.where, file } } : fault,
    );
    console.error(
      `没有导入：要改的地方有 ${faults.length} 处。以前导入的文件没有动。\n\n${faults.map(describeFault).join('\n')}${advice.join('')}`,
    );
    process.exitCode = 1;
  }
}

/**
 * The document as it is read, or as its outline says, told.
 * @param advice what is to be told of a refused one besides its faults is added here
 * @returns nothing where its outline was to be written, and is
 */
async function imported(
  { file, outline, ...said }: Record<'file' | 'outline' | 'rights' | 'name', string>,
  advice: string[],
): Promise<Import | undefined> {
  const rights = plain(said.rights) || undefined;
  const name = plain(said.name).replace(/^《(.*)》$/, '$1') || undefined;
  const source = readSource(file);
  const mended = outline ? readOutline(outline) : undefined;
  const document = await readDocument(source);
  if (document.faults.length > 0 && mended === undefined) {
    if (outline) writeOutline(outline, document);
    advice.push(adviseOutline(outline));
  }
  const obeyed = mended === undefined ? undefined : obeyOutline(document, mended, outline);
  const found = importDivided(document, obeyed?.division, { rights, name });
  console.log(reportImport(source, found, rights, outline));
  if (obeyed) console.log(reportChanges(outline, obeyed.changes, document));
  if (obeyed || !outline) return found;
  writeOutline(outline, document);
  console.log(reportOutline(outline, found));
  return undefined;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** @throws SiteError where an edition to take over of is named without a new one, or beside another pattern */
function assertFrom({ from, edition, content }: Record<'from' | 'edition' | 'content', string>): void {
  if (!from || (edition && content === contentOption.default)) return;
  throw new SiteError({
    kind: 'from-without-edition',
    what: edition ? '--from 和 --content 同时写了，不知道照着哪一个。' : '写了 --from，没有写 --edition。',
    hint: edition
      ? '只写 --from：收来和照着起草的，都是它。'
      : '--from 是起草新一版时用的：在 --edition 后面写新一版的文件夹。',
  });
}

/** @throws SiteError where no folder has the name after an option: a mistyped one would be made */
function assertContent(content: string, option: string): void {
  const folder = resolve(projectRoot(), content);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new SiteError({
    kind: 'no-content',
    where: { file: content },
    what: '没有这个内容文件夹。',
    hint: `在 ${option} 后面写一个已有的内容文件夹${option === '--content' ? '；不写就是项目里的 content' : ''}。`,
  });
}

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
