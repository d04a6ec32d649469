/** The interface's words for reading aloud; the build supplies them. */
declare module 'aloud-words' {
  const words: Record<string, string>;
  export default words;
}

/** The interface's words for printing; the build supplies them. */
declare module 'print-words' {
  const words: Record<string, string>;
  export default words;
}
/** Rules for what the script makes or opens. */
declare module 'settings-styles' {
  const rules: string[];
  export default rules;
}
/** The interface's words for views; the build supplies them. */
declare module 'view-words' {
  const words: Record<string, string>;
  export default words;
}
