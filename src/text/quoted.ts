/** A text in quotation marks that it has none of, so that it can be read where it begins and ends: 「不“课上不讲”」. */
export const quoted = (text: string): string => {
  if (!/[“”]/.test(text)) return `“${text}”`;
  return /[「」]/.test(text) ? `『${text}』` : `「${text}」`;
};
