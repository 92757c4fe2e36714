import { describe, expect, it } from 'vitest'
import { bodyWithEdges, readPages } from '@/lib/paper/read-pages'

const text = `甲文的题目

第一页说了一件事，见①。它在页

尾断开，

① 第一页的注，折成

两行。

② 第二条注。
续到第二页才完。第二页

①说的是另一件事。最后一句

没有说完
第三页接着说完。 plain

words here
其他论文
`
const map = {
  begins: { 10: '甲文的题目', 11: '续到第二页', 12: '第三页', 13: '其他' },
  footnotes: { 10: 2 },
}

describe('reading a plain text into pages', () => {
  const { pages, lost } = readPages(text, map)
  const page = (number: number) => pages.find((one) => one.page === number)

  it('finds each page by its first words', () => {
    expect(lost).toEqual([])
    expect(pages.map(({ page }) => page)).toEqual([10, 11, 12, 13])
  })

  it('joins wrapped lines, with a blank only between Latin words', () => {
    expect(page(10)?.body).toBe('甲文的题目第一页说了一件事，见①。它在页尾断开，')
    expect(page(12)?.body).toBe('第三页接着说完。plain words here')
  })

  it('tells footnotes at the page’s end from a mark in its body', () => {
    expect([...(page(10)?.footnotes ?? [])]).toEqual([
      ['①', '第一页的注，折成两行。'],
      ['②', '第二条注。'],
    ])
    expect(page(11)?.footnotes.size).toBe(0)
    expect(page(11)?.body).toContain('①说的是另一件事')
  })

  it('gives a page the sentences that run over its edges', () => {
    const [first, second, third] = pages
    if (!first || !second || !third) throw new Error('a page is missing')
    expect(bodyWithEdges(second, first, third)).toBe(
      '它在页尾断开，续到第二页才完。第二页①说的是另一件事。最后一句没有说完第三页接着说完。',
    )
    expect(bodyWithEdges(first, undefined, second)).toMatch(/续到第二页才完。$/)
  })

  it('says which pages it cannot find, and still finds the others', () => {
    const { pages, lost } = readPages(text, {
      ...map,
      begins: { ...map.begins, 11: '别的话' },
    })
    expect(lost).toEqual([11])
    expect(pages.map(({ page }) => page)).toEqual([10, 12, 13])
  })

  it('looks for a page only after the one before it', () => {
    const begins = { 10: '第三页', 11: '甲文的题目' }
    expect(readPages(text, { begins, footnotes: {} }).lost).toEqual([11])
  })
})
