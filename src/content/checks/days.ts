import { isCalendarDay } from '../../schema/text.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import { textsOf } from './texts.ts';

/** Days on which something was looked at. */
const looked = new Set(['seen', 'asOf']);

/**
 * Nothing can have been looked at later than the content was last changed.
 * Where most days are later, the day of the change is wrong, and told alone.
 */
export function checkDays(
  files: readonly ContentFile[],
  campaign: ContentFile,
  updated: string | undefined,
): Fault[] {
  if (updated === undefined) return [];
  const days = files.flatMap(({ data, file, lineOf }) =>
    textsOf(data).flatMap(([path, day]) => {
      const field = String(path.at(-1));
      const isDay = looked.has(field) && isCalendarDay(day);
      return isDay ? [{ field, day, where: { file, line: lineOf(path) } }] : [];
    }),
  );
  const later = days.filter(({ day }) => day > updated);
  const kind = 'day-after-update';
  if (later.length > 1 && later.length * 2 > days.length) {
    const what = `updated 写的是 ${updated}，有 ${later.length} 处日期比它晚。`;
    const where = { file: campaign.file, line: campaign.lineOf(['updated']) };
    return [{ kind, where, what, hint: '改成内容最近一次改动的日期，不早于别处写的日期。' }];
  }
  return later.map(({ field, day, where }) => ({
    kind,
    where,
    what: `${field} 写的 ${day}，比 ${campaign.file} 里的 updated（${updated}）还晚。`,
    hint: '日期写错了，就改这里；真是那一天看的，就把 updated 也改成那一天。',
  }));
}
