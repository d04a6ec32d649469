/** What a route answers where there is nothing to write: Astro makes no file of it (no other status does that). */
export const noFile = (): Response => new Response(null, { status: 204 });
