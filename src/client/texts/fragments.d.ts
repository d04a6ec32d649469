/** The module the build supplies: a line for each fragment, its name before its JSON. */
declare module 'search-fragments' {
  const lines: string;
  export default lines;
}
