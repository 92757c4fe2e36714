/** What stands in a cell: as it is saved, and how it is shown where that is another thing. */
export type Cell =
  | string
  | number
  | {
      /** A plain number, a date as `2026-03-02`; null where there is none. */
      readonly value: string | number | null
      readonly shown: string
    }

/** The numbers behind a picture, as they are read and saved: the first column names the row. */
export interface PictureTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * A table as a file of comma-separated values (RFC 4180), with the mark that tells Excel that it is UTF-8. Numbers are
 * plain, with a point; what is no number (NaN, infinite) is an empty cell.
 */
export const tableCsv = (table: PictureTable): string =>
  `\uFEFF${linesOf(table)
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')}`

/** The same values between tabs, as spreadsheets take them from the clipboard. */
export const tableTsv = (table: PictureTable): string =>
  linesOf(table)
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')

const linesOf = ({ columns, rows }: PictureTable): string[][] =>
  [columns, ...rows].map((cells) => cells.map(textOf))

function textOf(cell: Cell): string {
  const value = typeof cell === 'object' ? cell.value : cell
  if (typeof value === 'number') return Number.isFinite(value) ? plain(value) : ''
  return value === null ? '' : harmless(value)
}

/** No digits that only say how a computer counts. */
const plain = (value: number) => String(Number(value.toPrecision(12)))

/** A text that a spreadsheet would run as a formula is made one that it shows (OWASP, "CSV injection"). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
