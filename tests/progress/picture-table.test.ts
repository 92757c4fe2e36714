import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PictureTable, tableCsv, tableTsv } from '@/lib/progress/picture-table'

const table: PictureTable = {
  columns: ['Day', 'Known, of all', 'Share'],
  rows: [
    [{ value: '2026-03-02', shown: '2 Mar' }, 1234, { value: 0.1 + 0.2, shown: '30%' }],
    ['a "quoted" word', -1, { value: null, shown: '–' }],
    ['=SUM(A1)', Number.NaN, Number.POSITIVE_INFINITY],
    ['two\nlines', 1e6, 0],
  ],
}

/** Reads RFC 4180 back, to hold the writer against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  cell.lastIndex = 1
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a table as a file', () => {
  it('has plain values, quotes where they are needed, and no formula', () => {
    expect(tableCsv(table)).toBe(
      [
        '\uFEFFDay,"Known, of all",Share',
        '2026-03-02,1234,0.3',
        '"a ""quoted"" word",-1,',
        "'=SUM(A1),,",
        '"two\nlines",1000000,0',
        '',
      ].join('\r\n'),
    )
  })

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1'])(
    'shows the text %j and does not run it',
    (text) => {
      const [, [cell]] = readCsv(tableCsv({ columns: ['a'], rows: [[text]] })) as [
        string[],
        string[],
      ]
      expect(cell).toBe(`'${text}`)
    },
  )

  it('reads back as what was written, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
    const cells = fc.array(fc.tuple(words, words, fc.integer()))
    fc.assert(
      fc.property(cells, (rows) => {
        const read = readCsv(tableCsv({ columns: ['a', 'b', 'c'], rows }))
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(String)))
      }),
    )
  })
})

describe('a table for the clipboard', () => {
  it('has a line a row and a tab between cells', () => {
    expect(tableTsv(table).split('\n')).toEqual([
      'Day\tKnown, of all\tShare',
      '2026-03-02\t1234\t0.3',
      'a "quoted" word\t-1\t',
      "'=SUM(A1)\t\t",
      'two lines\t1000000\t0',
    ])
  })
})
