/** The colours of pictures; the same as the light tokens of src/styles/tokens.css (a test compares them). */
export const paper = '#fbf7ef';
export const ink = '#221d18';
export const red = '#9c1a1c';
export const sectionInk = { enterprise: '#234a63', industry: '#2a5236', society: '#7a3b12' } as const;
