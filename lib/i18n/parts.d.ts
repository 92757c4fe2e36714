/** A part of the texts, as the build cuts them: see `messages.ts`. A screen that asks for a text of the other part is found by its test. */
declare module '*.json?first' {
  const part: typeof import('./en.json')
  export default part
}
declare module '*.json?others' {
  const part: typeof import('./en.json')
  export default part
}
