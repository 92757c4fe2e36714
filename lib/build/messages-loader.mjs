import compile from 'icu-minify/compile'

/** Groups of texts that neither Today nor a review shows before something is opened: no part of their first load. */
const others = new Set([
  'library',
  'progress',
  'settings',
  'options',
  'firstRun',
  'update',
  'keys',
  'phases',
  'reminders',
  'reviewTools',
  'own',
  'quiz',
  'sheet',
  'present',
  'seminar',
  'picture',
  'memory',
  'work',
  'ahead',
  'model',
  'training',
  'safety',
  'report',
])

/**
 * A webpack loader: parses the ICU messages of a JSON file at build time, so that no page carries a parser, and takes
 * the part of them that the query names, `?first` or `?others`.
 */
export default function messagesLoader(source) {
  const groups = Object.entries(JSON.parse(source)).filter(
    ([group]) => others.has(group) === (this.resourceQuery === '?others'),
  )
  return JSON.stringify(compiled(Object.fromEntries(groups)))
}

const compiled = (messages) =>
  typeof messages === 'string'
    ? compile(messages)
    : Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, compiled(value)]))
