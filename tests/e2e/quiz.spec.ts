import type { Page } from '@playwright/test'
import type { FactId } from '@/lib/cards/card-id'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { planIn } from '@/lib/quiz/plan-address'
import type { Question } from '@/lib/quiz/question'
import { Good, type Review } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'
import { shippedContent } from '../quiz/content'
import { expectAccessible, expectLanguagesMarked } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { untilReadyOffline } from './_support/pages'
import { type PaperCard, paperCards } from './_support/paper'
import { readLog, readState, readTable } from './_support/rows'
import { expect, test } from './_support/study'
import { dayMs, later, morning } from './_support/study-time'

test.use({ serviceWorkers: 'allow' })

const content = shippedContent()

/** The questions that the page's address asks, as anybody has them who opens it. */
function questionsAt(page: Page): readonly Question[] {
  const plan = planIn(new URL(page.url()).searchParams)
  if (!plan) throw new Error(`no plan at ${page.url()}`)
  return makeQuiz(content, plan)
}

const words = {
  en: {
    locale: 'en-GB',
    key: 'en',
    quiz: 'Quiz',
    types: ['Multiple choice', 'Recall a list', 'Open question'],
    count: 'Questions',
    marks: 'at once',
    begin: 'Begin',
    check: 'Check',
    show: 'Show the answer',
    next: 'Next',
    result: 'See the result',
    right: 'Right',
    true: 'True',
    false: 'False',
    answer: 'Your answer',
    up: /^Move up: /,
    add: /^Add \d+ cards?$/,
    added: /\d+ cards? (was|were) added/,
    undo: 'Undo',
    remove: 'Delete this quiz',
    heading: 'Result',
    again: /^The same again: /,
  },
  'zh-Hans': {
    locale: 'zh-CN',
    key: 'zh',
    quiz: '测验',
    types: ['多选', '列举', '论述'],
    count: '题数',
    marks: '最后看',
    begin: '开始',
    check: '下一题',
    show: '下一题',
    next: '下一题',
    result: '看结果',
    right: '对',
    true: '对',
    false: '错',
    answer: '你的答案',
    up: /^上移：/,
    add: /^放进 \d+ 张$/,
    added: /放进了 \d+ 张/,
    undo: '撤销',
    remove: '删除这份测验',
    heading: '结果',
    again: /^同样的题再做一遍：/,
  },
} as const

/** Answers the question on the screen as the paper has it. */
async function answerRightly(
  page: Page,
  question: Question,
  word: (typeof words)[keyof typeof words],
): Promise<void> {
  const { key } = word
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  switch (question.type) {
    case 'single':
      return page.getByRole('radio').nth(question.right).check()
    case 'true-false':
      return page
        .getByRole('radio', { name: question.right ? word.true : word.false, exact: true })
        .check()
    case 'multiple':
      for (const i of question.right) await page.getByRole('checkbox').nth(i).check()
      return
    case 'order': {
      // As a person would: each in turn is moved up to its place.
      const order = question.items.map((_, i) => i)
      for (const [place, item] of question.right.entries()) {
        for (let at = order.indexOf(item); at > place; at--) {
          await page
            .getByRole('article')
            .getByRole('listitem')
            .nth(at)
            .getByRole('button')
            .first()
            .click()
          order.splice(at - 1, 0, ...order.splice(at, 1))
        }
      }
      return
    }
    case 'match':
      for (const [i, right] of question.right.entries()) {
        await page.getByRole('list').nth(0).getByRole('button').nth(i).click()
        await page.getByRole('list').nth(1).getByRole('button').nth(right).click()
      }
      return
    case 'gaps':
      for (const [i, { back }] of question.gaps.entries()) {
        await page.getByRole('textbox').nth(i).fill(back[key])
      }
      return
    case 'type-in':
      return page.getByRole('textbox', { name: word.answer }).fill(question.back[key])
    case 'list':
      return page
        .getByRole('textbox', { name: word.answer })
        .fill(question.items.map((item) => item[key]).join('\n'))
    case 'open':
      await page.getByRole('textbox', { name: word.answer }).fill('…')
      return expect(button(word.show)).toBeEnabled()
  }
}

/** Says that all points of the model answer were made. */
async function tickAll(page: Page): Promise<void> {
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  for (const point of await page.getByRole('checkbox').all()) await point.check()
}

