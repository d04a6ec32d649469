import { waiting } from './waiting.ts';

/** Does what is to be done with a host when its turn has come. */
type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/**
 * Leaves hosts alone: of each one thing at a time, in the order they came, and none sooner than so long after the one before has ended.
 * @param apart milliseconds; with 0 nothing waits
 */
export function turnsOf(apart: number): Turns {
  /** When the last that wants a host will have ended. */
  const ends = new Map<string, Promise<number>>();
  return (host, work) => {
    if (apart === 0) return work();
    const before = ends.get(host) ?? Promise.resolve(-Infinity);
    const done = before.then(async (end) => {
      await waiting(end + apart - performance.now());
      return work();
    });
    const now = () => performance.now();
    ends.set(host, done.then(now, now));
    return done;
  };
}

/** Does so many things at a time; the rest waits, and comes in its order. */
export function atMost(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= count) await new Promise<void>((next) => queue.push(next));
    else running++;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  };
}
