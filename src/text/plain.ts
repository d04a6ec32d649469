/** The first paragraph of a body, as it is written. */
export const firstParagraph = (body: string): string => body.trim().split(/\n\s*\n/)[0] ?? '';

/** The words of an MDX body of this site without its markup: components and links keep their text, citations are left out. */
export function plainProse(body: string): string {
  return body
    .replace(/<Source\b[^>]*\/>/g, '')
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .trim();
}
