import type { Frame } from './fit.ts';
import type { Run } from './outline.ts';
import type { Field } from './palette.ts';

/** What a social card says. */
export interface Card {
  /** How many sections the pledge has, and which of them it belongs to, from 1. */
  sections: number;
  part?: number | undefined;
  /** Above: what it belongs to, and what it is in it; the second may be empty. */
  name: string;
  note: string;
  /** The picture: a claim or a title. */
  words: string;
  /** What is said of it, below; may be empty. */
  text: string;
  /** A numeral, at the left; may be empty. */
  figure: string;
  /** Of each duty, section by section, whether it concerns whom the card is for; none where it is for all. */
  lit?: boolean[][];
  /** Lines of Han characters that stand at the sides, the first at the right; two, one or none. */
  couplet: string[];
  /** The provenance of the words; empty where the card has no words of ours. */
  stamp: string;
  /** Small print; may be empty. */
  small: string;
}

/** A rectangle of a card, in pixels. */
export interface Area extends Frame {
  x: number;
  y: number;
}

/** A card as it is drawn: where everything stands, in pixels. */
export interface CardLayout {
  field: Field;
  runs: Run[];
  marks: { x: number; y: number; scale: number; path: string }[];
  /** Paper on the field, and in the field's colour on it what the card is of: a band at the left, and a strip at the right edge. */
  paper: { areas: Area[] } & Pick<CardLayout, 'runs' | 'marks'>;
}

/** Pixels; the size link previews expect. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What keeps off the edges above and below. */
export const MARGIN = 46;
/** The height that words have. */
export const HEIGHT = CARD_SIZE.height - 2 * MARGIN;
/** How wide each side is beside the square in the middle, to which chats cut a card. */
export const SIDE = (CARD_SIZE.width - CARD_SIZE.height) / 2;
