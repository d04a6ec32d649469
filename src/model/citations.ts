/** A text that stands on a page, and the sources it cites, in their order. */
interface CitingText {
  /** Path of its file in the content folder, without extension; of an answer, what it is called as a text. */
  of: string;
  sources: readonly string[];
}

/** The numbers a page gives its sources: one running numbering, and a source that is cited again keeps its number. */
export interface Citations {
  numberOf(source: string): number | undefined;
  /** The sources that a text is the first of its page to cite: they are listed under it. */
  firstIn(of: string): { source: string; number: number }[];
}

/** The sources a body cites, in their order, as often as it does. */
export const sourcesIn = (body: string): string[] =>
  Array.from(body.matchAll(/<Source\s+id=(["'])(.*?)\1/g), ([, , id = '']) => id);

/** @param texts the texts of a page, in reading order */
export function numberCitations(texts: readonly CitingText[]): Citations {
  const first = new Map<string, string>();
  for (const { of, sources } of texts)
    for (const source of sources) if (!first.has(source)) first.set(source, of);
  const numbered = [...first].map(([source, of], i) => ({ source, of, number: i + 1 }));
  return {
    numberOf: (source) => numbered.find((one) => one.source === source)?.number,
    firstIn: (of) =>
      numbered.filter((one) => one.of === of).map(({ source, number }) => ({ source, number })),
  };
}

/** The id of a note on its page. */
export const noteAnchor = (number: number): string => `note-${number}`;
