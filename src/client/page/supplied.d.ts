/** Modules the build supplies to a script of their name: words of the interface, and rules for what the script makes or opens. */
declare module '*-words' {
  const words: Record<string, string>;
  export default words;
}
declare module '*-styles' {
  const rules: string[];
  export default rules;
}
