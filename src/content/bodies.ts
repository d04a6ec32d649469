import type { AstroUserConfig } from 'astro';
import { bodyOf } from './front-matter.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Hands the MDX compiler of a file its body alone, on the lines it has: the front matter has been read, by the one reader of the content. */
export const bodies: Plugin = {
  name: 'bodies',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code) => ({ code: bodyOf(code), map: null }),
  },
};
