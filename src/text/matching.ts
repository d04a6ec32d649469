/** A text for matching alone: full-width forms made half-width, white space and invisible characters left out. What is kept is never this. */
export const forMatching = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
