import type { SiteData } from '../../schema/site.ts';
import { filings } from '../../schema/source.ts';
import type { Fault } from '../../support/site-error.ts';
import { baseName, type ContentFolder } from '../folder.ts';
import { checkId, type Known } from './references.ts';

/** Filing numbers are links: where one is set, its site must be among the sources, with its address. */
export function checkFilings(settings: SiteData, { yaml }: ContentFolder, known: Known): Fault[] {
  const numbers = [
    { set: settings.icp, field: ['icp'], id: filings.icp },
    { set: settings.police.text, field: ['police', 'text'], id: filings.police },
  ];
  return numbers
    .filter(({ set }) => set !== '')
    .flatMap(({ field, id }) => {
      const unknown = checkId('source', id, known, yaml.site.file, yaml.site.lineOf(field));
      const sources = Array.isArray(yaml.sources.data) ? yaml.sources.data : [];
      const index = sources.findIndex((source: { id?: unknown } | null) => source?.id === id);
      if (unknown.length > 0 || index < 0 || sources[index].address !== undefined) return unknown;
      const where = { file: yaml.sources.file, line: yaml.sources.lineOf([index, 'id']) };
      const hint = `补上 address；不显示备案号，就把 ${yaml.site.file} 里的 ${field.join('.')} 留空。`;
      return [{ kind: 'no-address', where, what: `来源 ${id} 没有 address，页脚的备案号要链接到它。`, hint }];
    });
}

/** A phone's first screen has room for one button: of more than one role's the second is told. */
export function checkHomeButton({ yaml: { roles } }: ContentFolder): Fault[] {
  const list = Array.isArray(roles.data) ? (roles.data as ({ homeButton?: unknown } | null)[]) : [];
  const [first, second] = list.flatMap((role, i) =>
    role?.homeButton === undefined ? [] : [roles.lineOf([i, 'homeButton'])],
  );
  const what = `首页的按钮写了不止一个，前面一个在第 ${first} 行。`;
  const hint = '手机的第一屏只放得下一个：留一处 homeButton，别的删去。';
  return second === undefined
    ? []
    : [{ kind: 'second-button', where: { file: roles.file, line: second }, what, hint }];
}

/** The home page draws part of the pledge's name large, and the rest of it small around that. */
export function checkHomeTitle({ yaml, pages }: ContentFolder): Fault[] {
  const home = pages.find(({ file }) => baseName(file) === 'home');
  const { title } = (home?.data ?? {}) as { title?: unknown };
  const { pledge } = (yaml.campaign.data ?? {}) as { pledge?: unknown };
  if (
    !home ||
    typeof title !== 'string' ||
    typeof pledge !== 'string' ||
    title === '' ||
    pledge.includes(title)
  )
    return [];
  return [
    {
      kind: 'not-in-the-name',
      where: { file: home.file, line: home.lineOf(['title']) },
      what: `首页的大字“${title}”不在倡议书的名称里。`,
      hint: `从“${pledge}”里取连着的几个字；名称变了，改 ${yaml.campaign.file} 里的 pledge。`,
    },
  ];
}
