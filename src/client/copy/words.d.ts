/** The interface's words for copying an address; the build supplies them. */
declare module 'copy-words' {
  const words: Record<'copy' | 'copied' | 'offline' | 'which', string>;
  export default words;
}
