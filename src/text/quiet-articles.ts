/** An article of law in brackets, with what of its sentence's marks and of the numbers of its notes follows it. */
const ARTICLE = /（(《[^（）<]*第\d+条[^（）<]*)）([，；。]?(?:<sup.*?<\/sup>)*)/gu;

/** What holds a text of its own, whole. */
const BLOCK = /(<(p|li)\b[^>]*>)((?:(?!<\2\b).)*?)(<\/\2>)/gsu;

/**
 * A text in HTML in which the articles of law that stand in brackets come below the paragraph or item that they bear out, in its order,
 * as `small`: what is to be done is read without a break. Marks and numbers of notes stay where they are. In the inside of one paragraph,
 * which has no number beside each sentence that would tell what bears it out, they stay in their places, as `small`.
 * @param html paragraphs and lists, or the inside of one paragraph
 */
export function quietArticles(html: string): string {
  return /<(p|li)\b/u.test(html)
    ? html.replace(
        BLOCK,
        (_, ...[open = '', , text = '', close = '']: string[]) => open + below(text) + close,
      )
    : html.replace(ARTICLE, '<small>$&</small>');
}

function below(text: string): string {
  const articles = [...text.matchAll(ARTICLE)].map(([, article]) => article);
  if (articles.length === 0) return text;
  return `${text.replace(ARTICLE, '$2')}<small>${articles.join('；')}</small>`;
}
