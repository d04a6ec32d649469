/** The interface's words for a letter of commitment; the build supplies them. */
declare module 'letter-words' {
  const words: Record<
    | 'fields'
    | 'recipientField'
    | 'nameField'
    | 'personField'
    | 'dateField'
    | 'counted'
    | 'none'
    | 'print'
    | 'docx'
    | 'made'
    | 'failed',
    string
  >;
  export default words;
}
