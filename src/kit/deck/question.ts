import { sentencesOf } from '../../text/sentences.ts';
import { fitted, setHeight } from './measure.ts';
import {
  CLEAR,
  FOOT,
  footMark,
  MARGIN,
  MARK,
  MEASURE,
  markHeight,
  type Piece,
  type Place,
  RIGHT,
  text,
} from './slide.ts';

/** The largest size of a question, in points, of what is asked besides, and from one of its lines to the next, in sizes. */
const [LARGEST, BESIDES, LEADING] = [80, 34, 1.28];
const WHOLE: Place = { x: MARGIN, y: 160, width: MEASURE, height: FOOT - 160 };

/**
 * A question from the margin, as large as there is room, with the mark at the right of the foot: what is asked first
 * above it, over the whole width, and the rest beside it; a single question above it or beside it, where it is larger.
 * @param count how many sections the pledge has
 */
export function askedOf(question: string, count: number): Piece[] {
  const [first = '', ...rest] = sentencesOf(question);
  const above = { ...WHOLE, height: WHOLE.height - markHeight(count) - CLEAR / 2 };
  const beside = { ...WHOLE, width: WHOLE.width - MARK - CLEAR };
  const large = (place: Place) => ({ place, set: fitted(first, place, LARGEST, LEADING) });
  const ways = (rest.length > 0 ? [above] : [above, beside]).map(large);
  const { place, set } = ways.reduce((one, other) => (other.set.size > one.set.size ? other : one));
  const asked = text({ ...place, height: setHeight(set) }, [set]);
  const mark = footMark(count, undefined, RIGHT - MARK);
  if (rest.length === 0) return [asked, ...mark];
  const top = place.y + setHeight(set) + set.size * 0.4;
  const room = { ...beside, y: top, height: FOOT - top };
  const besides = fitted(rest.join(''), room, Math.min(BESIDES, set.size / 1.3), LEADING + 0.1);
  // Its last line stands on the foot of the mark.
  const y = FOOT - setHeight(besides) + besides.size * (LEADING + 0.1 - 1) * 0.5;
  return [asked, text({ ...room, y, height: setHeight(besides) }, [besides]), ...mark];
}
