const pairsOf = (text: string): Set<string> => {
  const characters = [...` ${text} `];
  return new Set(characters.slice(1).map((character, i) => (characters[i] ?? '') + character));
};

/**
 * What a wrong name was most likely meant for: the candidate with the largest share of neighbouring pairs of characters in common
 * (Dice's coefficient), the first of equals; none where nothing is shared.
 */
export function nearest<T>(
  wrong: string,
  candidates: Iterable<T>,
  textOf: (candidate: T) => string,
): T | undefined {
  const wanted = pairsOf(wrong);
  let best: { candidate: T; rating: number } | undefined;
  for (const candidate of candidates) {
    const own = pairsOf(textOf(candidate));
    const rating = [...own].filter((pair) => wanted.has(pair)).length / (own.size + wanted.size);
    if (rating > (best?.rating ?? 0)) best = { candidate, rating };
  }
  return best?.candidate;
}
