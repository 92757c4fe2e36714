import type { PaperRow } from '@/lib/store/rows'

/** A paper as a footnote of that language names it. */
export function citation(
  { title, authors, published }: PaperRow['paper'],
  language: 'zh' | 'en',
): string {
  const names = authors.map((author) => author[language]).join(language === 'zh' ? '、' : ', ')
  const name = title[language]
  if (!published) return name
  const { year, issue } = published
  const journal = published.journal[language]
  const pages = published.pages.replace('-', '–')
  return language === 'zh'
    ? `${names}：${name.startsWith('《') ? name : `《${name}》`}，《${journal}》${year}年${issue === undefined ? '' : `第${issue}期`}，第${pages}页。`
    : `${names}, “${name}”, ${journal} ${year}${issue === undefined ? '' : `, no. ${issue}`}, pp. ${pages}.`
}
