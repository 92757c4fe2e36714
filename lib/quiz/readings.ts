/**
 * A text as typed and, where it has asides in brackets, without them: `2022年7月（脚注标6月29日）`. What stands in brackets
 * is a remark and no answer of its own.
 */
export function readings(text: string): string[] {
  const bare = text
    .normalize('NFKC')
    .replace(/\s*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)/gu, '')
    .trim()
  return bare === '' || bare === text.trim() ? [text] : [text, bare]
}
