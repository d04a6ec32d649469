const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML and XML: between tags, and between quotation marks (HTML, 13.3; XML 1.0, 2.4). */
export const inMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
