import { describe, expect, it } from 'vitest'
import { checkPaperText, isTextOf } from '@/lib/cards/check-paper-text'
import { readDeckSource } from '@/lib/cards/read-deck-source'
import { formatProblem } from '@/lib/cards/source-problem'
import { changed, datesYaml, files, paperYaml } from './deck-source-sample'

const begins = `begins: { 10: 样本的开头, 11: 峰会, 12: 条约一页 }
names: [[安倍, Abe, アベ]]
`
const text = `样本的开头说明来意。
① 一条注。
② 另一条注，2022年7月。
峰会于2022年
7月举行。
① 注。
条约一页说，签字的是アベ，花费
40亿日元。
`

const check = (dates = datesYaml, paper = paperYaml + begins, given = text) => {
  const { problems, found, implied } = checkPaperText(readDeckSource(files(dates, paper)), given)
  return { problems: problems.map(formatProblem), found, implied }
}

describe('looking facts up in the paper', () => {
  it('finds dates, amounts and names in any of their forms, and counts them', () => {
    expect(check()).toEqual({ problems: [], found: 4, implied: 0 })
  })

  it.each([
    [
      'a date',
      'value: 2022-07',
      'value: 2021-06',
      'dates.yaml:5:5: p. 11 does not say 2021年, 6月',
    ],
    [
      'an amount',
      'value: 4000000000',
      'value: 5000000000',
      'dates.yaml:15:5: p. 12 does not say 50亿',
    ],
    ['a name', 'value: 安倍, also: [Abe]', 'value: 麻生, also: [Abe, Aso]', 'does not say 麻生'],
    ['a quoted word', '条约签订了。', '“条约”与“盟约”签订了。', 'does not say 盟约 (treaty)'],
    ['a share', '条约签订了。', '条约以71%签订了。', 'does not say 71%'],
  ])('reports %s that is not on the page', (_, from, to, expected) => {
    const dates = changed(datesYaml, from, to).replace('back: { zh: 安倍', 'back: { zh: 安倍、麻生')
    expect(check(dates).problems.join('\n')).toContain(expected)
  })

  it('looks in the footnotes that the locus names, on whatever page', () => {
    const onTwelve = changed(datesYaml, 'page: 11, section: 一', 'page: 12, section: 二')
    expect(check(onTwelve).problems).toEqual([])
    expect(check(changed(onTwelve, ', footnotes: [10-②]', '')).problems).toEqual([
      expect.stringContaining('p. 12 does not say 2022年, 7月 (summit)'),
    ])
  })

  it('lets pass what is marked as implied, and says so', () => {
    const implied = changed(
      changed(datesYaml, '条约签订了。', '条约1960年签订了。'),
      '    note: { zh: 存疑。, en: A doubt. }',
      '    note: { zh: 存疑。, en: A doubt. }\n    implied: [1960年]',
    )
    expect(check(implied)).toEqual({ problems: [], found: 4, implied: 1 })
  })

  it('reports a mark that implies what is said', () => {
    const needless = changed(
      datesYaml,
      '    note: { zh: 存疑。, en: A doubt. }',
      '    note: { zh: 存疑。, en: A doubt. }\n    implied: [40亿]',
    )
    expect(check(needless).problems).toEqual([
      'decks/sample/dates.yaml:18:5: not implied but said: 40亿 (take it out)',
    ])
  })

  it('reports pages that are not in the text, and looks nothing up without them', () => {
    const { problems, found } = check(
      datesYaml,
      changed(paperYaml + begins, '条约一页', '盟约一页'),
    )
    expect(problems).toEqual([
      expect.stringContaining("paper.yaml:13:30: the paper's text has no p. 12 that begins so"),
    ])
    expect(found).toBe(0)
  })

  it('reports a page of which nothing says how it begins', () => {
    expect(check(datesYaml, paperYaml).problems).toHaveLength(3)
  })

  it('reports footnotes that are not as many as was said', () => {
    expect(check(datesYaml, paperYaml + begins, text.replace('② 另一条注，', '')).problems).toEqual(
      [expect.stringContaining("p. 10 has 2 footnotes here and 1 in the paper's text")],
    )
  })

  it('knows its own paper from another', () => {
    const reading = readDeckSource(files(datesYaml, paperYaml + begins))
    expect(isTextOf(reading, text)).toBe(true)
    expect(isTextOf(reading, '别的论文')).toBe(false)
  })
})
