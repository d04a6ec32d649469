import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { postprocess } from '../postprocess/steps.ts';
import { publicFolder } from '../support/folders.ts';

/**
 * The one integration: when Astro has written its pages, the built folder goes through every post-processing
 * step.
 */
export function site(): AstroIntegration {
  return {
    name: 'site',
    hooks: {
      'astro:build:done': ({ dir }) =>
        postprocess(fileURLToPath(dir), publicFolder(), process.env.SITE_PRECOMPRESS === 'yes'),
    },
  };
}
