/** A text that stands for itself in a pattern. */
export const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text between quotation marks, as nginx and Apache read it: signs that would end it or begin something else stand for themselves. */
export const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A text between quotation marks as Caddy reads it: a backslash stands for itself, but before one of them. */
export const inCaddyQuotes = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
