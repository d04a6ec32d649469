import type { LoadedOfficial } from '../../src/official/load.ts';
import { canonicalText, fingerprintOf, type ImportedPledge } from '../../src/official/pledge.ts';

const duty = (heading: string, ...paragraphs: string[]) => ({ heading, runIn: true, paragraphs });
/** A document that fits the small pledge of `entries()`. */
export const pledge: ImportedPledge = {
  above: [],
  title: '2031年 倡议书',
  subtitles: ['口号 一'],
  dateline: '（某地）',
  preamble: ['开头一句。开头两句。', '第二段。'],
  groups: [
    {
      lead: '首先做到:',
      intro: ['引子。'],
      duties: [duty('一、答。', '甲句。乙句！', '丙句。'), duty('二、修。', '丁句。')],
    },
    { lead: '同时做到:', intro: [], duties: [duty('三、艺。', '戊句。')] },
    { lead: '另外做到:', intro: [], duties: [duty('四、众。', '己句。')] },
  ],
  closing: ['结尾。'],
  signatories: ['某会'],
};
/** The same as it is loaded. */
export const loaded = (rights?: string): LoadedOfficial => ({
  pledge,
  canonical: canonicalText(pledge),
  data: {
    file: 'a.txt',
    size: 1,
    sha256: 'a'.repeat(64),
    rights,
    fingerprint: fingerprintOf(pledge),
    duties: [2, 1, 1],
    dropped: [{ at: '第1行', rule: '页码', text: '1' }],
  },
});
