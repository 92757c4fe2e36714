import compile from 'icu-minify/compile'

/** A webpack loader: parses the ICU messages of a JSON file at build time, so that no page carries a parser. */
export default function messagesLoader(source) {
  return JSON.stringify(compiled(JSON.parse(source)))
}

const compiled = (messages) =>
  typeof messages === 'string'
    ? compile(messages)
    : Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, compiled(value)]))
