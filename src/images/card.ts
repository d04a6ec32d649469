import satori from 'satori';
import sharp from 'sharp';
import { assertGlyphs, type Face, loadFace } from './fonts.ts';
import { ink, paper, red, sectionInk } from './palette.ts';

/** What a social card says. */
export interface Card {
  /** Large decoration: a Chinese numeral or a seal. */
  figure: string;
  kicker: string;
  title: string;
  text: string;
  /** The provenance of the text; empty where the card has no words of ours. */
  mark: string;
  campaign: string;
  /** Which of the sections of the pledge it belongs to, from 1. */
  part?: number | undefined;
}

/** Pixels; the size link previews expect. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

type Style = Record<string, string | number>;
interface Box {
  type: 'div';
  props: { style: Style; children?: string | Box[] };
}
const box = (style: Style, children?: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** One character large, several one under the other: as large as the height of the card lets them be. */
const figureSize = (figure: string): number => {
  const { length } = [...figure];
  return length > 1 ? Math.min(120, Math.floor(400 / length)) : 200;
};

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a layout is a tree, written as it stands on the card
function layout(card: Card): Box {
  const colour = sectionInk[(card.part ?? 0) - 1] ?? red;
  const titleSize = [...card.title].length > 16 ? 60 : 76;
  return box(
    { width: '100%', height: '100%', background: paper, padding: 28, fontFamily: 'hei', color: ink },
    [
      box({ width: '100%', height: '100%', border: `3px solid ${colour}`, padding: 8 }, [
        box(
          {
            width: '100%',
            height: '100%',
            border: `1px solid ${colour}`,
            padding: '44px 52px',
            flexDirection: 'column',
            justifyContent: 'space-between',
          },
          [
            box({ justifyContent: 'space-between', alignItems: 'flex-start' }, [
              box({ flexDirection: 'column', width: 790 }, [
                box({ fontSize: 30, color: colour, marginBottom: 22 }, card.kicker),
                box(
                  { fontFamily: 'song', fontSize: titleSize, lineHeight: 1.3, marginBottom: 26 },
                  card.title,
                ),
                box({ fontSize: 34, lineHeight: 1.6 }, card.text),
              ]),
              box(
                {
                  fontFamily: 'song',
                  fontSize: figureSize(card.figure),
                  lineHeight: 1.05,
                  color: colour,
                  width: 200,
                  flexDirection: 'column',
                  alignItems: 'center',
                },
                [...card.figure].map((character) => box({}, character)),
              ),
            ]),
            box({ justifyContent: 'space-between', alignItems: 'center', fontSize: 26 }, [
              box({}, card.campaign),
              ...(card.mark ? [box({ background: red, color: paper, padding: '8px 20px' }, card.mark)] : []),
            ]),
          ],
        ),
      ]),
    ],
  );
}

/**
 * Draws a card.
 * @returns a PNG of CARD_SIZE; the same bytes for the same words
 * @throws Error when a face lacks a glyph for a character of the card
 */
export async function drawCard(card: Card): Promise<Buffer> {
  assertGlyphs(card.title + card.figure, 'song');
  assertGlyphs(card.kicker + card.text + card.mark + card.campaign, 'hei');
  const fonts = (['song', 'hei'] as Face[]).map((name) => ({
    name,
    data: loadFace(name).data,
    weight: 400 as const,
    style: 'normal' as const,
  }));
  // satori takes React elements; a plain object of the same shape is documented to serve.
  const svg = await satori(layout(card) as unknown as Parameters<typeof satori>[0], { ...CARD_SIZE, fonts });
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 8 })
    .toBuffer();
}
