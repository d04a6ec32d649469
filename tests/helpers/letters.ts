/** Letters that stand in but one of two texts. */
export interface Odd {
  /** Whether the second has them. */
  mine: boolean;
  letters: string;
  /** The line they stand in, and how many of its letters stand before. */
  line: string;
  before: number;
}

/** Lines that the other text has not, each of its lines standing for one. */
function unmatched(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/** What stands in but one of two texts: whole lines that are alike stand for each other wherever they are, then letters in their order. */
export function differences(theirs: readonly string[], ours: readonly string[]): Odd[] {
  const odd = runs(unmatched(theirs, ours), unmatched(ours, theirs));
  // What stands elsewhere in the other is moved, and not lost.
  const moved = new Set<Odd>();
  for (const one of odd) {
    const other = odd.find(
      (each) => each.mine !== one.mine && each.letters === one.letters && !moved.has(each),
    );
    if (!one.mine && other) moved.add(one).add(other);
  }
  return odd.filter((one) => !moved.has(one));
}

/** Of each letter of some lines, the line and its place in it. */
const placed = (lines: readonly string[]) =>
  lines.flatMap((line) => [...line].map((letter, before) => ({ letter, line, before })));

/** The shortest way from one text to the other, as runs of letters that stand in but one. */
function runs(theirs: readonly string[], ours: readonly string[]): Odd[] {
  const odd: Odd[] = [];
  for (const [mine, { letter, ...where }] of shortest(placed(theirs), placed(ours))) {
    const last = odd.at(-1);
    const goesOn =
      last?.mine === mine &&
      last.line === where.line &&
      last.before + [...last.letters].length === where.before;
    if (last && goesOn) last.letters += letter;
    else odd.push({ mine, letters: letter, ...where });
  }
  return odd;
}

type Placed = ReturnType<typeof placed>;

/** The letters that stand in but one of two texts, as few as can be (Myers). */
function shortest(a: Placed, b: Placed): [mine: boolean, letter: Placed[number]][] {
  const trail: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  const before = (k: number, d: number, at: Map<number, number>) =>
    k === -d || (k !== d && (at.get(k - 1) ?? 0) < (at.get(k + 1) ?? 0)) ? k + 1 : k - 1;
  for (let d = 0; ; d++) {
    trail.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const from = before(k, d, reach);
      let x = (reach.get(from) ?? 0) + (from === k - 1 ? 1 : 0);
      while (x < a.length && x - k < b.length && a[x]?.letter === b[x - k]?.letter) x++;
      reach = reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return back(trail, a, b, before);
    }
  }
}

function back(
  trail: Map<number, number>[],
  a: Placed,
  b: Placed,
  before: (k: number, d: number, at: Map<number, number>) => number,
): [boolean, Placed[number]][] {
  const steps: [boolean, Placed[number]][] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trail.length - 1; d > 0; d--) {
    const at = trail[d] as Map<number, number>;
    const k = x - y;
    const from = before(k, d, at);
    const [fromX] = [at.get(from) ?? 0];
    const fromY = fromX - from;
    const one = from === k + 1 ? b[fromY] : a[fromX];
    if (one) steps.unshift([from === k + 1, one]);
    [x, y] = [fromX, fromY];
  }
  return steps;
}
