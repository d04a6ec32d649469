/** What is written for a line, as far as it goes along with the line. */
interface Followed {
  /** How many characters of the line are written, white space left out; whether that is all of it. */
  length: number;
  whole: boolean;
  /** Where bars stand that are not the line's own: behind how many of its characters. */
  bars: number[];
  /** What is written behind. */
  rest: string;
}

const isPassed = (character: string | undefined): boolean => /^[\s\p{Cf}]$/u.test(character ?? '');

/** Goes along a line with what is written for it. White space, and what nobody sees, may differ. */
export function follow(written: string, own: string): Followed {
  const bars: number[] = [];
  let [at, from, length] = [0, 0, 0];
  // Of characters that are passed, those that are no white space count: titles end behind them too.
  const pass = () => {
    for (; isPassed(own[at]); at++) if (!/\s/u.test(own[at] ?? '')) length++;
  };
  for (; from < written.length; from++) {
    const character = written[from] as string;
    pass();
    if (isPassed(character)) continue;
    if (character === own[at]) {
      at++;
      length++;
    } else if (/[|｜│∣]/.test(character)) bars.push(length);
    else break;
  }
  pass();
  return { length, whole: at >= own.length, bars, rest: written.slice(from) };
}
