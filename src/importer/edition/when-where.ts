import { forMatching } from '../../text/matching.ts';
import { DATE, datesIn } from '../read/dates.ts';
import { isDotted, isPlace } from './places.ts';

/** Whether a line under a title is the place and the day in brackets: no slogan is. */
export const isBracketedDate = (text: string): boolean =>
  /^[（(【[].*[）)】\]]$/u.test(text.trim()) && datesIn(text).length > 0;

/**
 * The most exact of the dates some texts give: each that is taken agrees with the one before, as far as that goes.
 * @param year what all are of
 */
export function mostExact(texts: readonly string[], year: string | undefined): string | undefined {
  const dates = texts.flatMap(datesIn).filter(([of]) => !year || String(of) === year);
  let found = dates[0];
  for (const next of dates)
    if (found && next.length > found.length && found.every((part, i) => part === next[i])) found = next;
  if (!found) return undefined;
  const [y, m, d] = found;
  return `${y}年${m ? `${m}月` : ''}${d ? `${d}日` : ''}`;
}

/** What an occasion is called, which is no place and takes none away. */
const occasion =
  /(?:[月节周日季]|星期.|活动|仪式|大会|会议|论坛|启动|现场|期间|之际|通过|表决|施行|实施|修订|印发|倡议书?|主题.*)$/u;
const quoted = /[“"「『'‘《][^”"」』'’》]*[”"」』'’》][^,;:|、()[\]]*/gu;

/** The place in a line under a title: what is left of it without dates, occasions and what is in quotation marks, if that is one thing and plainly a place: by its name, or behind a dot, as places stand beside a day (2031年9月·青萍). */
export function placeIn(text: string): string | undefined {
  const [place, ...others] = forMatching(text)
    .replace(new RegExp(DATE, 'gu'), ',')
    .replace(quoted, ',')
    .split(/[,;:|、。()[\]【】]/u)
    .map((part) => part.replace(/[\p{P}\p{S}]+/gu, '').replace(/^[于在](?=.{2})/u, ''))
    .filter((part) => part !== '' && !occasion.test(part));
  if (place === undefined || others.length > 0) return undefined;
  return isPlace(place) || (/[·•・]/u.test(text) && isDotted(place)) ? place : undefined;
}
