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
/** Rules for what the script makes or opens. */
declare module 'letter-styles' {
  const rules: string[];
  export default rules;
}
