/** Signs of pictures, with what joins and colours them; fonts of pictures have none. Signs of rights are text. */
const emoji =
  /(?![©®™])\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}]|\u{FE0F}|\u{200D}|\u{20E3}/gu;

/** A text without emoji, and without the white space around them. */
export const withoutEmoji = (text: string): string =>
  text.search(emoji) < 0 ? text : text.replace(emoji, ' ').replace(/ {2,}/g, ' ').trim() || text;

const kind = '(?:(?:倡议|承诺|自律|保证|决心|号召)书|倡议|承诺|宣言|公约|规约|守则|准则|公开信|声明)';
const year = '(?:[\\d〇○零一二三四五六七八九]{4}(?:[-—–~～至][\\d〇○零一二三四五六七八九]{4})?年度?)';
/** Where a campaign is held: 全国, 苏城市. */
const area = '(?:第.{1,4}届)?(?:全[国省市县区]|[^“"「关于在向做致年]{2,6}[省市县区])?';
const shut = '”"」';
const quoted = `[“"「][^“"「${shut}]+[${shut}]`;

const campaigns = [
  // 2026年“读书月”图书馆倡议书: what is in quotation marks is called a time of the year or a deed.
  new RegExp(
    `(?:^${year}?${area}|${year})?[“"「][^“"「${shut}]*[^“"「${shut}\\d](?:[月节周日季]|活动|行动|工程)[${shut}](?:主题|系列|宣传)*(?:活动)?`,
    'u',
  ),
  // 关于开展“书香进万家”全民阅读活动的倡议书
  new RegExp(
    `${quoted}[^，。、！\\s“"「${shut}的]{0,8}?(?:活动|行动|工程)(?=的|(?:公开|联合|共同)?${kind})`,
    'u',
  ),
  // 2026年“诚信经营”倡议书
  new RegExp(`^${year}?${area}${quoted}(?=(?:公开|联合|共同)?${kind})`, 'u'),
  // 2027年读书节倡议书: a year alone names no campaign, nor does a 节 within a word.
  new RegExp(`^.*?[^年\\d]{2}[月节周日](?:活动)?(?=(?:公开|联合|共同)?${kind})`, 'u'),
];

/** The name of the campaign in a title. Quotation marks also hold slogans and words of a sentence. */
export function campaignIn(title: string): string | undefined {
  for (const pattern of campaigns) {
    const name = pattern.exec(title)?.[0];
    if (name) return name;
  }
  return undefined;
}

/** The parts of a title: a motto and what it is the motto of. */
const partsOf = (title: string): string[] => title.split(/\s*(?:[—─－]{1,2}|[|｜丨])\s*/u);

/** What kind of document a title says it is, by the end of it or of one of its parts; 试行 and a day in brackets are no end. */
export function kindIn(title: string): string | undefined {
  const ends = [title, ...partsOf(title)].map((text) =>
    text.replace(/\s*[（(【[][^）)】\]]*[）)】\]]$/u, ''),
  );
  return ends.map((text) => new RegExp(`${kind}$`, 'u').exec(text)?.[0]).find((found) => found !== undefined);
}

/** Says what a document is, and not which one. */
const isBare = (text: string): boolean =>
  new RegExp(`^(?:的|活动|公开|联合|共同)*${kind}$`, 'u').test(text) || [...text].length < 4;

/** The first of some texts that says which pledge it is. */
const firstTelling = (texts: readonly string[]): string | undefined =>
  texts.map((text) => text.trim()).find((text) => !isBare(text));

/** The motto a title begins with, if it is short enough to be what people call it: its large line, over the one that says what it is of. */
function mottoOf(title: string): string | undefined {
  const [motto, rest] = /^([^—─]{4,12}?)\s*[—─]{1,2}\s*(.+)$/u.exec(title)?.slice(1) ?? [];
  const isOne = motto && kindIn(motto) === undefined && !/^致|一封信$|\d{4}/u.test(motto);
  return isOne && kindIn(rest ?? '') !== undefined ? motto : undefined;
}

/** A title in short: its motto, or the part that calls it a pledge, without the campaign, the year and whom it is to; nothing where that says nothing. */
export function shortTitle(title: string): string | undefined {
  const motto = mottoOf(title);
  if (motto) return motto;
  const parts = partsOf(title);
  const own = firstTelling([parts.find((part) => new RegExp(`${kind}$`, 'u').test(part)) ?? '', title]) ?? '';
  const campaign = campaignIn(own) ?? '';
  const plain = own.replace(new RegExp(`^${year}`, 'u'), '');
  return firstTelling([
    campaign !== '' && own.startsWith(campaign) ? own.slice(campaign.length) : '',
    plain.replace(/^致[^的]{2,}的(?!一封信)/u, '').replace(/^关于(?:深入|积极|广泛)?(?:开展|推进)?/u, ''),
    plain,
  ]);
}