for (const language of ['en', 'zh-Hans'] as const) {
  const word = words[language]
  test.describe(`in ${language}`, () => {
    test.use({ locale: word.locale, reducedMotion: 'reduce' })

    test('a quiz of each type is chosen, taken offline, resumed after a reload, and looked back at', async ({
      page,
      context,
    }) => {
      test.setTimeout(150_000)
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
      await page.goto('/')
      await untilReadyOffline(page)
      await context.setOffline(true)
      await page.getByRole('link', { name: word.quiz, exact: true }).click()
      for (const type of word.types) {
        await page.getByRole('checkbox', { name: type, exact: true }).check()
      }
      await page.getByRole('radio', { name: word.marks, exact: true }).check()
      await page.getByRole('textbox', { name: word.count }).fill('18')
      await page.keyboard.press('Tab')
      await expect(page.getByRole('status').getByText(/18/)).toBeVisible()
      await expectAccessible(page)
      await expectLanguagesMarked(page)
      await page.getByRole('link', { name: word.begin, exact: true }).click()
      await expect(page.locator('#question')).toBeVisible()
      // The same choices under a seed of the test's own, so that every run asks the same.
      await page.goto(
        page
          .url()
          .replace(/seed=\w+/, 'seed=walk')
          .replace(/&quiz=.*/, ''),
      )
      await expect(page).toHaveURL(/&quiz=/)

      const questions = questionsAt(page)
      expect(new Set(questions.map(({ type }) => type)).size).toBe(9)
      const wrong = questions.find(({ type }) => type === 'single')
      const before = await readTable<StateRow>(page, 'states')
      const heading = page.locator('#question')
      const seen = new Set<string>()
      const look = async (state: string) => {
        if (seen.has(state)) return
        seen.add(state)
        await expectAccessible(page)
        await expectLanguagesMarked(page)
      }
      for (const [i, question] of questions.entries()) {
        const done = page.getByRole('progressbar')
        await expect(done).toHaveAttribute('aria-valuenow', String(i))
        if (i === 5) {
          await page.reload()
          await expect(done).toHaveAttribute('aria-valuenow', String(i))
        }
        await expect(heading).toHaveText(question.prompt[word.key])
        if (question === wrong && question.type === 'single') {
          await page.keyboard.press(String(((question.right + 1) % question.options.length) + 1))
        } else await answerRightly(page, question, word)
        await look(question.type)
        const isOpen = question.type === 'open'
        await button(isOpen ? word.show : word.check).click()
        if (language !== 'en') continue
        if (isOpen) await tickAll(page)
        else await expect(page.getByRole('article').getByRole('status').last()).toContainText(/\S/)
        await look(`${question.type} marked`)
        await button(i === questions.length - 1 ? word.result : word.next).click()
      }
      if (language !== 'en') {
        // What only a person can mark is marked when all is answered.
        const open = questions.filter(({ type }) => type === 'open')
        for (const [i, question] of open.entries()) {
          await expect(heading).toHaveText(question.prompt[word.key])
          await tickAll(page)
          await look('open marked')
          await button(i === open.length - 1 ? word.result : word.next).click()
        }
      }

      // The mark of the one that was wrong, and nothing that moves the schedule.
      await expect(page.getByRole('heading', { name: word.heading, exact: true })).toBeVisible()
      const missed = page.getByRole('heading', { name: wrong?.prompt[word.key] ?? '', exact: true })
      await expect(missed).toBeVisible()
      await look('result')
      expect(await readTable<StateRow>(page, 'states')).toEqual(before)
      const log = await readLog(page)
      expect(log.length).toBeGreaterThan(6)
      expect(new Set(log.map(({ kind }) => kind))).toEqual(new Set(['recognition']))

      // Only because the person says so does what they missed come to review.
      await button(word.add).click()
      await expect(page.getByText(word.added)).toBeVisible()
      await look('added')
      expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(1)
      await button(word.undo).click()
      await expect(button(word.add)).toBeVisible()
      expect(await readTable<StateRow>(page, 'states')).toEqual(before)

      // It is kept, and can be taken again.
      await page.reload()
      await expect(missed).toBeVisible()
      await page.goto('/quiz')
      await page.getByRole('link', { name: word.again }).click()
      await expect(heading).toHaveText(questions[0]?.prompt[word.key] ?? '')
      await page.goBack()
      await expect(page.getByRole('link', { name: word.again })).toBeVisible()
      await expectAccessible(page)
      await expectLanguagesMarked(page)
    })
  })
}

