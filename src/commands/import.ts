import { relative, resolve } from 'node:path';
import { importDocument } from '../importer/import.ts';
import { readSource } from '../importer/read.ts';
import { reportImport } from '../importer/report.ts';
import { type Stored, storeOfficial } from '../importer/store.ts';
import { projectRoot } from '../support/folders.ts';
import { SiteError } from '../support/site-error.ts';
import { contentOption, readOptions } from './options.ts';

const options = {
  rights: { default: '', value: '刊载依据' },
  'dry-run': { default: '', value: '', flag: true },
  content: contentOption,
};

/** `npm run import -- FILE [--rights "…"] [--dry-run] [--content DIR]`: takes the pledge's own text in, whole, and says exactly what it did. */
export async function run(args: string[]): Promise<void> {
  const { file, rights: given, content: to, 'dry-run': dry } = readOptions('import', args, options, { name: 'file', value: '文件' });
  const rights = given.trim().replace(/\s+/g, ' ') || undefined;
  const source = readSource(file);
  try {
    const found = await importDocument(source, rights);
    console.log(reportImport(source, found, rights));
    const content = resolve(projectRoot(), to);
    if (dry) console.log('\n这是试运行：什么也没有写入。去掉 --dry-run 就正式导入。');
    else console.log(`\n${told(storeOfficial(resolve(content, 'official'), found.text), to)}`);
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    console.error(`没有导入：要改的地方有 ${error.faults.length} 处。以前导入的文件没有动。\n\n${error.message}`);
    process.exitCode = 1;
  }
}

function told({ path, outcome }: Stored, content: string): string {
  const shown = relative(projectRoot(), path) || path;
  const did = {
    new: `写入 ${shown}。`,
    replaced: `写入 ${shown}；以前的那一份留在旁边，叫 pledge.backup.md。`,
    same: `${shown} 本来就是这样，没有改动。`,
  }[outcome];
  const option = content === contentOption.default ? '' : ` -- --content ${content}`;
  return `${did}\n下一步：打开它，对照原件看一遍；再运行 npm run build${option} 生成网站。`;
}
