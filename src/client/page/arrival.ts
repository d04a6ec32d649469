/** Seconds to wait for a script. */
const PATIENCE = 20;

/**
 * Inserts a script, and takes what it leaves.
 * @param take what it leaves; undefined where it is not there
 * @throws Error where it does not arrive, is cut short or takes too long
 */
export function arrival<T>(url: string, take: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (why: string) => reject(new Error(`${url}: ${why}`));
    const timer = window.setTimeout(() => fail('timeout'), PATIENCE * 1000);
    script.onload = () => {
      window.clearTimeout(timer);
      const left = take();
      if (left === undefined) fail('incomplete');
      else resolve(left);
    };
    script.onerror = () => fail('missing');
    script.src = url;
    document.head.appendChild(script);
  });
}
