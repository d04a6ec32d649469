/** What says how many sign: 等十一家公立医院, by itself or after names. */
export const COUNT =
  /等\s*(?:[\d０-９]+|[一二三四五六七八九十百千两几数]+)余?多?\s*[家个所户名位人间][^，,。；;：:]*$/u;
