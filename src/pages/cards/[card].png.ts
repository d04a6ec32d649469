import type { APIRoute } from 'astro';
import { drawCard } from '../../images/card.ts';
import { layoutCard } from '../../images/card-layout.ts';
import { pageCard } from '../../images/page-card.ts';
import { loadSite } from '../../model/load.ts';
import type { PageRow } from '../../model/types.ts';
import { kept } from '../../support/kept.ts';

export async function getStaticPaths() {
  const { table } = await loadSite();
  return table
    .filter(({ shown }) => shown.card !== 'above')
    .map((row) => ({
      params: { card: row.card.replace(/^\/cards\/|\.png$/g, '') },
      props: { row },
    }));
}

/** The social card of each page. */
export const GET: APIRoute<{ row: PageRow }> = async ({ props }) => {
  const layout = layoutCard(pageCard(await loadSite(), props.row));
  const png = await kept(props.row.card, layout, () => drawCard(layout));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
