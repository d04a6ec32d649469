import Chronicle from './Chronicle.astro';
import Source from './Source.astro';
import StepHeading from './StepHeading.astro';
import Term from './Term.astro';

/** The components a content body may use. */
export const proseComponents = { Source, Term };

/** The same where a list may be a chronicle. */
export const datedProse = { ...proseComponents, ul: Chronicle };

/** The same under a title of the page's own: every heading stands a level lower. */
export const lowerProse = { ...proseComponents, h2: StepHeading, h3: 'h4', h4: 'h5' };
