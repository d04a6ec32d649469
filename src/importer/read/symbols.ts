/** What symbol fonts show for the characters typed in them: the common ones; of the others nobody can tell from the text. */

const pairs = (letters: string, signs: string): Record<number, string> => {
  const shown = [...signs];
  return Object.fromEntries([...letters].map((letter, i) => [letter.charCodeAt(0), shown[i] ?? '']));
};
const run = (from: number, signs: string): Record<number, string> =>
  Object.fromEntries([...signs].map((sign, i) => [from + i, sign]));

const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    ...pairs('lmnopqrstuvwxz', '●❍■□❐❑❒⬧⧫◆❖⬥⌧⌘'),
    ...pairs('EFGHJ(*', '☜☞☝☟☺☎✉'),
    ...pairs('¡¢£¤¥§¨ª«¬®', '○◯◯◉◎▪□✦★✶✹'),
    ...pairs('ØÙÚÜÝßàáâèéêëìíîðñòó', '➢➢➢➲⊘←→↑↓➔➔➔➔➔➔➔⇨⇨⇨⇨'),
    ...pairs('ûüýþ', '✗✓☒☑'),
    ...run(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  },
  'wingdings 2': {
    ...pairs('OPQRST', '✗✓☒☑☒☒'),
    ...run(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...run(0x96, '·●●●○◉◎'),
    ...run(0x9e, '·▪■□▫□■'),
  },
  'wingdings 3': pairs('_`abptuqv}~', '▶▶▶◀▲◀▶▼▼▶◀'),
  webdings: pairs('agcn4<=', '✔■□●▶■□'),
  symbol: {
    ...pairs('abcdefghijklmnopqrstuvwxyz', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
    ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
    ...run(0x28, '()∗+,−./0123456789:;<=>?'),
    ...pairs('£¥§¨©ª«¬®°±²³´¸¹·×Þ!%[]', '≤∞♣♦♥♠↔←→°±″≥×÷≠•⋅⇒!%[]'),
  },
};
const named = (font: string): Record<number, string> | undefined =>
  fonts[
    font
      .trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, '')
  ];

/** Whether a font shows signs for letters. */
export const isSymbolFont = (font: string): boolean =>
  /^["']?(?:wingdings|webdings|symbol$|symbol["']|zapf ?dingbats|monotype sorts)/i.test(font.trim());

/** What a text of a symbol font shows, sign by sign; none where one of them is not known. Chinese characters are of another font. */
export function shownIn(font: string, text: string): string | undefined {
  const table = named(font) ?? {};
  const signs = [...text].map((letter) => {
    const code = letter.charCodeAt(0) & (/[\uf000-\uf0ff]/.test(letter) ? 0xff : 0xffff);
    return code > 0xff || /\s/.test(letter) ? letter : table[code];
  });
  return signs.includes(undefined) ? undefined : signs.join('');
}

const upper = ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'] as const;
const lower = ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'] as const;
/** What stands high or low by itself already, or says the same on the line. */
const asItIs = /^[\s®©™℠°′″]*$/u;

/** A raised or lowered text in the characters Unicode has for it; none where it has not all of them. */
export function raised(text: string, where: 'superscript' | 'subscript'): string | undefined {
  if (asItIs.test(text)) return text;
  const [plain, shown] = (where === 'superscript' ? upper : lower).map((signs) => [...signs]) as [
    string[],
    string[],
  ];
  const signs = [...text].map((sign) => (/\s/.test(sign) ? sign : shown[plain.indexOf(sign)]));
  return signs.includes(undefined) ? undefined : signs.join('');
}
