/** The interface's words for checking oneself; the build supplies them. */
declare module 'self-check-words' {
  const words: Record<
    | 'progress'
    | 'keep'
    | 'keepNote'
    | 'kept'
    | 'notKept'
    | 'forgotten'
    | 'clear'
    | 'cleared'
    | 'undo'
    | 'restored'
    | 'csv'
    | 'columns'
    | 'print',
    string
  >;
  export default words;
}
