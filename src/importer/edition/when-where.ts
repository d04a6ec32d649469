import { forMatching } from '../../text/matching.ts';
import { readCount } from '../../text/numerals.ts';
import { DATE, yearIn } from '../read/dates.ts';

/** The dates in a text, as they stand there. */
const datesIn = (text: string): string[] => forMatching(text).match(new RegExp(DATE, 'gu')) ?? [];

/** A date as its year, month and day, as far as it goes. */
function partsOf(date: string): number[] {
  const year = yearIn(date) ?? /^\d{4}$/.exec(date)?.[0];
  if (year === undefined) return [];
  const rest = date.replace(/^.*?(?:年|(?<=\d{4})(?=\d)|[-./·]|$)/u, '');
  const parts = rest.split(/[年月日号\-./·]/u).filter((part) => part !== '');
  return [year, ...parts].map((part) =>
    /^\d+$/.test(part) ? Number(part) : (readCount(part) ?? Number.NaN),
  );
}

/** Whether a line under a title is the place and the day in brackets: no slogan is. */
export const isBracketedDate = (text: string): boolean =>
  /^[（(【[].*[）)】\]]$/u.test(text.trim()) && datesIn(text).length > 0;

/**
 * The most exact of the dates some texts give: each that is taken agrees with the one before, as far as that goes.
 * @param year what all are of
 */
export function mostExact(texts: readonly string[], year: string | undefined): string | undefined {
  const dates = texts
    .flatMap(datesIn)
    .map((date) => ({ date, parts: partsOf(date) }))
    .filter(({ parts }) => parts.every(Number.isFinite) && (!year || String(parts[0]) === year));
  let found = dates[0];
  for (const next of dates)
    if (
      found &&
      next.parts.length > found.parts.length &&
      found.parts.every((part, i) => part === next.parts[i])
    )
      found = next;
  if (!found) return undefined;
  const [y, m, d] = found.parts;
  return `${y}年${m ? `${m}月` : ''}${d ? `${d}日` : ''}`;
}

/** What an occasion is called, which is no place. */
const occasion = /(?:[月节周日季]|星期.|活动|仪式|大会|会议|论坛|启动|现场|期间|之际|倡议书?|主题.*)$/u;
const quoted = /[“"「『'‘《][^”"」』'’》]*[”"」』'’》][^,;:|、()[\]]*/gu;

/** The place in a line under a title: what is left of it without dates, occasions and what is in quotation marks, if that is one thing. */
export function placeIn(text: string): string | undefined {
  const [place, ...others] = forMatching(text)
    .replace(new RegExp(DATE, 'gu'), ',')
    .replace(quoted, ',')
    .split(/[,;:|、。()[\]【】]/u)
    .map((part) => part.replace(/[\p{P}\p{S}]+/gu, '').replace(/^[于在](?=.{2})/u, ''))
    .filter((part) => part !== '' && !occasion.test(part));
  return others.length === 0 ? place : undefined;
}
