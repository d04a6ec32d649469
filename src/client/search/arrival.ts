/** Seconds to wait for a script before the answer stands without it. */
const PATIENCE = 20;

type Receivers = 'searchTextsArrived' | 'searchEngineArrived';
type Handed<Name extends Receivers> = Parameters<NonNullable<Window[Name]>>[0];

/**
 * Inserts a script and waits for what it hands over to a callback.
 * @throws Error where it does not arrive, is cut short or takes too long
 */
export function arrival<Name extends Receivers>(url: string, callback: Name): Promise<Handed<Name>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = window.setTimeout(() => reject(new Error(`${url}: timeout`)), PATIENCE * 1000);
    const receive = (handed: Handed<Name>) => {
      window.clearTimeout(timer);
      resolve(handed);
    };
    Object.assign(window, { [callback]: receive });
    script.onload = () => window.setTimeout(() => reject(new Error(`${url}: incomplete`)), 0);
    script.onerror = () => reject(new Error(`${url}: missing`));
    script.src = url;
    document.head.appendChild(script);
  });
}
