/** The module the build supplies: everything query understanding needs. */
declare module 'search-lexicon' {
  const lexicon: import('../../search/types.ts').Lexicon;
  export default lexicon;
}
