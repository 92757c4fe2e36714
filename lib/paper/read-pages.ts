import { closeUp } from './close-up'

/** Where a paper's pages begin and how many footnotes each carries, by page number. */
export interface PageMap {
  /** The first words of each page; blanks do not count. A page after the paper's last says where it ends. */
  readonly begins: Readonly<Record<string, string>>
  readonly footnotes: Readonly<Record<string, number>>
}

export interface PaperPage {
  readonly page: number
  /** The body, its lines joined. */
  readonly body: string
  /** Footnotes by their marks, ① first. */
  readonly footnotes: ReadonlyMap<string, string>
}

export interface PagesRead {
  readonly pages: readonly PaperPage[]
  /** Pages whose first words are not in the text after those of the page before. */
  readonly lost: readonly number[]
}

/**
 * Reads a plain-text extraction of a paper into its pages: lines are wrapped hard, blank lines mean nothing, and the
 * footnotes of a page stand at its end, each from its mark at the start of a line.
 */
export function readPages(text: string, { begins, footnotes }: PageMap): PagesRead {
  const places = new Map<number, number>()
  const lost: number[] = []
  const { letters, offsets } = withoutBlanks(text)
  let from = 0
  for (const page of Object.keys(begins).map(Number).sort(ascending)) {
    const found = letters.indexOf(withoutBlanks(begins[page] ?? '').letters, from)
    if (found < 0) {
      lost.push(page)
      continue
    }
    places.set(page, offsets[found] ?? 0)
    from = found + 1
  }
  const known = [...places.keys()]
  const pages = known.map((page, index) => {
    const next = known[index + 1]
    const end = next === undefined ? text.length : places.get(next)
    return readPage(page, text.slice(places.get(page), end), footnotes[page] ?? 0)
  })
  return { pages, lost }
}

/** A page's body with the sentences that run over its edges, begun on the page before or ended on the page after. */
export function bodyWithEdges(
  page: PaperPage,
  before: PaperPage | undefined,
  after: PaperPage | undefined,
): string {
  const begun = /[^。！？]*$/u.exec(before?.body ?? '')?.[0] ?? ''
  const ended = /^[^。！？]*[。！？]?/u.exec(after?.body ?? '')?.[0] ?? ''
  return begun + page.body + ended
}

/** @param count how many footnotes the page carries */
function readPage(page: number, text: string, count: number): PaperPage {
  const lines = text.split('\n').map((line) => line.trim())
  const notes = new Map<string, string>()
  // From the last one up, since a mark at the start of a line may also be a reference in the body.
  let end = lines.length
  for (let number = count; number > 0; number--) {
    const mark = String.fromCodePoint(0x245f + number)
    const start = lines.slice(0, end).findLastIndex((line) => line.startsWith(mark))
    if (start < 0) continue
    notes.set(mark, joined(lines.slice(start, end)).slice(mark.length).trim())
    end = start
  }
  const inOrder = new Map([...notes].reverse())
  return { page, body: joined(lines.slice(0, end)), footnotes: inOrder }
}

const joined = (lines: readonly string[]) => closeUp(lines.filter(Boolean).join(' '))
const ascending = (a: number, b: number) => a - b

/** The text's characters but for blanks, and where each of them stood. */
function withoutBlanks(text: string): { letters: string; offsets: number[] } {
  const offsets: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (/\s/.test(letter)) continue
    letters += letter
    offsets.push(at)
  }
  return { letters, offsets }
}
