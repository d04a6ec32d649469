/** A stretch of a text: from, to. */
type Span = [start: number, end: number];

/** Longest stretch given to a voice at once, in characters; some devices fall silent in longer ones. */
const LONGEST = 120;

/** The sentences of a text, each with its closing marks; long ones are parted at commas. Stretches without a letter are left out. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) spans.push([start, end]);
  };
  const sentence = /[^。！？!?；;\n]+[。！？!?；;]*[”’」』）》]*|[。！？!?；;\n]+/g;
  for (let match = sentence.exec(text); match; match = sentence.exec(text)) {
    let start = match.index;
    const end = start + match[0].length;
    while (end - start > LONGEST) {
      const comma = Math.max(
        ...['，', '、', '：', ','].map((mark) => text.lastIndexOf(mark, start + LONGEST)),
      );
      const cut = comma > start ? comma + 1 : start + LONGEST;
      add(start, cut);
      start = cut;
    }
    add(start, end);
  }
  return spans;
}
