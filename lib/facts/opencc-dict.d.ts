/** OpenCC's tables as opencc-js ships them, without types: entries `from to` (or `from to to`), parted by `|`. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export default entries
}
