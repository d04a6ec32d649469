import { expect } from 'vitest';

/** Files of the project's content that tests break: a duty, a term, a part of the background. */
export const duty = 'pledge/industry/1-professionalism.mdx';
export const term = 'terms/aqsiq.mdx';
export const section = 'background/4-pledge.mdx';

/** Where the text of a file begins, below its front matter. */
export const body = /(?<=^---\n[\s\S]*?^---\n\n)/m;

/** What is said to editors. */
export const sentence = expect.stringMatching(/\p{Script=Han}/u);
