import type { Duty, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { chineseCount, chineseNumeral } from '../../text/numerals.ts';
import { firstParagraph, plainProse } from '../../text/plain.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Speech } from './slide.ts';

/** Characters spoken in a second: 240 a minute, the pace of somebody who explains to a hall. */
export const PACE = 4;
/** The most that is said to one slide, in characters: a minute. */
const MINUTE = 60 * PACE;

/** An explanation of which there is room for less than this stops before its point: measured on twelve of ours. */
const STORY = 36;

/** How long a text is, in characters. */
export const lengthOf = (text: string): number => [...text].length;

/** A text that ends a sentence. */
const ended = (text: string): string => (/[。！？…][”’》」』）]*$/.test(text) ? text : `${text}。`);

/** Whole sentences from the first, as long as they have room; where the first has none, nothing. */
export function within(sentences: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let left = room;
  for (const sentence of sentences) {
    left -= lengthOf(sentence);
    if (left < 0) break;
    taken.push(sentence);
  }
  return taken;
}

/** The sentences of the first paragraph of an explanation; none where it begins with a list, a table or a heading. */
const explained = ({ explanation }: Duty): string[] => {
  const prose = firstParagraph(plainProse(explanation));
  return /^(?:[-*#>|]|\d+\.)/.test(prose) ? [] : sentencesOf(prose.replace(/\s*\n\s*|\*\*/g, ''));
};

/** A duty in a sentence: its number, and what it asks. */
export const claimSaid = (site: Site, { number, restatement }: Duty): string =>
  fill(site.words.deck.duty, {
    n: chineseNumeral(number),
    title: restatement?.claim.replace(/。$/, '') ?? '',
  });

/**
 * What is said to a duty: its name and claim, as many of its commitments as there is room for, and, where there is
 * more time, what explains it, up to a minute in all. Sentences are whole.
 * @param room in characters
 */
export function dutySpeech(site: Site, duty: Duty, room: number): Speech {
  const { deck } = site.words;
  const { claim = '', commitments = [] } = duty.restatement ?? {};
  const items = commitments.map(({ text }) => ended(text));
  const count = chineseCount(items.length);
  const opening = fill(deck.duty, { n: chineseNumeral(duty.number), title: duty.title }) + ended(claim);
  const [all, some] = [fill(deck.asked, { count }), fill(deck.askedSome, { count })];
  const left = Math.min(room, MINUTE) - lengthOf(opening);
  const whole = within(items, left - lengthOf(all));
  const isWhole = whole.length === items.length;
  const taken = isWhole ? whole : within(items, left - lengthOf(some));
  const core = [opening, ...(taken.length > 0 ? [isWhole ? all : some, ...taken] : [])].join('');
  const story = within(explained(duty), MINUTE - lengthOf(core)).join('');
  const others = within(items.slice(taken.length), MINUTE - lengthOf(core)).join('');
  return { core, more: lengthOf(story) < STORY ? others : story };
}

/** What is said first: what the talk is about, and whose words it has. */
export const coverSpeech = ({ words, campaign }: Site): Speech => ({
  core:
    fill(words.deck.opening, { pledge: campaign.pledge, when: campaign.when }) +
    words.deck.standing +
    words.deck.voluntary,
  more: '',
});

/** What is said to what each can do: a first step of some roles, and of more where there is time. */
export function tomorrowSpeech({ words, roles }: Site, steps: number): Speech {
  const { start, step } = words.deck;
  const said = roles.map(({ name, first }) => fill(step, { role: name, step: ended(first[0] ?? '') }));
  return {
    core: [start, ...said.slice(0, steps)].join(''),
    more: within(said.slice(steps), MINUTE).join(''),
  };
}

/** What is said last: what to talk about. */
export const talkSpeech = ({ words }: Site, question: string): Speech => ({
  core: words.deck.discuss + question,
  more: '',
});
