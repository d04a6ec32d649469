/** Digits, and Chinese numerals, of any width and script; in brackets. */
const D = '[\\d０-９]';
const C = '(?:[一二三四五六七八九十百][一二三四五六七八九十百零〇○]{0,3})';
const open = '[（(〔【\\[［]';
const shut = '[)）〕】\\]］]';
const number = (pattern: string) => new RegExp(`^(?:${pattern})\\s*`, 'u');

/** Ways to number, each with what a number of it looks like at the head of a line, and signs that only mark an item. */
const numbers: Record<string, RegExp> = {
  chapter: number(`第\\s*(?:${C}|${D}{1,4})\\s*章[\\s、.．:：]*`),
  section: number(`第\\s*(?:${C}|${D}{1,4})\\s*节[\\s、.．:：]*`),
  article: number(`第\\s*(?:${C}|${D}{1,4})\\s*[条项款][\\s、.．:：]*`),
  ordinal: number(`[第其]${C}\\s*[，,、：:]`),
  chinese: number(`${C}(?:\\s*[、．.]|(?=\\s))`),
  capital: number('[壹贰叁肆伍陆柒捌玖拾]{1,3}\\s*[、．.]'),
  bracketed: number(`(?:${open}\\s*(?:${C}|${D}{1,3})\\s*${shut}|[⑴-⒇㈠-㈩])\\s*[、.．]?`),
  decimal: number(
    `${D}{1,3}(?:\\s*[、．)）]|[，。：:](?!\\s*${D})|\\s*\\.(?!\\d)|(?=[\\u3000\\t]))|${D}{1,2} +(?=\\p{Script=Han}{2})(?![年月日号点时分个人家条项岁元万亿届余]|小时|公[里斤顷]|平方|周[年岁]|世纪)|[⒈-⒛]\\s*[、.．]?`,
  ),
  circled: number('(?:[①-⑳㉑-㉟㊱-㊿⓫-⓴⓵-⓾❶-➓㊀-㊉]|\\d\\ufe0f?\\u20e3)\\s*[、.．]?'),
  roman: number('[Ⅰ-ⅿ]{1,4}(?:\\s*[、．.)）]|(?=\\s))|[IVX]{1,5}\\s*(?:[、．)）]|\\.(?!\\w))'),
  letter: number('(?:[A-Za-zＡ-Ｚａ-ｚ](?:\\s*[、．)）]|\\.(?!\\w))|[⒜-⒵]|[Ⓐ-ⓩ])'),
  mark: number('[🔹🔸🔷🔶🔵🔴👉✅⭐🌟•●○◎◆◇■□▪▫◦‣➢➤►▶▲△✓✔✗☑☐★☆❖❑➔✦✧]+\\ufe0f?|[·・](?!\\s*$)|[-–](?=\\s)'),
};

/** How a line is numbered, and the number as it stands. */
export function numberOf(text: string): { form: string; number: string } | undefined {
  for (const [form, pattern] of Object.entries(numbers)) {
    const number = pattern.exec(text)?.[0];
    if (number) return { form, number };
  }
  return undefined;
}

const stop = /[。｡：:．，,；;]$/;

/** A title as it stands → its number, its words, the stop after it; put together they are the title again. */
export function splitTitle(heading: string): { number: string; title: string; stop: string } {
  const number = numberOf(heading)?.number ?? '';
  const rest = heading.slice(number.length);
  const end = stop.exec(rest)?.[0] ?? '';
  const title = rest.slice(0, rest.length - end.length);
  if (title.trim() !== '') return { number, title, stop: end };
  // An article may have no title but its number.
  const own = /[\p{L}\p{N}][。｡：:．，,；;]$/u.test(heading) ? heading.slice(-1) : '';
  return { number: '', title: heading.slice(0, heading.length - own.length), stop: own };
}
