/** The modules the build supplies. The lexicon is JSON text: it is parsed at the first query, not when the script arrives. */
declare module 'search-lexicon' {
  const json: string;
  export default json;
}
declare module 'search-words' {
  const words: import('../../search/types.ts').SearchWords;
  export default words;
}
/** Rules for what the script makes or opens. */
declare module 'search-styles' {
  const rules: string[];
  export default rules;
}
