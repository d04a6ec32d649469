import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { isLabel } from '../read/labels.ts';
import { isClosed, type SourceLine } from '../read/line.ts';
import { personsIn } from '../read/person-names.ts';
import { signingIn } from '../read/signing.ts';
import { isSigned } from '../read/signs.ts';
import { formsIn, overLinks } from './annex.ts';
import { placeRules } from './rule.ts';
import type { Sifted } from './sift.ts';

/** What is told beside those who sign, and signs nothing: what is added, how to reach somebody, remarks. */
const notes = [
  /^\(?附(?:件|表|录|注)?[\d一二三四五六七八九十]{0,2}(?::|$)/,
  /^\(?(?:注|备注|说明|注释)\d?:/,
  /^\(?(?:(?:监督|举报|投诉|咨询|服务|联系|客服|办公|值班|受理|报名|签约|维权|官方)[与和、/]?){1,3}(?:热线|电话|方式|人|邮箱|信箱|地址|平台|渠道|网址|网站|微信|公众号)(?:\([^)]*\))?:/,
  /^\(?(?:热线|电话|手机|传真|邮编|邮箱|网址|官网|微信(?:公众号)?|地址|通[信讯]地址|e-?mail|QQ)(?:\([^)]*\))?:/i,
  /^(?:抄送|抄报|印发|\(此件)/,
  /^\(?本?[^。()]{0,10}一式[^。()]{1,3}份/,
  /^\(?[^。()]{0,12}排名不分(?:先后|前后)/,
];
const isNote = ({ text }: SourceLine): boolean => notes.some((note) => note.test(forMatching(text)));

/**
 * Leaves out what is told right above or below those who sign: all of it, and tells it as doubtful. What stands before a list of names is no
 * such line, nor is any where nobody signs.
 */
export function withoutNotes(sifted: Sifted): Sifted {
  const { kept, leads, flat } = sifted;
  const last = kept.indexOf((leads.at(-1) ?? flat.at(-1)) as SourceLine);
  const tail = last < 0 ? [] : kept.slice(last + 1).filter(({ region }) => region === undefined);
  const signing = signingIn(tail);
  const isName = (line: SourceLine | undefined) =>
    line !== undefined &&
    (line.names === true || (isSigned(line.text) && !isLabel(line.text)) || personsIn(line.text) > 0);
  const noted = new Set(
    tail.filter((line, i) => isNote(line) && !(isLabel(line.text) && isName(tail[i + 1]))),
  );
  const names = (line: SourceLine) => isName(line) || (signing.has(line) && !isLabel(line.text));
  for (const line of formsIn(tail, names)) noted.add(line);
  const heads = new Set(overLinks(tail, sifted.lines, sifted.dropped, names));
  for (const line of heads) noted.add(line);
  // The numbered lines of what is added go with the words before them.
  tail.forEach((line, i) => {
    const before = tail[i - 1];
    if (before && noted.has(before) && numberOf(line.text) && !isName(line) && before.text !== line.text)
      noted.add(line);
  });
  let from = tail.length;
  while (from > 0 && mayEnd(tail[from - 1] as SourceLine)) from--;
  const signed = tail.findIndex(
    (line, i) => i >= from && !noted.has(line) && (line.names === true || signing.has(line)),
  );
  const left = new Set(signed < 0 ? [] : tail.slice(from).filter((line) => noted.has(line)));
  if (left.size === 0) return sifted;
  const order = new Map(sifted.lines.map((line, i) => [line, i]));
  const dropped = [
    ...sifted.dropped,
    ...[...left].map((line) => ({ line, rule: heads.has(line) ? 'related' : placeRules.note.id })),
  ];
  return {
    ...sifted,
    kept: kept.filter((line) => !left.has(line)),
    dropped: dropped.sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0)),
    doubtful: [...sifted.doubtful, ...[...left].map((line) => ({ line, why }))],
  };

  /** Whether a line may stand among the last of a document: who signs, notes, what is no sentence. */
  function mayEnd(line: SourceLine): boolean {
    const isBracketed = /^[（(].*[)）]$/.test(line.text);
    return noted.has(line) || line.names === true || signing.has(line) || isBracketed || !isClosed(line.text);
  }
}

const why = '和落款在一起，像是附注，没有收入；要收入的，在大纲里把它的“不收”改成“结尾”或“落款”';
