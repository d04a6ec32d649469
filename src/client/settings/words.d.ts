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
