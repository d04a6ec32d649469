import { fieldsToFill, linesToFill, TO_FILL } from '../../schema/to-fill.ts';
import { type Fault, type Place, SiteError } from '../../support/site-error.ts';
import type { ContentFolder } from '../folder.ts';
import { fieldName } from './field-name.ts';

/** What keeps a site from being published, though nothing in it is wrong. */
export interface Unfinished {
  kind: 'to-fill' | 'no-rights';
  where: Place;
  what: string;
}

/** Everything that makes of a content folder an internal preview, in the order of its files. @param rights who agreed to the original's publication; `null` where there is no original */
export function unfinishedIn(content: ContentFolder, rights: string | undefined | null): Unfinished[] {
  const { yaml, duties, preamble, background, pages, roles, terms } = content;
  const file = `${content.name}/official/pledge.md`;
  const places = [
    ...Object.values(yaml),
    preamble,
    ...duties,
    ...background,
    ...pages,
    ...roles,
    ...terms,
  ].flatMap((source) => [
    ...fieldsToFill(source.data).map((path) => ({
      file: source.file,
      line: source.lineOf(path),
      field: fieldName(path),
    })),
    ...linesToFill(source.body).map((line) => ({
      file: source.file,
      line: source.bodyOffset + line,
      field: '正文',
    })),
  ]);
  const toFill = [...places, ...fieldsToFill(rights).map(() => ({ file, field: '刊载依据' }))];
  return [
    ...(rights === undefined
      ? [
          {
            kind: 'no-rights' as const,
            where: { file },
            what: '已导入原文，还没有填写刊载依据：写上 --rights，重新导入。',
          },
        ]
      : []),
    ...toFill.map(({ field, ...where }) => ({
      kind: 'to-fill' as const,
      where,
      what: `${field}：还写着${TO_FILL}`,
    })),
  ];
}

/** One line for each place. */
export const describeUnfinished = (list: readonly Unfinished[]): string =>
  list.map(({ where, what }) => `  ${where.file}${where.line ? `:${where.line}` : ''}  ${what}`).join('\n');

/** What commands say of what is better mended; nothing where there is nothing. */
export const tellReminders = (list: readonly Fault[]): string =>
  list.length === 0
    ? ''
    : `\n提醒：有 ${list.length} 处不影响生成，改好了更好。\n${new SiteError([...list]).message}`;

/** What commands say of a content folder that makes a preview; nothing of one that makes a site for everyone. */
export const tellPreview = (list: readonly Unfinished[]): string =>
  list.length === 0
    ? ''
    : `\n只能内部预览，不要对外发布：还有 ${list.length} 处没有填。\n${describeUnfinished(list)}`;
