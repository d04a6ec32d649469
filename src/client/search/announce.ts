/** A live region that speaks at most once in 500 ms, and then says the latest. */
export function announcer(region: HTMLElement): (text: string) => void {
  const PAUSE = 500;
  let timer = 0;
  let latest = '';
  return (text) => {
    latest = text;
    if (timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      if (region.textContent !== latest) region.textContent = latest;
    }, PAUSE);
  };
}
