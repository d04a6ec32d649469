/** The interface's words for codes of the address; the build supplies them. */
declare module 'spot-words' {
  const words: Record<string, string>;
  export default words;
}
/** Rules for what the script makes. */
declare module 'spot-styles' {
  const rules: string[];
  export default rules;
}
