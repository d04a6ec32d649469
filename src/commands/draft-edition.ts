import { resolve } from 'node:path';
import { type Checked, inspectContent } from '../content/checks/check.ts';
import { describeUnfinished } from '../content/checks/unfinished.ts';
import { reportedBeside } from '../importer/edition/beside.ts';
import type { ToRead } from '../importer/edition/draft.ts';
import { draftEdition } from '../importer/edition/edition.ts';
import { readOther } from '../importer/edition/other.ts';
import { readPattern } from '../importer/edition/pattern.ts';
import { reportedLeft } from '../importer/edition/signatories.ts';
import { assertFree, assertOutside, storeEdition } from '../importer/edition/store.ts';
import type { Import } from '../importer/import.ts';
import { OFFICIAL_FILE } from '../official/load.ts';
import { projectRoot, shown } from '../support/folders.ts';
import { describeFault, SiteError } from '../support/site-error.ts';
import { outOf } from './options.ts';

/** What a draft is made of: the document's name, where it goes, the content it is drafted after, the edition it takes over of. */
interface Wish {
  file: string;
  edition: string;
  content: string;
  from: string;
  dry: boolean;
}

/**
 * Drafts a content folder around an imported document.
 * @returns what was done and what is left to do, for the person who ran it
 * @throws SiteError where it cannot be drafted, or the edition it takes over of is at fault; then nothing is written
 */
export function draftFor(found: Import, { file, edition, content, from, dry }: Wish): string {
  const folder = resolve(projectRoot(), edition);
  const pattern = resolve(projectRoot(), from || content);
  assertOutside(folder, pattern);
  assertFree(folder);
  if (from) assertSound(pattern, from);
  const { files, read, left, idle } = draftEdition(
    found,
    readPattern(pattern),
    file,
    from ? readOther(pattern) : undefined,
  );
  files.set(`official/${OFFICIAL_FILE}`, found.text);
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
      ? `要补上的 ${toFill.length} 处，没有补上以前只能内部预览（查过真的没有的，政策依据写成 []，活动名称、地点、主题、主办、署名写成 ""，网站上就不显示；site.yaml 的 operator 写谁主办网站，写成 ""，网站就印“本站不是发布方网站”）：\n${describeUnfinished(toFill)}`
      : '',
    told(
      `从 ${from}/ 收来的文字里，这 ${read.length} 行说到从前那一版、说倡议书怎么写，或者是为从前那一版选的（求助的电话、首页的按钮），请逐行看，不合的改掉`,
      read,
      shown(folder),
    ),
    told(
      `收来的身份里，这 ${idle.length} 种现在没有一条说到，网站上没有它们的页面，只有它们引用的来源也不印出来；用得着的，写转述的时候写进 commitments 的 roles，用不着的，从 roles.yaml 和 roles/ 里删去`,
      idle,
      shown(folder),
    ),
    told(`${from}/ 里这 ${left.length} 处是给从前那一版写的，没有收；新一版也要的，请另写`, left, from),
    asideOf(found),
    '公布以前，把 pledge/ 里的 duty-1、duty-2……改成说明内容的英文名；公布以后不能再改。',
    ...ending(faults, edition),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Who stands below the document and does not sign it, and what there is no name. */
function asideOf({ signed }: Import): string {
  const beside = [...reportedBeside(signed), ...reportedLeft(signed)];
  return beside.length === 0
    ? ''
    : `落款里这 ${beside.length} 处不是署名的，没有写进 signatories.yaml，主办单位写进了 campaign.yaml 的 organisers，请看一看：\n${beside.map((text) => `  ${text}`).join('\n')}`;
}

/** What the check of a draft found, and what comes next: nothing can be built before its faults are mended. */
function ending(faults: SiteError['faults'], edition: string): string[] {
  const build = `npm run build -- --content "${edition}"`;
  return faults.length > 0
    ? [
        `生成以前还要改 ${faults.length} 处：\n${faults.map(describeFault).join('\n')}`,
        `下一步：先改好上面的 ${faults.length} 处，再运行 npm run check -- --content "${edition}" 看一遍；没有错了，才能用 ${build} 生成。`,
      ]
    : ['内容检查没有问题。', `下一步：${build}，生成到 ${outOf(edition)}/。`];
}

const told = (heading: string, lines: readonly ToRead[], folder: string): string =>
  lines.length === 0
    ? ''
    : `${heading}：\n${lines.map(({ file, line, text }) => `  ${folder}/${file}:${line}  ${text}`).join('\n')}`;

/** @throws SiteError where an edition that is to be taken over of has faults: they would be taken over too */
function assertSound(folder: string, from: string): void {
  const { faults } = inspect(folder);
  const [first] = faults;
  if (!first) return;
  throw new SiteError([
    {
      kind: 'from-at-fault',
      where: { file: from },
      what: `这一版内容有 ${faults.length} 处错，不能照着收。`,
      hint: `先改好它：npm run check -- --content "${from}"。头一处是：`,
    },
    first,
  ]);
}

function inspect(folder: string): Pick<Checked, 'unfinished'> & { faults: SiteError['faults'] } {
  try {
    return inspectContent(folder);
  } catch (error) {
    if (error instanceof SiteError) return { faults: error.faults, unfinished: [] };
    throw error;
  }
}
