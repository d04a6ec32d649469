/** The colours of pictures; the same as the light ones of src/styles/tokens.css and src/styles/parts/sections.css (a test compares them). */

/** A coloured ground, and what is unlit on it. */
export interface Field {
  ground: string;
  tint: string;
}

/** What stands on a coloured ground, whichever it is. */
export const on = '#fffaf2';
/** The ground of what stands in no section. */
export const redField: Field = { ground: '#9c1a1c', tint: '#cf8e8b' };
/** One for each place a section of the pledge may have. */
export const sectionFields: readonly Field[] = [
  { ground: '#234a63', tint: '#8497a2' },
  { ground: '#2a5236', tint: '#8a9e8b' },
  { ground: '#7a3b12', tint: '#b9957b' },
  { ground: '#562c70', tint: '#9d83a7' },
  { ground: '#0d4f52', tint: '#779a98' },
  { ground: '#4f4610', tint: '#9b9371' },
  { ground: '#74204f', tint: '#b18097' },
  { ground: '#43434d', tint: '#929092' },
];

/** The field of a section by its place in the pledge, counted from 1; red for what stands in none. */
export const fieldOf = (part: number | undefined): Field => sectionFields[(part ?? 0) - 1] ?? redField;
