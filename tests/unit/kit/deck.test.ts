import { describe, expect, test } from 'vitest';
import { setLine } from '../../../src/images/line.ts';
import { sectionFields } from '../../../src/images/palette.ts';
import { type Deck, deckOf, TALKS } from '../../../src/kit/deck/deck.ts';
import { groundOf } from '../../../src/kit/deck/ground.ts';
import { scriptOf } from '../../../src/kit/deck/script.ts';
import { type Piece, type Place, SLIDE, type Slide } from '../../../src/kit/deck/slide.ts';
import { decks } from '../../../src/kit/decks.ts';
import { queryTypeset } from '../../../src/kit/typeset.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { capitalNumeral } from '../../../src/text/numerals.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { clausesOf } from '../../../src/text/title-parts.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry } from '../../helpers/entries.ts';
import { kitSite, type Shape } from '../../helpers/kit-site.ts';

type TextPiece = Extract<Piece, { kind: 'text' }>;

const talks = ['long', 'short'] as const;
const textOf = ({ pieces }: Slide): string =>
  pieces
    .flatMap((piece) => (piece.kind === 'text' ? piece.paragraphs.map(({ text }) => text) : []))
    .join('\n');
const said = ({ slides }: Deck): string[] => slides.flatMap(({ speech }) => [speech.core, speech.more]);

const meet = (one: Place, other: Place): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Where a text stands: a title from the left line by line, as what stands beside a short line may, one that is upright column by column; any other as a whole. */
function linesOf({ at, align, upright, paragraphs: [first, ...more] }: TextPiece): Place[] {
  if (upright)
    return upright.columns.map((cells, i) => ({
      ...{ x: at.x + at.width - upright.size * (1 + i * upright.pitch), y: at.y, width: upright.size },
      height: upright.size * cells.reduce((sum, { takes }) => sum + takes, 0),
    }));
  if (!first || more.length > 0 || align !== 'left') return [at];
  return first.text.split('\n').map((line, i) => ({
    ...{ x: at.x, y: at.y + (i * first.leading + (first.leading - 1) / 2) * first.size, height: first.size },
    width: Math.min(at.width, setLine(line, first.face, 'typeset').width * first.size),
  }));
}

const shapes: Shape[] = [
  { sections: 0, duties: 1, commitments: 1 },
  { sections: 1, duties: 5, commitments: 12 },
  { sections: 3, duties: 12, commitments: 12, long: 2 },
  { sections: 8, duties: 24, commitments: 3, long: 2 },
  { sections: 8, duties: 100, commitments: 2 },
  { sections: 0, duties: 100, commitments: 1, long: 2 },
];

describe.each(shapes)('a pledge of $duties duties in $sections sections', (shape) => {
  const site = kitSite(shape);

  test('no text is higher or wider than its place', () => {
    const files = decks(site).filter(({ path }) => path.endsWith('.pdf'));
    expect(files).toHaveLength(talks.length);
    for (const { data } of files) expect(queryTypeset('deck.typ', data, 'overflow')).toEqual([]);
  });

  test('no text stands in the place of another', () => {
    const busy = siteSchema.parse({
      occasion: '2044年护河日宣讲',
      operator: '沿岸村委会、护河队'.repeat(shape.long ?? 1),
    });
    for (const talk of talks)
      for (const { name, pieces } of deckOf(kitSite(shape, { site: busy }), talk).slides) {
        const places = pieces.flatMap((piece) => (piece.kind === 'text' ? linesOf(piece) : []));
        places.forEach((one, i) => {
          for (const other of places.slice(i + 1))
            expect({ name, one, other, meet: meet(one, other) }).toMatchObject({ meet: false });
          expect(one.x + one.width <= SLIDE.width && one.y + one.height <= SLIDE.height).toBe(true);
        });
      }
  });

  test('every slide has the mark, one title, and something that is said to it', () => {
    for (const talk of talks)
      for (const slide of deckOf(site, talk).slides) {
        expect(textOf(slide)).toMatch(/转述(?: · |\n)非原文/);
        expect(slide.pieces.filter((piece) => piece.kind === 'text' && piece.isTitle)).toHaveLength(1);
        expect(slide.speech.core).not.toBe('');
      }
  });

  test('every duty is shown in either talk', () => {
    for (const talk of talks) {
      const shown = deckOf(site, talk).slides.map(textOf).join('\n').replaceAll('\n', '');
      for (const { number, title } of site.duties)
        expect(shown).toContain(`${capitalNumeral(number)}${title}`);
    }
  });

  test('a talk keeps within its minutes, slide after slide', () => {
    for (const talk of talks) {
      const { slides } = deckOf(site, talk);
      slides.slice(1).forEach(({ from }, i) => {
        expect(from).toBe(slides[i]?.to);
      });
      expect(slides.at(-1)?.to).toBeLessThanOrEqual(TALKS[talk] * 60);
    }
  });
});

