import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import phrases from 'opencc-js/dict/STPhrases';
import { stringify } from 'yaml';
import { level1Characters } from '../../src/text/pinyin.ts';
import { duties, roles } from './built.ts';
import { mendCounts } from './mend-counts.ts';
import { seeded } from './search-page.ts';

/** What a duty is made of: words of many duties with how often they come, and words of this one alone. */
interface Words {
  common: readonly (readonly [word: string, frequency: number])[];
  own: readonly string[];
}

/** Words of Chinese that are written with common characters, of two and three: topics to speak of. */
function topics(): string[] {
  const known = new Set(level1Characters());
  const words = phrases.split('|').map((pair) => pair.split(' ')[0] ?? '');
  return words.filter(
    (word) => /^[\u4e00-\u9fff]{2,3}$/.test(word) && [...word].every((one) => known.has(one)),
  );
}

/** Topics of a duty: about as many as one of ours has that no other has. */
const TOPICS = 40;

/** A duty as long as ours are (about 1,200 characters), one word in four of its own. The same number gives the same text. */
function dutyFile(n: number, { common, own }: Words): string {
  const random = seeded(n);
  const total = common.reduce((sum, [, frequency]) => sum + frequency, 0);
  const word = (): string => {
    if (random() < 0.25) return own[Math.floor(random() * own.length)] ?? '';
    const drawn = random() * total;
    let sum = 0;
    for (const [one, frequency] of common) {
      sum += frequency;
      if (sum > drawn) return one;
    }
    return '';
  };
  const phrase = (words: number) => Array.from({ length: words }, word).join('');
  const sentence = () => `${phrase(5)}，${phrase(6)}。`;
  const front = {
    title: own.slice(0, 3).join(''),
    claim: `${phrase(4)}，${phrase(5)}。`,
    commitments: Array.from({ length: 9 }, (_, i) => ({
      id: `item-${i + 1}`,
      text: sentence(),
      roles: [roles[(n + i) % roles.length]?.id ?? ''],
    })),
    keywords: own.slice(3, 8),
  };
  const paragraph = () => Array.from({ length: 18 }, sentence).join('');
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${paragraph()}\n\n${paragraph()}\n`;
}

/**
 * Writes the project's own content with more duties, so many in all, no text twice.
 * @param common words of its texts, with how often they come
 */
export function writeManyDuties(folder: string, count: number, common: Words['common']): void {
  cpSync('content', folder, { recursive: true });
  const all = topics();
  const sections = [...new Set(duties.map(({ section }) => section))];
  for (let n = duties.length + 1; n <= count; n++) {
    const section = sections[n % sections.length] ?? '';
    const place = readdirSync(join(folder, 'pledge', section)).length + 1;
    const own = Array.from({ length: TOPICS }, (_, i) => all[((n * TOPICS + i) * 17) % all.length] ?? '');
    writeFileSync(join(folder, 'pledge', section, `${place}-topic-${n}.mdx`), dutyFile(n, { common, own }));
  }
  mendCounts(folder);
}
