/** A browser that keeps nothing for pages, as some do when readers ask for it. For `addInitScript`. */
export function refuseStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}
