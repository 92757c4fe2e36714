import type { SourceFact, SourcePaper } from './read-deck-source'
import type { SourceProblem } from './source-problem'

/** First and last page of `53-68`, or of a single page. */
export function pageSpan(pages: string): { first: number; last: number } {
  const [first = 0, last = first] = pages.split('-').map(Number)
  return { first, last }
}

/** Whether `paper.yaml` agrees with itself and with its folder. `decks` maps the deck files there are to their paths. */
export function checkPaper(
  { paper: source, path, placeOf }: SourcePaper,
  folder: string,
  decks: ReadonlyMap<string, string>,
  mentioned: ReadonlySet<string>,
): SourceProblem[] {
  const problems: SourceProblem[] = []
  const report = (keys: PropertyKey[], reason: string, remedy: string) =>
    problems.push({ path, ...placeOf(...keys), reason, remedy })
  const { first, last } = pageSpan(source.paper.published.pages)
  const isPage = (page: number) => page >= first && page <= last

  if (source.paper.id !== folder) {
    report(
      ['paper', 'id'],
      `the paper's id is "${source.paper.id}", its folder "${folder}"`,
      'give both one name',
    )
  }
  source.sections.forEach((section, index) => {
    if (source.sections.findIndex(({ id }) => id === section.id) < index) {
      report(['sections', index], `section "${section.id}" stands twice`, 'keep one of the two')
    }
    for (const page of section.pages.filter((page) => !isPage(page))) {
      report(
        ['sections', index, 'pages'],
        `section "${section.id}" is on p. ${page}, the paper on pp. ${first}-${last}`,
        'correct the page',
      )
    }
  })
  for (const page of Object.keys(source.footnotes).filter((page) => !isPage(Number(page)))) {
    report(['footnotes', page], `the paper has no p. ${page}`, `its pages are ${first}-${last}`)
  }
  source.decks.forEach((deck, index) => {
    if (source.decks.findIndex(({ id }) => id === deck.id) < index) {
      report(['decks', index], `deck "${deck.id}" stands twice`, 'keep one of the two')
    } else if (!decks.has(deck.id)) {
      report(['decks', index], `deck "${deck.id}" has no file`, `add ${deck.id}.yaml`)
    }
  })
  for (const [deck, file] of decks) {
    if (source.decks.some(({ id }) => id === deck)) continue
    problems.push({
      path: file,
      line: 1,
      column: 1,
      reason: `the paper has no deck "${deck}"`,
      remedy: `name it under decks in ${path}, or rename the file`,
    })
  }
  source.opening.forEach((fact, index) => {
    if (source.opening.indexOf(fact) < index) {
      report(['opening', index], `fact "${fact}" opens twice`, 'keep one of the two')
    } else if (!mentioned.has(fact)) {
      report(['opening', index], `there is no fact "${fact}"`, 'name a fact of this paper')
    }
  })
  return problems
}

/** Whether a fact's locus is in the paper: page, section, that section on that page, and each footnote. */
export function checkLocus(
  { fact, path, placeOf }: SourceFact,
  { paper: source }: SourcePaper,
): SourceProblem[] {
  const problems: SourceProblem[] = []
  const report = (keys: PropertyKey[], reason: string, remedy: string) =>
    problems.push({ path, ...placeOf('locus', ...keys), reason, remedy })
  const { first, last } = pageSpan(source.paper.published.pages)
  const { page, section, footnotes } = fact.locus

  const isPage = page >= first && page <= last
  if (!isPage) report(['page'], `the paper has no p. ${page}`, `its pages are ${first}-${last}`)

  const known = source.sections.find(({ id }) => id === section)
  if (!known) {
    const ids = source.sections.map(({ id }) => id).join(', ')
    report(['section'], `the paper has no section "${section}"`, `its sections are: ${ids}`)
  } else if (isPage && !known.pages.includes(page)) {
    report(
      ['page'],
      `section "${section}" is not on p. ${page}`,
      `it is on: ${known.pages.join(', ')}`,
    )
  }

  footnotes.forEach((footnote, index) => {
    const [notePage = '', mark = ''] = footnote.split('-')
    const count = source.footnotes[notePage]
    if (Number(notePage) < first || Number(notePage) > last) {
      report(
        ['footnotes', index],
        `footnote ${footnote} is on no page of the paper`,
        `its pages are ${first}-${last}`,
      )
    } else if (markNumber(mark) > (count ?? 0)) {
      report(
        ['footnotes', index],
        `there is no footnote ${mark} on p. ${notePage}`,
        count ? `that page has ${count}` : 'that page has none',
      )
    }
  })
  return problems
}

const markNumber = (mark: string) => (mark.codePointAt(0) ?? 0) - 0x245f
