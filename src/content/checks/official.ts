import { type LoadedOfficial, officialOf } from '../../official/load.ts';
import { dutyTitle } from '../../official/pledge.ts';
import { type Fault, SiteError } from '../../support/site-error.ts';
import { sameTitle } from '../../text/same-title.ts';
import type { ContentFolder } from '../folder.ts';
import { nearest } from '../nearest.ts';
import type { ContentFile } from '../reader.ts';
import { dutyGroups } from '../sections.ts';

/** A title of the imported document, or of ours: what it is called, and where it stands. */
interface Title {
  text: string;
  /** Where it stands, for people: 第3条. */
  at: string;
}

/** The imported document of a content folder, where there is one and it is as it was imported. */
export function readOriginal(content: ContentFolder): {
  official?: LoadedOfficial;
  faults: readonly Fault[];
} {
  if (content.original === undefined) return { faults: [] };
  try {
    return { official: officialOf(content.original, content.name), faults: [] };
  } catch (error) {
    if (error instanceof SiteError) return { faults: error.faults };
    throw error;
  }
}

/** The imported document beside the content: as many duties in each part, and the same titles, but for punctuation. */
export function checkOfficial(official: LoadedOfficial, content: ContentFolder): Fault[] {
  const { groups } = official.pledge;
  const file = `${content.name}/official/pledge.md`;
  const { campaign } = content.yaml;
  const ours = dutyGroups(content);
  if (groups.length !== ours.length)
    return [
      {
        kind: 'official-groups',
        where: { file: campaign.file, line: campaign.lineOf(['sections']) },
        what: `导入的原文分了 ${groups.length} 组，这里写了 ${content.sections.length} 个部分，对不上。`,
        hint: '先检查导入时报告的分组：报错了，改好原件再导入；没有错，就让这里的部分和原文的组一样多，pledge/ 里的文件夹也照着改。',
      },
    ];
  const imported = groups.map(({ duties }) => duties.map(dutyTitle));
  let number = 0;
  const original = imported.map((titles) => titles.map((text): Title => ({ text, at: `第${++number}条` })));
  return [
    ...checkTitle(content.yaml.campaign, official.pledge.title),
    ...ours.flatMap((group, i) => checkSection(group, original, i, file)),
  ];
}

function checkTitle(campaign: ContentFile, title: string): Fault[] {
  const { pledge } = (campaign.data ?? {}) as { pledge?: unknown };
  if (typeof pledge !== 'string' || sameTitle(pledge) === sameTitle(title)) return [];
  return [
    {
      kind: 'official-title',
      where: { file: campaign.file, line: campaign.lineOf(['pledge']) },
      what: `导入的原文题目是“${title}”，这里写的是“${pledge}”。`,
      hint: '两者要一样（标点可以不同）。导错了文件，就重新导入；题目写错了，就改这里。',
    },
  ];
}

function checkSection(
  { folder, duties: ours }: { folder: string; duties: ContentFile[] },
  original: Title[][],
  place: number,
  file: string,
): Fault[] {
  const theirs = original[place] ?? [];
  const faults: Fault[] = [];
  if (ours.length !== theirs.length)
    faults.push({
      kind: 'official-count',
      where: { file: folder },
      what: `这里有 ${ours.length} 条，导入的原文有 ${theirs.length} 条：${theirs.map(({ text }) => `“${text}”`).join('、') || '没有'}。`,
      hint: '一条一个文件，和原文对齐：多的移走，少的补上（可以先只写 title）。',
    });
  ours.forEach((duty, i) => {
    const their = theirs[i];
    const { title } = (duty.data ?? {}) as { title?: unknown };
    if (typeof title !== 'string' || !their || sameTitle(title) === sameTitle(their.text)) return;
    const near = nearest(sameTitle(title), original.flat(), ({ text }) => sameTitle(text));
    const also = near && near !== their ? `原文里和“${title}”最接近的是${near.at}“${near.text}”。` : '';
    faults.push({
      kind: 'official-title',
      where: { file: duty.file, line: duty.lineOf(['title']) },
      what: `导入的原文${their.at}是“${their.text}”，这里写的是“${title}”。${also}`,
      hint: `两者要一样（标点可以不同）：改这里的 title，或者改文件名开头的数字来调整次序。原文在 ${file}。`,
    });
  });
  return faults;
}
