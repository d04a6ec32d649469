/**
 * The id of a page, or of a place in one, in the edition of the site that is one file: `/terms/recall.html`, `/terms/recall.html/duties`.
 * A link to it is this id behind `#`. It begins with a slash, as no id of a page does.
 * @param address a path from the site's root without a slash in front, with an anchor or without: `terms/recall.html#duties`
 */
export const singlePlace = (address: string): string => `/${address.replace('#', '/')}`;
