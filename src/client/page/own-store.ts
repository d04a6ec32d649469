/** What one script keeps on the device. */
interface OwnStore {
  /** What is kept; nothing where nothing is, or where the browser lets nothing be read. */
  read(): string | undefined;
  /** @returns whether it is kept now: some browsers refuse, and what they keep may be full */
  write(text: string): boolean;
  forget(): void;
}

/**
 * A place on the device under a key of its own: edition and the address of the script that is running, since all microsites of a host share one storage.
 * To be called while the script first runs.
 */
export function ownStore(): OwnStore {
  const { src } = document.currentScript as HTMLScriptElement;
  const { edition } = document.querySelector<HTMLElement>('[data-edition]')?.dataset ?? {};
  const key = `${edition} ${new URL(src).pathname}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Where nothing can be kept there is nothing to forget.
      }
    },
  };
}
