import type { Page } from 'playwright-core';

/** A device with the voices named: what is spoken is written down, and ends when the test says so. For `addInitScript`. */
export function withVoices(languages: string[]) {
  const said: { text: string; rate: number; lang: string }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
    lang = '';
    rate = 1;
    voice: unknown;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
  }
  const synthesis = {
    getVoices: () =>
      languages.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang })),
    speak: (utterance: SpeechSynthesisUtterance) => {
      current = utterance;
      said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
    },
    cancel: () => {
      current = undefined;
    },
    onvoiceschanged: null,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(window, {
    said,
    finish: () => current?.onend?.(new Event('end') as SpeechSynthesisEvent),
    silent: () => current === undefined,
  });
}
/** What was given to the voice so far. */
export const said = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);
/** Ends what is being spoken, as a voice does that has read it. */
export const finish = (page: Page) => page.evaluate(() => (window as unknown as { finish(): void }).finish());
/** Whether nothing is being spoken. */
export const silent = (page: Page) =>
  page.evaluate(() => (window as unknown as { silent(): boolean }).silent());
