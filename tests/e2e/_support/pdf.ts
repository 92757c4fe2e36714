import { inflateSync } from 'node:zlib'

/** A page of a PDF as whoever opens it has it: its size in points, and the text that they could copy, without its spaces. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

/** A text as `PdfPage.text` would have it. One glyph serves several characters that look alike; a PDF names but one of them. */
export const asPrinted = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Reads a PDF as Chromium writes them: no encryption, no object streams, and every font with a map to Unicode. */
export function readPdf(file: Buffer): PdfPage[] {
  const objects = objectsIn(file.toString('latin1'))
  const get = (id: string | undefined): PdfObject => {
    const found = objects.get(Number(id))
    if (!found) throw new Error(`the PDF has no object ${id}`)
    return found
  }
  const catalog = [...objects.values()].find(({ dict }) => /\/Type \/Catalog\b/.test(dict))
  const root = /\/Pages (\d+)/.exec(catalog?.dict ?? '')?.[1]
  return pagesUnder(get(root), get).map((page) => {
    const [, , width = 0, height = 0] =
      /\/MediaBox \[([^\]]*)\]/.exec(page.dict)?.[1]?.split(' ').map(Number) ?? []
    const fonts = new Map(
      [...(/\/Font <<([^>]*)>>/.exec(page.dict)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
        ([, name = '', id]) => {
          const map = /\/ToUnicode (\d+)/.exec(get(id).dict)?.[1]
          return [name, fontOf(map === undefined ? '' : get(map).stream)]
        },
      ),
    )
    const content = get(/\/Contents (\d+)/.exec(page.dict)?.[1]).stream
    return {
      width: Math.round(width),
      height: Math.round(height),
      text: asPrinted(textIn(content, fonts)),
    }
  })
}

interface PdfObject {
  readonly dict: string
  /** Inflated; empty where it has none. */
  readonly stream: string
}

function objectsIn(source: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const start = /(?:^|\n)(\d+) 0 obj\n/g
  for (let found = start.exec(source); found; found = start.exec(source)) {
    const from = start.lastIndex
    const end = source.indexOf('endobj', from)
    const streamAt = source.indexOf(' stream\n', from)
    if (streamAt < 0 || streamAt > end) {
      objects.set(Number(found[1]), { dict: source.slice(from, end), stream: '' })
      continue
    }
    const dict = source.slice(from, streamAt)
    const begins = streamAt + ' stream\n'.length
    // What is in a stream may look like the beginning of an object.
    const ends = begins + Number(/\/Length (\d+)/.exec(dict)?.[1])
    start.lastIndex = ends
    const bytes = Buffer.from(source.slice(begins, ends), 'latin1')
    const isText = dict.includes('/FlateDecode') && !/\/(Length1|Subtype)\b/.test(dict)
    objects.set(Number(found[1]), {
      dict,
      stream: isText ? inflateSync(bytes).toString('latin1') : '',
    })
  }
  return objects
}

function pagesUnder(node: PdfObject, get: (id: string | undefined) => PdfObject): PdfObject[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(node.dict)?.[1]
  if (kids === undefined) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => pagesUnder(get(id), get))
}

/** What characters a font's glyphs stand for, and how many hex digits name one. */
interface Font {
  readonly digits: number
  readonly characters: ReadonlyMap<number, string>
}

function fontOf(cmap: string): Font {
  const characters = new Map<number, string>()
  for (const [, body = ''] of cmap.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of body.matchAll(/<(\w+)> <(\w+)>/g)) {
      characters.set(Number.parseInt(glyph, 16), utf16(to))
    }
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      const character = utf16(first).codePointAt(0) ?? 0
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++) {
        characters.set(glyph, String.fromCodePoint(character + glyph - start))
      }
    }
  }
  return { digits: /begincodespacerange\s<(\w+)>/.exec(cmap)?.[1]?.length ?? 4, characters }
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** All text that a page draws, in the order of drawing; where it says what a glyph is drawn for, that. */
function textIn(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = fontOf('')
  let text = ''
  const operators = /\/ActualText <FEFF(\w+)>[\s\S]*?EMC|\/(\w+) [\d.]+ Tf|<(\w+)> Tj/g
  const inside = /\/(\w+) [\d.]+ Tf/g
  for (const [all, actual, name, glyphs = ''] of content.matchAll(operators)) {
    if (actual !== undefined) text += utf16(actual)
    const named = name ?? [...all.matchAll(inside)].at(-1)?.[1]
    if (named !== undefined) font = fonts.get(named) ?? fontOf('')
    for (let at = 0; at < glyphs.length; at += font.digits) {
      text += font.characters.get(Number.parseInt(glyphs.slice(at, at + font.digits), 16)) ?? ''
    }
  }
  return text
}
