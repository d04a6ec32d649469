/** The interface's words for sharing; the build supplies them. */
declare module 'share-words' {
  const words: Record<string, string>;
  export default words;
}
