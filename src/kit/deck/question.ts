import { sentencesOf } from '../../text/sentences.ts';
import { balanced, fitted, setHeight, sizes } from './measure.ts';
import { hei, MARGIN, MEASURE, type Piece, type Place, text } from './slide.ts';

/** The largest size of a question, in points, and from one of its lines to the next, in sizes. */
const [LARGEST, LEADING] = [96, 1.26];
/** What is asked besides: its sizes, in points, and how many times larger the question is at least. */
const [BESIDES, LARGER] = [sizes(32, 8), 1.5];
const TOP = 96;
/** What parts both, and what is said from the mark below it, in points. */
const CLEAR = 24;

/** A question over the whole width, as large as there is room, and right below it what is asked besides. @param foot where its room ends, in points */
export function askedOf(question: string, foot: number): Piece[] {
  const room: Place = { x: MARGIN, y: TOP, width: MEASURE, height: foot - CLEAR - TOP };
  const [first = '', ...rest] = sentencesOf(question);
  const besides = BESIDES.map((size) => hei(balanced(rest.join(''), size, MEASURE), size, { bold: true }));
  const ways = (rest.length > 0 ? besides : [undefined]).map((more) => {
    const below = more ? setHeight(more) + CLEAR : 0;
    return { more, set: fitted(first, { ...room, height: room.height - below }, LARGEST, LEADING) };
  });
  const { more, set } =
    ways.find((way) => !way.more || way.set.size >= way.more.size * LARGER) ?? ways[0] ?? {};
  if (!set) return [];
  const asked = text({ ...room, height: setHeight(set) }, [set]);
  if (!more) return [asked];
  const y = asked.at.y + asked.at.height + CLEAR;
  return [asked, text({ ...room, y, height: setHeight(more) }, [more])];
}
