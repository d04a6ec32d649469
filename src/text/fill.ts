/**
 * Fills `{name}` places of a template. A sentence (up to 。) one of whose places is empty is left out whole.
 * @throws Error when a place has no value at all: that is a mistake of the caller, not of the content.
 */
export function fill(template: string, values: Record<string, string>): string {
  return template
    .split(/(?<=。)/)
    .map((sentence) => {
      let empty = false;
      const text = sentence.replace(/\{([^{}]+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`nothing to fill {${name}} with in: ${template}`);
        if (value === '') empty = true;
        return value;
      });
      return empty ? '' : text;
    })
    .join('');
}
