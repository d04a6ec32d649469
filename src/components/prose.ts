import Source from './Source.astro';
import Term from './Term.astro';

/** The components a content body may use. */
export const proseComponents = { Source, Term };
