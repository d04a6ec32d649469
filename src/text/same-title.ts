import { forMatching } from './matching.ts';

/** Titles that are the same but for punctuation and width. */
export const sameTitle = (title: string): string => forMatching(title).replace(/[\p{P}\p{S}]/gu, '');