/** A quiz of one fact, whose card was learned so long ago that it is due. */
const dated = paperCards.find(({ id }) => {
  const one = makeQuiz(content, aboutOne(id.slice(0, id.indexOf('#')) as FactId))
  return one.length === 1 && one[0]?.cards[0] === id
}) as PaperCard

function aboutOne(fact: FactId) {
  const plan = planIn(new URLSearchParams({ seed: 's', n: '1', types: 'type-in', fact }))
  if (!plan) throw new Error('a plan has a seed')
  return plan
}

test('a typed recall of a due card is its review, once; the person has the last word', async ({
  page,
}) => {
  const past = [20, 18].map((days) => reviewed(dated.id, Good, later(morning, -days * dayMs)))
  await restore(page, backupOf(past))
  const address = `/quiz/take?seed=s&n=1&types=type-in&fact=${encodeURIComponent(dated.id.slice(0, dated.id.indexOf('#')))}`
  const kinds = async () => (await readLog(page)).map((row: Review) => row.kind).sort()
  await page.goto(address)
  const box = page.getByRole('textbox', { name: 'Your answer' })
  await box.fill('quite another thing')
  await box.press('Enter')
  const over = page.getByRole('button', { name: 'Count it as right' })
  await expect(over).toBeVisible()
  expect((await readState(page, dated.id)).bucket).toBe('learning')
  await over.click()
  await expect(page.getByRole('button', { name: 'Don’t count it as right' })).toBeVisible()
  const known = await readState(page, dated.id)
  expect(known.bucket).toBe('review')
  expect(await kinds()).toEqual(['review', 'review', 'review', 'review', 'void'])
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 1 points, 100%.')).toBeVisible()
  await expect(page.getByText('Everything was right.')).toBeVisible()

  // The same again, and forgotten: it is not due any more, so nothing but the quiz is told.
  await page.getByRole('link', { name: 'The same again' }).click()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await page.getByRole('button', { name: 'See the result' }).click()
  await expect(page.getByText('0 of 1 points, 0%.')).toBeVisible()
  expect(await readState(page, dated.id)).toEqual(known)
  await expect(page.getByText('1 card in review is entered as forgotten')).toBeVisible()

  await page.getByRole('link', { name: 'A new quiz' }).click()
  await expect(
    page.getByRole('img', { name: 'Results, the oldest first: 100% and 0%' }),
  ).toBeVisible()
  // And what was reviewed can be asked for as the weakest.
  await page.getByRole('radio', { name: 'Weakest' }).check()
  await expect(page.getByText('1 question', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: /^See the result/ }).click()
  await page.getByRole('button', { name: 'Delete this quiz' }).click()
  await expect(page.getByRole('img', { name: /^Results/ })).toHaveCount(0)
})

test('the time for a question runs out, and can be turned off; keys alone will do', async ({
  page,
}) => {
  await page.goto('/')
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('q')
    await expect(page).toHaveURL(/\/quiz$/, { timeout: 500 })
  }).toPass()
  await page.goto('/quiz/take?seed=t&n=3&types=single&time=30')
  const progress = page.getByRole('progressbar')
  const article = page.getByRole('article')
  await expect(page.getByRole('timer')).toBeVisible()
  await expectAccessible(page)
  await page.clock.runFor(22_000)
  await expect(article.getByText('10 seconds left')).toBeAttached()
  await page.clock.runFor(10_000)
  await expect(article.getByText('Wrong', { exact: true })).toBeVisible()
  await expect(progress).toHaveAttribute('aria-valuenow', '1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('timer')).toBeVisible()
  await page.getByRole('button', { name: 'Time limit', pressed: true }).click()
  await expect(page.getByRole('timer')).toHaveCount(0)
  await page.clock.runFor(60_000)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.locator('#question').focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(progress).toHaveAttribute('aria-valuenow', '2')
  // It stays off for the next one.
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 / 3')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveCount(0)
})

test('an address that asks nothing says so', async ({ page }) => {
  await page.goto('/quiz/take')
  await expect(page.getByRole('heading', { name: 'This is no quiz' })).toBeVisible()
  await page.goto('/quiz/take?seed=a&fact=nothing%2Fnowhere')
  await expect(page.getByRole('heading', { name: 'No questions' })).toBeVisible()
  await expectAccessible(page)
})
