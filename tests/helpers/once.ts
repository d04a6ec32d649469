/**
 * What is opened when it is first asked for, and stays open: all test files of a process share it. It ends with the
 * process: vitest ends that by a signal, and what was opened is cleared away at an exit.
 */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    if (!opened) {
      process.once('SIGTERM', () => process.exit());
      opened = open();
    }
    return opened;
  };
}
