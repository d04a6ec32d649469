import { businessDuties } from './business.ts';
import type { Commitment, Duty, Law, Site } from './types.ts';

/** What stands in the letter of commitment of an enterprise. */
interface Letter {
  /** Its title, without what stands behind it in brackets. */
  title: string;
  /** What binds in any case: each law with its articles, the least first. */
  laws: { title: string; articles: string[] }[];
  /** What may be chosen. */
  duties: { duty: Duty; commitments: Commitment[] }[];
}

const firstNumber = (article: string): number => Number(/\d+/.exec(article)?.[0] ?? 0);

/** The laws that some requirements stand in, each once, in the order of the requirements. */
function lawsOf(laws: readonly Law[]): Letter['laws'] {
  const articles = new Map<string, Set<string>>();
  for (const { source, article } of laws)
    articles.set(source.title, new Set([...(articles.get(source.title) ?? []), ...article.split('、')]));
  return [...articles].map(([title, own]) => ({
    title,
    articles: [...own].sort((a, b) => firstNumber(a) - firstNumber(b)),
  }));
}

/** @param title of its page: 企业承诺书（参考文本） */
export function letterOf(site: Site, title: string): Letter {
  const duties = businessDuties(site);
  return {
    title: title.replace(/（[^（）]*）$/u, ''),
    laws: lawsOf(duties.flatMap(({ laws }) => laws)),
    duties,
  };
}
