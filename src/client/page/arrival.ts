/** Seconds to wait for a script. */
const PATIENCE = 20;

/**
 * Inserts a script, and takes what it leaves; in the edition that is one file, where nothing is fetched, it stands there already.
 * @param take what it leaves; undefined where it is not there
 * @throws Error where it does not arrive, is cut short or takes too long
 */
export function arrival<T>(url: string, take: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${url}: ${why}`));
    const settle = () => {
      const left = take();
      if (left === undefined) fail('incomplete');
      else resolve(left);
    };
    if (IS_SINGLE) {
      settle();
      return;
    }
    const script = document.createElement('script');
    const timer = window.setTimeout(() => fail('timeout'), PATIENCE * 1000);
    script.onload = () => {
      window.clearTimeout(timer);
      settle();
    };
    script.onerror = () => fail('missing');
    script.src = url;
    document.head.appendChild(script);
  });
}
