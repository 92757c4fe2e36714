import type { Localized } from './deck-file'

/** Items a line each, as a page would set them: numbered where their order counts. */
export function writtenList(items: readonly Localized[], ordered: boolean): Localized {
  return {
    zh: lines(
      items.map(({ zh }) => zh),
      ordered ? circled : unmarked,
    ),
    en: lines(
      items.map(({ en }) => en),
      ordered ? numbered : unmarked,
    ),
  }
}

const lines = (items: readonly string[], mark: (index: number) => string) =>
  items.map((item, index) => `${mark(index)}${item}`).join('\n')

const unmarked = () => ''
const circled = (index: number) => String.fromCodePoint(0x2460 + index)
const numbered = (index: number) => `${index + 1}. `
