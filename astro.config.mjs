import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bodies, bodyModules } from './src/content/bodies.ts';
import { guard } from './src/content/checks/guard.ts';
import { site } from './src/integration/site.ts';

export default defineConfig({
  // One file a page; links are root-absolute here and made relative after the build.
  build: { format: 'file', inlineStylesheets: 'always', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), site()],
  // The text is printed as it is written: no typewriter quotes are "improved".
  // Nothing but prose is compiled, whatever way a body came here.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [guard] }),
    syntaxHighlight: false,
  },
  outDir: process.env['SITE_OUT'] ?? './dist',
  scopedStyleStrategy: 'class',
  server: { host: '127.0.0.1' },
  trailingSlash: 'ignore',
  vite: { build: { assetsInlineLimit: 0 }, plugins: [bodies, bodyModules] },
});
