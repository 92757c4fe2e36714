import type { Page } from '@playwright/test'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { planIn } from '@/lib/quiz/plan-address'
import { answerMarks, type SheetVersion, sheetOf, type VersionLetter } from '@/lib/quiz/sheet'
import { shippedContent } from '../quiz/content'
import {
  expectAccessibleInBothThemes,
  expectLanguagesMarked,
  expectNothingCut,
} from './_support/accessibility'
import { asPrinted, type PdfPage, readPdf } from './_support/pdf'
import { drawsChinese, expect, test } from './_support/study'

// Every type of question that the paper has, each more than once.
const address = '/quiz/sheet?seed=sheet&n=20&paper=japan-nato-2023'
const plan = planIn(new URL(address, 'http://localhost').searchParams)
if (!plan) throw new Error('the address has a seed')
const questions = makeQuiz(shippedContent(), plan)
const version = (letter: VersionLetter): SheetVersion => sheetOf(questions, plan.seed, letter)

/** The sheet as a printer would have it. */
async function printed(page: Page, query: string): Promise<PdfPage[]> {
  await page.goto(`${address}${query}`)
  await expect(page.getByRole('heading', { name: /Quiz|测验/, level: 2 }).first()).toBeVisible()
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** The pages whose foot says so: `A · 1`, `Key A · 1`. */
const pagesOf = (pages: readonly PdfPage[], word: string): PdfPage[] => {
  const found = pages.filter(({ text }) => text.startsWith(asPrinted(`${word} · `)))
  found.forEach(({ text }, i) => {
    expect(text).toContain(asPrinted(`${word} · ${i + 1}`))
  })
  return found
}

const textOf = (pages: readonly PdfPage[]): string => pages.map(({ text }) => text).join('')

/** Fails unless the texts stand there, one after the other. */
function expectInOrder(text: string, wanted: readonly string[]): void {
  let from = 0
  for (const one of wanted) {
    const at = text.indexOf(asPrinted(one), from)
    expect(at, `“${one}” after ${text.slice(from, from + 60)}`).toBeGreaterThanOrEqual(0)
    from = at + asPrinted(one).length
  }
}

test('two versions are printed on A4, each with its key on pages of its own', async ({ page }) => {
  const pages = await printed(page, '&versions=2&texts=en')
  for (const { width, height } of pages) expect([width, height]).toEqual([595, 842])
  let of = 0
  for (const letter of ['A', 'B'] as const) {
    const sheet = version(letter)
    const asked = pagesOf(pages, letter)
    const key = pagesOf(pages, `Key ${letter}`)
    of += asked.length + key.length

    const numbered = sheet.parts.flatMap(({ from, questions }) =>
      questions.map((question, i) => ({ question, number: from + i })),
    )
    expectInOrder(
      textOf(asked),
      numbered.flatMap(({ question, number }) => [
        `${number}.${question.prompt.en}`,
        ...(question.type === 'single' ? question.options.map(({ en }) => en) : []),
        `/ ${question.points}`,
      ]),
    )
    expect(textOf(asked)).toContain(asPrinted(`Marks / ${sheet.points}`))
    expect(textOf(asked)).not.toContain('Answerkey')

    expect(key[0]?.text).toContain(asPrinted(`Answer key, version ${letter}`))
    expectInOrder(
      textOf(key),
      numbered.flatMap(({ question, number }) => [
        `${number}`,
        answerMarks(question) ?? '',
        `p. ${question.loci[0]?.page}`,
      ]),
    )
    for (const { text } of [...asked, ...key]) {
      expect(text).toContain(asPrinted('Journal of Northeast Asia Studies 2023, no. 4, pp. 53–68.'))
    }
  }
  expect(of, 'pages that are neither a sheet nor a key').toBe(pages.length)
  const order = (letter: VersionLetter) => version(letter).parts.flatMap((part) => part.questions)
  expect(order('A').map(answerMarks)).not.toEqual(order('B').map(answerMarks))
})

test('what is chosen on the screen is what is printed, on Letter in both languages', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true })
  })
  await page.goto(address)
  for (const name of ['Letter', 'Both', 'Without', 'A B C']) {
    await page.getByRole('radio', { name, exact: true }).check()
  }
  await page.getByRole('button', { name: 'Print' }).click()
  expect(await page.evaluate(() => 'printed' in window)).toBe(true)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }))
  for (const { width, height } of pages) expect([width, height]).toEqual([612, 792])
  const [first] = version('A').parts[0]?.questions ?? []
  if (!first) throw new Error('the quiz has questions')
  const text = textOf(pagesOf(pages, 'A'))
  expect(text).toContain(asPrinted(first.prompt.en))
  // A machine without a Chinese font has no text to give back.
  if (await drawsChinese(page)) expectInOrder(text, [first.prompt.zh, first.prompt.en])
  expect(pagesOf(pages, 'C').length).toBeGreaterThan(0)
  expect(textOf(pages)).not.toContain('Answerkey')
})

test('nothing but black on white is printed, whatever the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Quiz', level: 2 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'On paper' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const colours = await page.evaluate(() => {
    const seen = new Set<string>()
    for (const element of document.querySelectorAll('html, .sheet, .sheet *')) {
      const { backgroundColor, color } = getComputedStyle(element)
      if (element.closest('.sheet')) seen.add(`ink ${color}`)
      seen.add(`paper ${backgroundColor}`)
    }
    return [...seen].sort()
  })
  expect(colours).toEqual([
    'ink rgb(0, 0, 0)',
    'paper rgb(255, 255, 255)',
    'paper rgba(0, 0, 0, 0)',
  ])
})

test('an address that names no quiz says so', async ({ page }) => {
  await page.goto('/quiz/sheet')
  await expect(page.getByRole('heading', { name: 'There are no questions to print' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Back to quizzes' })).toBeVisible()
})

test.describe('on the screen', () => {
  test.use({ reducedMotion: 'reduce' })
  test('axe finds nothing in light or dark, and nothing is cut', async ({ page }) => {
    await page.goto(`${address}&texts=both`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await expectNothingCut(page)
    await expectLanguagesMarked(page)
  })
})
