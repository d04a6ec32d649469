import fc from 'fast-check';

/** The words a view is made of, and the one that forgets them. */
const known = [
  'system',
  'light',
  'dark',
  'standard',
  'large',
  'largest',
  'plain',
  'elder',
  'keys',
  'mute',
  'reset',
];
/** What a view looks like: a known word of each group, and nothing else. */
export const VIEW = /^(?:system|light|dark) (?:standard|large|largest) (?:plain|elder) (?:keys|mute)$/;

const word = fc.constantFrom(...known);
const space = fc.constantFrom(' ', '  ', '+', '', ',', '\u00a0', '\u3000');
const lineEnd = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\t', '\n\n');
const lone = fc.constantFrom('\ud800', '\udc00', '\udfff', '\udbff\ud800');
/** Each would show: an element of its own, a request to another host, a page left, a script run. */
const markup = fc.constantFrom(
  '"><meta http-equiv=refresh content="0;url=http://poison.invalid/">',
  '<img src="http://poison.invalid/x.png" onerror="window.poisoned=1">',
  '"><script src="//poison.invalid/x.js"></script>',
  "'><script>window.poisoned=1</script>",
  '<svg onload=window.poisoned=1>',
  '"><b data-src="/uploads/evil.js" data-use="/uploads/evil">x</b>',
  '</title><base href="//poison.invalid/">',
  '<iframe srcdoc="<script>parent.poisoned=1</script>"></iframe>',
  '<x-poison>',
  '&lt;x-poison&gt;&#60;x-poison&#62;',
  '" autofocus onfocus="window.poisoned=1',
  'javascript:window.poisoned=1',
  '{{constructor.constructor("window.poisoned=1")()}}',
);
const quote = fc.constantFrom('"', "'", '`', '\\"', '“', '"]', "'}", '\\');
const property = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'undefined',
  'null',
  '0',
  '$1',
  '$&',
);
const cased = fc.constantFrom(
  'DARK',
  'Dark',
  'eLDER',
  'ｄａｒｋ',
  'dar\u212a',
  'LARGE',
  'ſystem',
  'dark\u0301',
  'da\u00adrk',
  '\ufeffdark',
);
const encoded = fc.constantFrom(
  '%64ark',
  'dark%0Ax',
  '%E2%80%A8',
  '%2520',
  '%00',
  '%',
  '%E0%A4%A',
  '\\u0064ark',
  '&#100;ark',
  '%C0%BCx-poison%C0%BE',
  '%u0064ark',
);
const piece = fc.oneof(
  word,
  lineEnd,
  lone,
  markup,
  quote,
  property,
  cased,
  encoded,
  fc.constant('\0'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const long = fc.constantFrom(201, 255, 1000, 2049, 5000, 20_000, 60_000, 200_000);
const listed = (part: fc.Arbitrary<string>, between: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(fc.tuple(part, between), { minLength: 1, maxLength }).map((all) => all.flat().join(''));

/** One of each kind in turn: what anyone may write into an address or a storage that all sites of a host share. */
const kinds: fc.Arbitrary<string>[] = [
  joined(word, lineEnd, piece),
  joined(word, space, markup),
  joined(word, lineEnd, quote, markup),
  joined(word, quote, piece),
  joined(word, fc.constant('\0'), word),
  joined(lone, word, lone),
  joined(word, space, lone),
  listed(property, space, 6),
  // Longer than anything of ours, with and without a place to cut it.
  fc.tuple(piece, long).map(([unit, length]) => unit.padEnd(1, 'x').repeat(length).slice(0, length)),
  fc.tuple(listed(word, space, 4), long).map(([unit, length]) => unit.repeat(length).slice(0, length)),
  listed(word, fc.constant(' '), 40),
  listed(cased, space, 6),
  listed(encoded, space, 6),
  listed(piece, space, 12),
];

/** Values no site is to be ruined by; the same in every run, every kind among any fourteen in a row. */
export const poisons: string[] = (() => {
  const count = 500;
  const rows = kinds.map((kind, i) =>
    fc.sample(kind, { seed: 2015 + i, numRuns: Math.ceil(count / kinds.length) }),
  );
  return Array.from(
    { length: count },
    (_, i) => rows[i % kinds.length]?.[Math.floor(i / kinds.length)] ?? '',
  );
})();

/** A value as people and programs write it into an address; the way follows from its number. */
export function inAddress(value: string, number: number): string {
  // Half a character has no UTF-8: as some programs write it all the same.
  const percent = (text: string) =>
    text
      .split(/(\p{Cs})/u)
      .map((part, i) => (i % 2 === 1 ? '%ED%A0%80' : encodeURIComponent(part)))
      .join('');
  const ways = [
    percent,
    (text: string) => percent(text).replace(/%20/g, '+'),
    (text: string) => percent(text).replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    (text: string) => percent(percent(text)),
    // As it stands, but for what would end it.
    (text: string) => text.replace(/[#&%]|\p{Cs}/gu, percent),
  ];
  return (ways[number % ways.length] ?? percent)(value);
}
