import type { Site } from '../model/types.ts';
import { forNotepad } from '../text/file.ts';
import { fill } from '../text/fill.ts';
import { type Deck, deckOf, TALKS } from './deck/deck.ts';
import { type PptxData, writePptx } from './deck/pptx.ts';
import { notesOf, scriptOf } from './deck/script.ts';
import { SLIDE } from './deck/slide.ts';
import { imprintOf } from './imprint.ts';
import { printableData } from './printable.ts';
import type { Data, Recipe } from './types.ts';
import { typesetPdf } from './typeset.ts';

const withoutSpeech = ({ slides }: Deck) =>
  slides.map(({ name, field, pieces }) => ({ name, field, pieces }));

/** A talk: its slides to show, the same to change, and what is said. */
function talkRecipes(site: Site, talk: keyof typeof TALKS): Recipe[] {
  const { deck: words } = site.words;
  const deck = deckOf(site, talk);
  const imprint = imprintOf(site);
  const minutes = String(deck.minutes);
  const name = (word: string) => fill(word, { minutes });
  const title = `${imprint.pledge} · ${name(words.slides)}`;
  const pptx: PptxData = {
    title,
    author: imprint.operator,
    day: site.campaign.updated,
    slides: deck.slides.map(({ name, field, pieces, speech, from, to }) => ({
      ...{ name, field, pieces, speech },
      notes: notesOf(site, { name, field, pieces, speech, from, to }),
    })),
  };
  return [
    {
      path: `/kit/slides-${TALKS[talk]}.pdf`,
      shelf: 'briefing',
      name: name(words.slides),
      use: words.slidesFor,
      format: '16:9，PDF',
      data: { ...imprint, ...SLIDE, title, slides: withoutSpeech(deck) },
      make: (data) => typesetPdf('deck.typ', data),
    },
    {
      path: `/kit/slides-${TALKS[talk]}.pptx`,
      shelf: 'briefing',
      name: name(words.editable),
      use: words.editableFor,
      format: '16:9，PPTX',
      data: pptx,
      make: (data) => writePptx(printableData(data) as PptxData),
    },
    {
      path: `/kit/script-${TALKS[talk]}.txt`,
      shelf: 'briefing',
      name: name(words.script),
      use: words.scriptFor,
      format: 'TXT',
      data: scriptOf(site, deck),
      make: async (data: Data) => Buffer.from(forNotepad(data as string)),
    },
  ];
}

/** What a briefing is held with: a talk of ten minutes, and a cut of three. */
export const decks = (site: Site): Recipe[] => [...talkRecipes(site, 'long'), ...talkRecipes(site, 'short')];
