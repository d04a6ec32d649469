/** How many are asked at once, all told, and how long a host is left alone between two requests. */
export interface Manners {
  atOnce: number;
  /** Milliseconds. */
  pause: number;
}

const hostOf = (address: string): string => new URL(address).host;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks addresses, never two of one host at a time.
 * @returns the answers in the order of the addresses
 */
export async function askPolitely<T>(
  addresses: readonly string[],
  { atOnce, pause }: Manners,
  ask: (address: string) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  const waiting = addresses.map((address, place) => ({ address, place }));
  const busy = new Set<string>();
  /** Those that wait until somebody has let go of a host. */
  let wake: (() => void)[] = [];
  const work = async () => {
    while (waiting.length > 0) {
      const at = waiting.findIndex(({ address }) => !busy.has(hostOf(address)));
      const next = at < 0 ? undefined : waiting.splice(at, 1)[0];
      if (!next) {
        await new Promise<void>((resolve) => wake.push(resolve));
        continue;
      }
      const host = hostOf(next.address);
      busy.add(host);
      try {
        answers[next.place] = await ask(next.address);
        if (waiting.some(({ address }) => hostOf(address) === host)) await wait(pause);
      } finally {
        busy.delete(host);
        for (const each of wake.splice(0)) each();
        wake = [];
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
