import type { APIRoute } from 'astro';
import { madeOf } from '../../kit/catalogue.ts';
import { kitFiles } from '../../kit/previews.ts';
import type { Recipe } from '../../kit/types.ts';
import { loadSite } from '../../model/load.ts';

export const getStaticPaths = async () =>
  kitFiles(await loadSite()).map((recipe) => ({
    params: { file: recipe.path.replace('/kit/', '') },
    props: { recipe },
  }));

/** A file that leaves the screen: a poster, a booklet, a sheet; or a small picture of one. */
export const GET: APIRoute<{ recipe: Recipe }> = async ({ props }) =>
  new Response(new Uint8Array(await madeOf(props.recipe)));
