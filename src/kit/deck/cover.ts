import { redField } from '../../images/palette.ts';
import type { Site } from '../../model/types.ts';
import { around, titleLines } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf } from './measure.ts';
import { hei, MARGIN, mark, SLIDE, type Slide, smallPrint, song, stamp, text } from './slide.ts';
import { coverSpeech } from './speech.ts';

/** The first slide: what the pledge is called, the occasion, who speaks, whose words they are. */
export function coverSlide(site: Site): Slide {
  const { campaign } = site;
  const { shortName, pledge, small, mark: standing, occasion, operator } = imprintOf(site);
  const [before] = pledge.includes(shortName) ? around(shortName, pledge) : [pledge];
  const right = SLIDE.width - MARGIN;
  const lower = [
    song(campaign.theme, 36),
    ...(occasion === '' ? [] : [hei(occasion, 24, { bold: true, gap: 6 })]),
    ...(operator === '' ? [] : [hei(operator, 24, { gap: 2 })]),
  ];
  const below = { x: MARGIN, y: 482 - heightOf(lower, 640), width: 640, height: heightOf(lower, 640) };
  const frame = { x: MARGIN, y: 96, width: 620, height: below.y - 12 - 96 };
  return {
    name: pledge,
    field: { ...redField },
    pieces: [
      ...mark(campaign.sections.length, undefined, { x: right - 206, y: 60, size: 220 }),
      text({ x: MARGIN, y: 56, width: 560, height: 34 }, [hei(before, 24, { bold: true })]),
      text(frame, [fitted(titleLines(shortName).join('\n'), frame, 156, 1.08)], {
        isTitle: true,
      }),
      text(below, lower),
      ...stamp(standing, right, 448),
      smallPrint(small, 496),
    ],
    speech: coverSpeech(site),
  };
}
