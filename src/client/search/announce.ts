/** Milliseconds the reader must pause before the live region speaks. */
const PAUSE = 500;

/** Milliseconds a first answer is kept back, for the settled one to speak in its place. */
const MOMENT = 1500;

/**
 * A live region that speaks when the reader has paused, and then says the latest: never twice within 500 ms.
 * @returns says an outcome; one that is not settled only if no other comes within a moment; without one, nothing until another comes
 */
export function announcer(region: HTMLElement): (text?: string, isSettled?: boolean) => void {
  let timer = 0;
  return (text, isSettled = false) => {
    window.clearTimeout(timer);
    if (text === undefined) return;
    const speak = () => {
      if (region.textContent !== text) region.textContent = text;
    };
    timer = window.setTimeout(speak, isSettled ? PAUSE : MOMENT);
  };
}
