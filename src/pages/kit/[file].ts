import type { APIRoute } from 'astro';
import { madeOf, recipesOf } from '../../kit/catalogue.ts';
import type { Recipe } from '../../kit/types.ts';
import { loadSite } from '../../model/load.ts';

export const getStaticPaths = async () =>
  recipesOf(await loadSite()).map((recipe) => ({
    params: { file: recipe.path.replace('/kit/', '') },
    props: { recipe },
  }));

/** A file that leaves the screen: a poster, a booklet, a sheet. */
export const GET: APIRoute<{ recipe: Recipe }> = async ({ props }) =>
  new Response(new Uint8Array(await madeOf(props.recipe)));
