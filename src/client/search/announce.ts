/** Milliseconds the reader must pause before the live region speaks. */
const PAUSE = 500;

/** Milliseconds a first answer is kept back, for the settled one to speak in its place. */
const MOMENT = 1500;

/** Says what was found. */
interface Announcer {
  /** Says an outcome when the reader has paused. */
  say(text: string): void;
  /** Says one that may change, unless another comes within a moment; without one, says nothing until another comes. */
  await(text?: string): void;
}

/** A live region that speaks when the reader has paused, and then says the latest: never twice within 500 ms. */
export function announcer(region: HTMLElement): Announcer {
  let timer = 0;
  const speak = (text: string | undefined, rest: number) => {
    window.clearTimeout(timer);
    if (text === undefined) return;
    timer = window.setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, rest);
  };
  return { say: (text) => speak(text, PAUSE), await: (text) => speak(text, MOMENT) };
}
