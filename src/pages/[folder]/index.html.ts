import type { APIRoute } from 'astro';
import { loadSite } from '../../model/load.ts';
import { isPreview, previewNote } from '../../model/preview.ts';
import { fill } from '../../text/fill.ts';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);

/** So little that it needs no more: the reader's own colours, large text, a column. */
const STYLE =
  ':root{color-scheme:light dark}body{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.8 sans-serif;background:Canvas;color:CanvasText}a{color:inherit;display:inline-block;padding:.5em 0}';

/** A trimmed address, that of a folder of pages: a small page that leads to the page of its name, or to them all. */
export async function getStaticPaths() {
  const site = await loadSite();
  const folders = site.table.flatMap(({ path }) => /^\/([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(folders)].map((folder) => ({
    params: { folder },
    props: { path: site.has(`/${folder}.html`) ? `/${folder}.html` : '/pledge.html' },
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) => {
  const site = await loadSite();
  const { words, campaign } = site;
  const row = site.page(props.path);
  const title = escapeHtml(`${row.name} · ${campaign.shortName}`);
  const preview = isPreview(site)
    ? `<p role="note"><strong>${escapeHtml(previewNote(site))}</strong></p>`
    : '';
  return new Response(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><meta name="robots" content="noindex"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${STYLE}</style></head>` +
      `<body>${preview}<main data-kind="trimmed"><h1>${escapeHtml(row.name)}</h1><p>${escapeHtml(words.trimmed.text)}</p><p><a href="${row.path}">${escapeHtml(fill(words.trimmed.go, { page: row.name }))}</a></p></main></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
};
