import { formatAmount } from '../facts/format-money'
import {
  isSaid,
  type Said,
  saidAmount,
  saidByCount,
  saidByDate,
  saidIn,
  searchable,
} from '../facts/said'
import { bodyWithEdges, type PaperPage, readPages } from '../paper/read-pages'
import { pageSpan } from './check-places'
import type { Answer } from './deck-file'
import type { SourceFact, SourcePaper, SourceReading } from './read-deck-source'
import type { SourceProblem } from './source-problem'

export interface PaperTextCheck {
  readonly problems: readonly SourceProblem[]
  /** How many dates, figures, names and quoted words were found where their loci say. */
  readonly found: number
  /** How many are not there and are marked as implied. */
  readonly implied: number
}

/**
 * Looks each fact up in the paper itself: every date, figure, title, quoted word and name that it says in Chinese must
 * stand on the page of its locus, with the page's footnotes and the sentences that run over its edges, or in a
 * footnote that the locus names; but for what the fact marks as implied. Notes are ours and are not looked up.
 * @param text a plain-text extraction of the paper
 */
export function checkPaperText(reading: SourceReading, text: string): PaperTextCheck {
  const { paper } = reading
  if (!paper) return { problems: [], found: 0, implied: 0 }
  const { pages, lost } = readPages(text, paper.paper)
  const problems = checkPages(paper, pages, lost)
  if (problems.length > 0) return { problems, found: 0, implied: 0 }

  let found = 0
  let implied = 0
  for (const source of reading.facts) {
    const where = searchable(textAt(source, pages))
    const absent = new Set<string>()
    for (const said of saidBy(source, paper.paper.names)) {
      if (isSaid(said, where)) found += 1
      else absent.add(said.token)
    }
    const marked = new Set(source.fact.implied)
    const report = (keys: PropertyKey[], reason: string, remedy: string) =>
      problems.push({ path: source.path, ...source.placeOf(...keys), reason, remedy })
    const unexplained = [...absent].filter((token) => !marked.has(token))
    implied += absent.size - unexplained.length
    if (unexplained.length > 0) {
      report(
        ['locus'],
        `p. ${source.fact.locus.page} does not say ${unexplained.join(', ')} (${source.fact.id})`,
        'correct the page or the words, or mark them as implied',
      )
    }
    const needless = [...marked].filter((token) => !absent.has(token))
    if (needless.length > 0) {
      report(['implied'], `not implied but said: ${needless.join(', ')}`, 'take it out')
    }
  }
  return { problems, found, implied }
}

/** Whether a text is that of this paper: most of its pages can be told by how they begin. */
export function isTextOf({ paper }: SourceReading, text: string): boolean {
  if (!paper) return false
  const { pages, lost } = readPages(text, paper.paper)
  return pages.length > lost.length
}

function checkPages(
  { paper, path, placeOf }: SourcePaper,
  pages: readonly PaperPage[],
  lost: readonly number[],
): SourceProblem[] {
  const problems: SourceProblem[] = []
  const report = (keys: PropertyKey[], reason: string, remedy: string) =>
    problems.push({ path, ...placeOf(...keys), reason, remedy })
  for (const page of lost) {
    report(
      ['begins', String(page)],
      `the paper's text has no p. ${page} that begins so`,
      'write the first words of the page, or give the text of this paper',
    )
  }
  const { first, last } = pageSpan(paper.paper.published.pages)
  for (let page = first; page <= last; page++) {
    if (!(page in paper.begins)) {
      report(['begins'], `nothing says how p. ${page} begins`, 'write its first words')
    }
    const told = paper.footnotes[page] ?? 0
    const read = pages.find((one) => one.page === page)?.footnotes.size ?? told
    if (read !== told) {
      report(
        ['footnotes', String(page)],
        `p. ${page} has ${told} footnotes here and ${read} in the paper's text`,
        'count them again',
      )
    }
  }
  return problems
}

/** All that stands where a fact's locus points. */
function textAt({ fact }: SourceFact, pages: readonly PaperPage[]): string {
  const at = pages.findIndex(({ page }) => page === fact.locus.page)
  const page = pages[at]
  if (!page) return ''
  const named = fact.locus.footnotes.map((footnote) => {
    const [on, mark = ''] = footnote.split('-')
    return pages.find((other) => other.page === Number(on))?.footnotes.get(mark) ?? ''
  })
  const body = bodyWithEdges(page, pages[at - 1], pages[at + 1])
  return [body, ...page.footnotes.values(), ...named].join('\n')
}

/** What a fact and its cards say in Chinese, each thing once. */
function saidBy({ fact }: SourceFact, names: readonly (readonly string[])[]): Said[] {
  const cards = Object.values(fact.cards)
  const texts = [
    fact.statement,
    fact.label,
    fact.argument?.claim,
    ...(fact.argument?.grounds ?? []),
    fact.argument?.limit,
    ...cards.flatMap(({ front, cloze, back }) => [front, cloze, back]),
  ].flatMap((text) => text?.zh ?? [])
  const all = texts.join('\n')
  const said = [
    ...texts.flatMap(saidIn),
    ...(fact.date ? saidByDate(fact.date) : []),
    ...cards.flatMap(({ answer }) => (answer ? saidByAnswer(answer) : [])),
    ...names.flatMap((forms) => {
      const token = forms.find((form) => all.includes(form))
      return token ? [{ token, forms }] : []
    }),
  ]
  const inAnyForm = said.map((one) => ({
    token: one.token,
    forms: names.find((forms) => forms.includes(one.token)) ?? one.forms,
  }))
  return [...new Map(inAnyForm.map((one) => [one.token, one])).values()]
}

function saidByAnswer(answer: Answer): Said[] {
  switch (answer.type) {
    case 'date':
      return saidByDate(answer.value)
    case 'number':
      return answer.unit === '%'
        ? [{ token: `${answer.value}%`, forms: [`${answer.value}%`] }]
        : [saidByCount(answer.value)]
    case 'money':
      return [saidAmount(formatAmount(answer.value, 'zh'))]
    case 'name':
      return [{ token: answer.value, forms: [answer.value, ...answer.also] }]
    case 'list':
      return answer.items.flatMap(({ zh }) => saidIn(zh))
    case 'text':
      return []
  }
}
