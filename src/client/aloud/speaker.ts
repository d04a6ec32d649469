import { markSentence } from './mark.ts';
import type { Sentence } from './page-text.ts';

/** Reads sentences one after the other. */
interface Speaker {
  play(): void;
  /** Stops speaking and remembers the sentence: pausing inside one is not dependable on phones. */
  pause(): void;
  stop(): void;
  setRate(rate: number): void;
}

/** @param ended called when the last sentence has been read, or the voice failed */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: three functions over one state; apart they would hand it round
export function createSpeaker(
  voice: SpeechSynthesisVoice,
  sentences: Sentence[],
  ended: (failure?: string) => void,
): Speaker {
  const { speechSynthesis: synthesis } = window;
  let at = 0;
  let rate = 1;
  let speaking: SpeechSynthesisUtterance | undefined;
  const say = () => {
    const sentence = sentences[at];
    if (!sentence) {
      stop();
      ended();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.rate = rate;
    utterance.onend = () => {
      // One that was cut off by pause, stop or another speed is no longer the one being spoken.
      if (speaking !== utterance) return;
      at++;
      say();
    };
    utterance.onerror = ({ error }) => {
      if (speaking !== utterance) return;
      pause();
      ended(error);
    };
    speaking = utterance;
    markSentence(sentence);
    synthesis.speak(utterance);
  };
  const pause = () => {
    speaking = undefined;
    synthesis.cancel();
  };
  const stop = () => {
    pause();
    at = 0;
    markSentence();
  };
  return {
    play: say,
    pause,
    stop,
    setRate: (wanted) => {
      rate = wanted;
      if (!speaking) return;
      pause();
      say();
    },
  };
}