test('each duty has a slide of its own, as long as there are not too many', () => {
  const slidesOf = (duties: number) =>
    deckOf(kitSite({ sections: 2, duties, commitments: 2 }), 'long').slides.length;
  expect(slidesOf(24)).toBe(1 + 2 + 24 + 2);
  expect(slidesOf(25)).toBe(1 + 2 + 1 + 2);
});

test('claims stand in one size, as large as is read from the back row, and no line ends within the name of a role', () => {
  const site = contentSite();
  const claims = deckOf(site, 'long')
    .slides.filter(({ name }) => site.duties.some(({ title }) => title === name))
    .flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'text' && piece.isTitle ? piece.paragraphs : [])),
    );
  expect(claims).toHaveLength(site.duties.length);
  const sizes = new Set(claims.map(({ size }) => size));
  expect(sizes.size).toBe(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(54);
  const named = site.roles.flatMap(({ name }) =>
    claims.flatMap(({ text }) => (text.replaceAll('\n', '').includes(name) ? [{ name, text }] : [])),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { name, text } of named) expect(text).toContain(name);
});

test('claims of as many lines begin at the same place, and shorter ones lower, clear of the bars', () => {
  const slides = deckOf(contentSite(), 'long').slides.slice(1, -1);
  const claims = slides.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'text' && piece.isTitle && !piece.upright
        ? [{ y: piece.at.y, lines: piece.paragraphs[0]?.text.split('\n').length ?? 0 }]
        : [],
    ),
  );
  expect(claims).toHaveLength(contentSite().duties.length);
  expect(new Set(claims.map(({ lines }) => lines)).size).toBeGreaterThan(1);
  for (const one of claims)
    for (const other of claims) expect(Math.sign(one.y - other.y)).toBe(Math.sign(other.lines - one.lines));
});

test.each([
  [3, 1],
  [7, 1],
  [8, 2],
])('the %i duties of a part stand in %i columns', (duties, columns) => {
  const [, part] = deckOf(kitSite({ sections: 1, duties, commitments: 1 }), 'long').slides;
  const numbered = new Set(Array.from({ length: duties }, (_, i) => capitalNumeral(i + 1)));
  const numerals = part?.pieces.flatMap((piece) =>
    piece.kind === 'text' && numbered.has(piece.paragraphs[0]?.text ?? '') ? [piece.at.x] : [],
  );
  expect(numerals).toHaveLength(duties);
  expect(new Set(numerals).size).toBe(columns);
});

test('what is asked first is larger than what is asked besides, and steps are read from the back row', () => {
  const site = contentSite();
  const [tomorrow, talk] = deckOf(site, 'short').slides.slice(-2);
  const question = site.handout?.questions[0] ?? '';
  const [first, ...besides] =
    talk?.pieces.flatMap((piece) =>
      piece.kind === 'text'
        ? piece.paragraphs.filter(({ text }) => question.includes(text.replaceAll('\n', '')))
        : [],
    ) ?? [];
  expect(besides).toHaveLength(1);
  for (const { size } of besides) expect(first?.size).toBeGreaterThanOrEqual(size * 1.3);
  const steps = new Set(site.roles.flatMap(({ first: [step = ''] }) => [step]));
  const shown =
    tomorrow?.pieces.flatMap((piece) =>
      piece.kind === 'text'
        ? piece.paragraphs.filter(({ text }) => steps.has(text.replaceAll('\n', '')))
        : [],
    ) ?? [];
  expect(shown.length).toBeGreaterThan(1);
  for (const { size } of shown) expect(size).toBeGreaterThanOrEqual(SLIDE.height * 0.059);
});

test('titles of a part stand in a line, or in one to each clause, beside numerals no smaller', () => {
  const site = contentSite();
  const parts = deckOf(site, 'long').slides.filter(({ name }) =>
    site.sections.some((one) => one.name === name),
  );
  expect(parts).toHaveLength(site.sections.length);
  const texts = parts.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'text' ? piece.paragraphs : [])),
  );
  for (const { number, title } of site.duties) {
    const set = texts.find(({ text }) => text.replaceAll('\n', '') === title);
    const numeral = texts.find(({ text }) => text === capitalNumeral(number));
    expect(set?.size, title).toBeGreaterThan(0);
    expect(clausesOf(title).length, title).toBeGreaterThanOrEqual(set?.text.split('\n').length ?? 0);
    expect(numeral?.size, title).toBeGreaterThanOrEqual(set?.size ?? 0);
  }
});

