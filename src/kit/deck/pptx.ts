import PptxGenJS from 'pptxgenjs';
import { on } from '../../images/palette.ts';
import { withoutClock } from '../fixed-zip.ts';
import { mended } from './mended.ts';
import { MARGIN, type Paragraph, type Piece, type Place, RIGHT, SLIDE, type Slide } from './slide.ts';

/** A presentation as data: slides with their notes, in paragraphs. */
export type PptxData = {
  title: string;
  author: string;
  /** The day of the content, YYYY-MM-DD: the only day the file knows. */
  day: string;
  slides: (Slide & { notes: string[] })[];
};

/** The face that Windows and WPS have; none is embedded, the theme names another for where it lacks. */
const FACE = '微软雅黑';
const POINTS = 72;
const WHOLE: Place = { x: 0, y: 0, width: RIGHT, height: SLIDE.height };

type Box = { x: number; y: number; w: number; h: number };
/** A title's place reaches to the edge of the slide: other faces keep the blank halves of marks at the ends of its lines. */
const titlePlace = (at: Place): Place => ({ ...at, width: at.width + MARGIN });
const inches = ({ x, y, width, height }: Place): Box => ({
  ...{ x: x / POINTS, y: y / POINTS, w: width / POINTS, h: height / POINTS },
});
const hex = (colour: string): string => colour.replace('#', '');
const paintOf = (colour: Paragraph['colour'], field: Slide['field']): string => hex({ on, ...field }[colour]);

/** A paragraph as runs: lines of one paragraph are parted by line breaks, paragraphs by paragraph ends. */
const runsOf = (paragraph: Paragraph, isLast: boolean, { field }: Slide): PptxGenJS.TextProps[] => {
  const lines = paragraph.text.split('\n');
  return lines.map((text, i) => ({
    text,
    options: {
      fontFace: FACE,
      fontSize: Math.round(paragraph.size * 10) / 10,
      bold: paragraph.bold,
      color: paintOf(paragraph.colour, field),
      lang: 'zh-CN',
      lineSpacing: Math.round(paragraph.size * paragraph.leading * 10) / 10,
      paraSpaceBefore: Math.round(paragraph.gap),
      ...(i > 0 ? { softBreakBefore: true } : {}),
      ...(i === lines.length - 1 && !isLast ? { breakLine: true } : {}),
    },
  }));
};

function addPiece(page: PptxGenJS.Slide, piece: Piece, slide: Slide): void {
  if (piece.kind === 'text') {
    const runs = piece.paragraphs.flatMap((paragraph, i) =>
      runsOf(paragraph, i === piece.paragraphs.length - 1, slide),
    );
    if (runs.length === 0) return;
    page.addText(runs, {
      ...inches(piece.isTitle && !piece.upright ? titlePlace(piece.at) : piece.at),
      ...(piece.upright ? { vert: 'eaVert' as const } : {}),
      align: piece.align,
      valign: piece.anchor,
      margin: 0,
      ...(piece.isTitle ? { placeholder: 'title' } : {}),
    });
    return;
  }
  const color = paintOf(piece.colour, slide.field);
  // An outline lies half on either side of the shape's edge; the piece's own lies within.
  const half = piece.stroke / 2;
  const { x, y, width, height } = piece.at;
  const at = { x: x + half, y: y + half, width: width - piece.stroke, height: height - piece.stroke };
  page.addShape('rect', {
    ...inches(at),
    ...(piece.isFilled ? { fill: { color } } : {}),
    ...(piece.stroke > 0 ? { line: { color, width: piece.stroke } } : {}),
  });
}

/** Finds the master whose title stands where that of a slide does, and makes it where there is none: a title's place is its master's. */
function mastersOf(file: PptxGenJS): (slide: Slide) => string {
  const known = new Set<string>();
  return ({ pieces }) => {
    const set = pieces.find((each) => each.kind === 'text' && each.isTitle);
    const { x, y, width, height } = set?.at ?? WHOLE;
    const isUpright = set?.kind === 'text' && set.upright !== undefined;
    const title = `title-${[x, y, width, height].map(Math.round).join('-')}${isUpright ? '-upright' : ''}`;
    if (known.has(title)) return title;
    known.add(title);
    const at = { x, y, width, height };
    const place = inches(isUpright ? at : titlePlace(at));
    const options = {
      name: 'title',
      type: 'title',
      ...place,
      align: 'left',
      valign: 'top',
      margin: 0,
      ...(isUpright ? { vert: 'eaVert' as const } : {}),
    } as const;
    file.defineSlideMaster({ title, objects: [{ placeholder: { options, text: '' } }] });
    return title;
  };
}

/** A presentation of live text (.pptx): each slide with its title, its ground and its notes; the same bytes for the same data. */
export async function writePptx({ title, author, day, slides }: PptxData): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  Object.assign(file, { title, author, company: author, subject: title });
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const masterOf = mastersOf(file);
  for (const slide of slides) {
    const page = file.addSlide({ masterName: masterOf(slide) });
    page.background = { color: hex(slide.field.ground) };
    for (const piece of slide.pieces) addPiece(page, piece, slide);
    page.addNotes(slide.notes.join('\n'));
  }
  return withoutClock((await file.write({ outputType: 'uint8array' })) as Uint8Array, { day, mended });
}
