import { sentencesOf } from '../../text/sentences.ts';
import { balanced, fitted, setHeight, sizes } from './measure.ts';
import { FOOT, hei, MARGIN, MEASURE, type Piece, type Place, text } from './slide.ts';

/** The largest size of a question, in points, and from one of its lines to the next, in sizes. */
const [LARGEST, LEADING] = [96, 1.26];
/** What is asked besides, small and light: its sizes, in points, and how many times larger the question is at least. */
const [BESIDES, LARGER] = [sizes(27, 8), 1.5];
const WHOLE: Place = { x: MARGIN, y: 112, width: MEASURE, height: FOOT - 112 };
/** What parts both at least, in points. */
const CLEAR = 36;

/** A question over the whole width, as large as there is room; what is asked besides stands on the foot line. */
export function askedOf(question: string): Piece[] {
  const [first = '', ...rest] = sentencesOf(question);
  const besides = BESIDES.map((size) => hei(balanced(rest.join(''), size, MEASURE), size));
  const ways = (rest.length > 0 ? besides : [undefined]).map((more) => {
    const below = more ? setHeight(more) + CLEAR : 0;
    return { more, set: fitted(first, { ...WHOLE, height: WHOLE.height - below }, LARGEST, LEADING) };
  });
  const { more, set } =
    ways.find((way) => !way.more || way.set.size >= way.more.size * LARGER) ?? ways[0] ?? {};
  if (!set) return [];
  const asked = text({ ...WHOLE, height: setHeight(set) }, [set]);
  if (!more) return [asked];
  // Its last line stands on the foot line.
  const y = FOOT - setHeight(more) + more.size * (more.leading - 1) * 0.5;
  return [asked, text({ ...WHOLE, y, height: setHeight(more) }, [more])];
}