test('what is quieter than texts is read on every ground', () => {
  const luminance = (colour: string) =>
    [...Buffer.from(colour.slice(1), 'hex')]
      .map((byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, light, i) => sum + light * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  for (const part of [undefined, ...sectionFields.keys()]) {
    const { ground, quiet } = groundOf(part === undefined ? part : part + 1);
    const contrast = (luminance(quiet) + 0.05) / (luminance(ground) + 0.05);
    expect(contrast, ground).toBeGreaterThanOrEqual(4.5);
  }
});

test('what is not restated is not spoken of', () => {
  const site = kitSite({ sections: 2, duties: 4, commitments: 1 }, {});
  const bare = kitSite(
    { sections: 2, duties: 4, commitments: 1 },
    { duties: [dutyEntry('bank-1/1-bare'), dutyEntry('bank-2/1-told', { ...restated(site) })] },
  );
  const { slides } = deckOf(bare, 'long');
  expect(slides.map(({ name }) => name)).toEqual([
    bare.campaign.pledge,
    bare.sections[1]?.name,
    bare.duties[1]?.title,
    expect.any(String),
    expect.any(String),
  ]);
  const { number = 0, title = '' } = bare.duties[0] ?? {};
  expect(title).not.toBe('');
  for (const text of slides.flatMap((slide) => [textOf(slide), slide.speech.core, slide.speech.more])) {
    expect(text.replaceAll('\n', '')).not.toContain(title);
    expect(text.split('\n')).not.toContain(capitalNumeral(number));
  }
});

/** The restatement of a made-up duty, as its file has it. */
function restated(site: ReturnType<typeof kitSite>) {
  const { claim = '', commitments = [] } = site.duties[0]?.restatement ?? {};
  return {
    claim,
    commitments: commitments.map(({ id, text, roles }) => ({ id, text, roles })),
    keywords: ['河'],
  };
}

test('without occasion, operator, questions nothing stands empty', () => {
  const shape = { sections: 2, duties: 2, commitments: 1 };
  const whole = deckOf(kitSite(shape), 'short').slides;
  const site = kitSite(shape, { handout: undefined });
  const { slides } = deckOf(site, 'short');
  expect(site.settings).toMatchObject({ occasion: '', operator: '' });
  expect(slides.map(({ name }) => name)).toEqual(whole.slice(0, -1).map(({ name }) => name));
  expect(whole.at(-1)?.name).toBe(site.words.deck.talk);
  for (const { pieces } of slides)
    for (const piece of pieces)
      if (piece.kind === 'text') expect(piece.paragraphs.map(({ text }) => text)).not.toContain('');
});

describe('what is said of the content', () => {
  const site = contentSite();

  test.each(talks)(
    'of the %s talk: whole sentences, at most a minute to a duty, in nobody’s name',
    (talk) => {
      const deck = deckOf(site, talk);
      const speeches = said(deck).filter((text) => text !== '');
      expect(speeches.length).toBeGreaterThanOrEqual(deck.slides.length);
      for (const speech of speeches) {
        expect(speech).toMatch(/[。！？”]$/);
        expect(speech).not.toContain('我们');
      }
      const titles = new Set(site.duties.map(({ title }) => title));
      const ofDuties = deck.slides.filter(({ name }) => titles.has(name));
      expect(ofDuties).toHaveLength(talk === 'long' ? site.duties.length : 0);
      for (const { speech } of ofDuties)
        expect([...speech.core, ...speech.more].length).toBeLessThanOrEqual(240);
    },
  );

  test('every sentence is one of the content or of the interface', () => {
    const known = JSON.stringify([site.words.deck, site.roles, site.handout, site.campaign]);
    const texts = site.duties
      .map(({ explanation, restatement }) =>
        JSON.stringify([explanation.replace(/<[^>]+>/g, ''), restatement]),
      )
      .join('');
    const withoutRole = (sentence: string): string =>
      site.roles.reduce(
        (text, { name }) => (text.startsWith(`${name}，`) ? text.slice(name.length + 1) : text),
        sentence,
      );
    const spoken = deckOf(site, 'long').slides.flatMap(({ speech }) => sentencesOf(speech.more));
    expect(spoken.length).toBeGreaterThan(0);
    for (const sentence of spoken)
      expect(`${texts}${known}`).toContain(JSON.stringify(withoutRole(sentence)).slice(1, -1));
  });

  test('the script has every slide with its time, and what is said to it', async () => {
    const deck = deckOf(site, 'long');
    const script = scriptOf(site, deck);
    for (const { name, speech } of deck.slides) {
      expect(script).toContain(name);
      expect(script).toContain(speech.core);
    }
    expect(script.match(/【\d+:\d\d—\d+:\d\d】/g)).toHaveLength(deck.slides.length);
    const recipe = decks(site).find(({ path }) => path.endsWith('.txt'));
    const bytes = Buffer.from((await recipe?.make(recipe.data)) ?? []).toString();
    expect(bytes).toBe(`\uFEFF${script.replaceAll('\n', '\r\n')}`);
  });
});
