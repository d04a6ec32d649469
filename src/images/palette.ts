/** The colours of pictures; the same as the light ones of src/styles/tokens.css and src/styles/parts/sections.css (a test compares them). */
export const paper = '#fbf7ef';
export const ink = '#221d18';
export const red = '#9c1a1c';
/** One for each place a section of the pledge may have. */
export const sectionInk = [
  '#234a63',
  '#2a5236',
  '#7a3b12',
  '#562c70',
  '#0d4f52',
  '#4f4610',
  '#74204f',
  '#43434d',
] as const;
