import type { OpenPack } from '../pack/entry-point.ts';

/** Seconds to wait for the pack before the simplified results stand. */
const PATIENCE = 20;

/**
 * Inserts the pack's script and waits for what it hands over.
 * @throws Error where it does not arrive, is cut short or takes too long
 */
export function loadPack(url: string): Promise<OpenPack> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = window.setTimeout(() => reject(new Error('timeout')), PATIENCE * 1000);
    window.searchPackArrived = (pack) => {
      window.clearTimeout(timer);
      resolve(pack);
    };
    script.onload = () => window.setTimeout(() => reject(new Error('incomplete')), 0);
    script.onerror = () => reject(new Error('missing'));
    script.src = url;
    document.head.appendChild(script);
  });
}
