/** The interface's words for copying an address; the build supplies them. */
declare module 'copy-words' {
  const words: Record<'copy' | 'copied' | 'offline' | 'which', string>;
  export default words;
}
/** Rules for what the script makes or opens. */
declare module 'copy-styles' {
  const rules: string[];
  export default rules;
}
