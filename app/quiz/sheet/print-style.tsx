import type { PaperRow } from '@/lib/store/rows'
import { citation } from './citation'
import type { SheetLook } from './sheet-look'

/**
 * What a page of paper has around its text: the size, and on each page its version and number, and the citation. Every
 * version, and the key of each, counts its own pages. Firefox prints nothing there.
 */
export function PrintStyle(props: {
  look: SheetLook
  papers: readonly PaperRow['paper'][]
  /** The pages by name, with the word that stands beside their numbers. */
  pages: readonly { readonly name: string; readonly word: string }[]
}) {
  const { size, texts } = props.look
  const foot = (texts === 'both' ? (['zh', 'en'] as const) : [texts])
    .flatMap((language) => props.papers.map((paper) => citation(paper, language)))
    .join('\n')
  const face = faces[texts === 'en' ? 'en' : 'zh']
  const rules = props.pages.map(
    ({ name, word }) =>
      `@page ${name} { counter-increment: ${name}; @bottom-right { content: ${cssText(`${word} · `)} counter(${name}) } }`,
  )
  return (
    <style>{`
@page {
  size: ${size === 'a4' ? 'A4' : 'letter'};
  margin: 17mm 17mm 20mm;
  @bottom-left { content: ${cssText(foot)}; ${margin} width: 80%; font: 7.5pt/1.35 ${face}; }
  @bottom-right { ${margin} text-align: right; font: 9pt/1.35 ${face}; }
}
${rules.join('\n')}`}</style>
  )
}

/** The faces of the sheet itself; a Song face would draw an English quotation mark full width. */
const faces = {
  zh: '"Loci Serif in Chinese", "Songti SC", "Noto Serif CJK SC", SimSun, serif',
  en: '"Loci Serif", Georgia, serif',
}

const margin = 'color: #000; white-space: pre-line; vertical-align: top; padding-top: 4mm;'

/** A text as CSS has it between quotes: whatever could end it, or the element around it, is written by its number. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
