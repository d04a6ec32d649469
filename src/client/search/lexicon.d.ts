/** The modules the build supplies. */
declare module 'search-words' {
  const words: import('../../search/types.ts').SearchWords;
  export default words;
}
/** Rules for what the script makes or opens. */
declare module 'search-styles' {
  const rules: string[];
  export default rules;
}
