import { sentencesOf } from '../../text/sentences.ts';
import { balanced, fitted, setHeight, sizes } from './measure.ts';
import { FOOT, hei, MARGIN, MEASURE, type Piece, type Place, text } from './slide.ts';

/** The largest size of a question, in points, from one of its lines to the next, in sizes, and how far the marks at their ends hang beyond the margin. */
const [LARGEST, LEADING, HANGING] = [108, 1.32, 24];
/** What is asked besides: its sizes, in points, and how many times larger the question is at least. */
const [BESIDES, LARGER] = [sizes(32, 8), 1.5];
const TOP = 96;
/** What parts both at least, in points, and the share of what is left that stands above the question. */
const [CLEAR, ABOVE] = [30, 0.4];

/** A question over the whole width, as large as there is room, and on the foot line what is asked besides. @param beside how wide what stands at the right of that is, in points, and where it begins */
export function askedOf(question: string, beside: { width: number; top: number }): Piece[] {
  const width = MEASURE - beside.width - 2 * CLEAR;
  const room: Place = { x: MARGIN, y: TOP, width: MEASURE + HANGING, height: FOOT - TOP };
  const [first = '', ...rest] = sentencesOf(question);
  const besides = BESIDES.map((size) => hei(balanced(rest.join(''), size, width), size, { bold: true }));
  const ways = (rest.length > 0 ? besides : [undefined]).map((more) => {
    const top = Math.min(beside.top, more ? FOOT - setHeight(more) : FOOT) - CLEAR;
    return { more, top, set: fitted(first, { ...room, height: top - TOP }, LARGEST, LEADING) };
  });
  const way = ways.find(({ more, set }) => !more || set.size >= more.size * LARGER) ?? ways[0];
  if (!way) return [];
  const { more, top, set } = way;
  const height = setHeight(set);
  const asked = text({ ...room, y: TOP + Math.max(0, top - TOP - height) * ABOVE, height }, [set]);
  if (!more) return [asked];
  const low = setHeight(more);
  return [asked, text({ ...room, y: FOOT - low, width, height: low }, [more])];
}
