/** OpenCC's dictionaries: pairs parted by `|`, the two sides by a space. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
