/** Milliseconds the reader must pause before the live region speaks. */
const PAUSE = 500;

/** A live region that speaks when the reader has paused, and then says the latest: never twice within 500 ms. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, PAUSE);
  };
}
