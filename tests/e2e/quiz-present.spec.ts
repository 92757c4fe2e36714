import type { Page } from '@playwright/test'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { planIn } from '@/lib/quiz/plan-address'
import { shippedContent } from '../quiz/content'
import { expectAccessibleInBothThemes, expectLanguagesMarked } from './_support/accessibility'
import { untilReadyOffline } from './_support/pages'
import { startServer } from './_support/server'
import { expect, test } from './_support/study'

const address = '/quiz/present?seed=wall&n=3&paper=japan-nato-2023'
const plan = planIn(new URL(address, 'http://localhost').searchParams)
if (!plan) throw new Error('the address has a seed')
const questions = makeQuiz(shippedContent(), plan)
const asked = (n: number) => {
  const question = questions[n - 1]
  if (!question) throw new Error(`the quiz has no question ${n}`)
  return question
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const spoken = (page: Page) => page.getByRole('status')

/** A heading as it stands on the screen, whatever its white space. */
const inWords = (text: string): string => text.replace(/\s+/g, ' ')

const expectQuestion = (page: Page, n: number) =>
  expect(heading(page)).toHaveText(inWords(asked(n).prompt.en))

test('a quiz is presented by keyboard alone, from its teams to its summary', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(address)
  await expect(page.getByText('3 questions')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a team' }).press('Enter')
  await page.getByRole('button', { name: 'Add a team' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name of team 1' }).fill('Reds 1')
  // Right after typing; the digit of the name has scored nothing.
  await page.keyboard.press('PageDown')
  await expectQuestion(page, 1)
  await expect(spoken(page)).toHaveText(inWords(`Question 1 of 3: ${asked(1).prompt.en}`))
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('2')
  await page.keyboard.press('Shift+Digit2')
  await page.keyboard.press('1')
  const teams = page.getByRole('list', { name: 'Teams' })
  await expect(teams.getByRole('listitem')).toHaveText(['Reds 12', 'Team 21'])
  await page.getByRole('button', { name: 'Team 2: one point less' }).click()
  await expect(teams.getByRole('listitem')).toHaveText(['Reds 12', 'Team 20'])
  // A point given with the mouse leaves Space to the wall.
  await page.keyboard.press('Space')
  await expect(spoken(page)).toHaveText(inWords(`Answer: ${asked(1).back.en}`))
  await page.keyboard.press('PageUp')
  await expectQuestion(page, 1)

  // A clicker's keys: on, blank, and on again, which first shows what was blanked.
  await page.keyboard.press('b')
  const unblank = page.getByRole('button', { name: 'Show the wall again' })
  await expect(unblank).toBeVisible()
  await expect(spoken(page)).toHaveText('The wall is blank.')
  await page.keyboard.press('PageDown')
  await expect(unblank).toHaveCount(0)
  await expectQuestion(page, 1)
  await page.keyboard.press('PageDown')
  await expect(spoken(page)).toHaveText(inWords(`Answer: ${asked(1).back.en}`))
  await expect(page.getByRole('main')).toContainText(`p. ${asked(1).loci[0]?.page}`)
  await page.keyboard.press('Space')
  await expect(spoken(page)).toHaveText('To discuss')
  await page.keyboard.press('PageUp')
  await expect(spoken(page)).toContainText('Answer: ')

  await page.reload()
  await expect(spoken(page)).toContainText('Answer: ')
  await expect(teams.getByRole('listitem')).toHaveText(['Reds 12', 'Team 20'])

  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: 'Question number' }).fill('4')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: 'There is no such question' }),
  ).toBeVisible()
  await page.getByRole('textbox', { name: 'Question number' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectQuestion(page, 3)

  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible()

  await page.keyboard.press('End')
  await expect(heading(page)).toHaveText('Summary')
  await expect(page.getByRole('list', { name: 'Scores' }).getByRole('listitem')).toHaveText([
    '1Reds 12',
    '2Team 20',
  ])
  const answers = page.getByRole('list', { name: 'Questions and answers' })
  for (const { prompt, back, loci } of questions) {
    await expect(answers).toContainText(inWords(prompt.en))
    await expect(answers).toContainText(inWords(back.en))
    await expect(answers).toContainText(`p. ${loci[0]?.page}`)
  }
  await page.keyboard.press('Home')
  await expect(page.getByText('3 questions')).toBeVisible()
  await page.getByRole('button', { name: 'Scores to nought' }).click()
  await page.keyboard.press('ArrowRight')
  await expect(teams.getByRole('listitem')).toHaveText(['Reds 10', 'Team 20'])
})

test('time to think is counted and spoken of, gives nothing away, and can be done without', async ({
  page,
}) => {
  await page.goto(`${address}&time=30`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Think' }).last().click()
  await expect(spoken(page)).toHaveText('Time to think has begun.')
  await page.clock.fastForward(21_000)
  await expect(spoken(page)).toHaveText('Ten seconds or less.')
  await page.clock.fastForward(60_000)
  await expect(spoken(page)).toHaveText('Time is up')
  await expectQuestion(page, 1)
  await page.keyboard.press('t')
  await expect(spoken(page)).toContainText('Question 1 of 3')

  await page.keyboard.press('Home')
  // Arrows choose among the times, and do not begin.
  await page.getByRole('radio', { name: '15 s' }).check()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(spoken(page)).toContainText('Answer: ')
})

test('every step of a long quiz fits the wall, without a scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/quiz/present?seed=long&n=18&paper=japan-nato-2023')
  await expect(page.getByText('18 questions')).toBeVisible()
  const cut: string[] = []
  for (let step = 0; step < 18 * 3; step++) {
    await page.keyboard.press('PageDown')
    const found = await page.evaluate(() => {
      const title = document.querySelector('h1')
      const box = title?.closest('.overflow-auto')
      if (!title || !box) return 'no question'
      const size = Number.parseFloat(getComputedStyle(title).fontSize)
      const isCut = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth
      return isCut || size < 20 ? `${title.textContent} at ${size} px` : null
    })
    if (found) cut.push(`step ${step}: ${found}`)
  }
  expect(cut).toEqual([])
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toHaveText('Summary')
})

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' })
  test('the wall and the sheet are made from what is on the device, without a network', async ({
    page,
  }) => {
    const server = await startServer()
    await page.goto(`${server.url}/`)
    await untilReadyOffline(page)
    await server.kill()
    await page.goto(`${server.url}${address}`)
    await page.getByRole('button', { name: 'Begin' }).click()
    await expectQuestion(page, 1)
    await page.goto(`${server.url}${address.replace('present', 'sheet')}`)
    await expect(page.getByText(asked(1).prompt.en.split('\n')[0] ?? '').first()).toBeVisible()
  })
})

for (const { language, locale, add, keys, jump } of [
  { language: 'en', locale: 'en-GB', add: 'Add a team', keys: 'Keys', jump: 'Go to a question' },
  { language: 'zh-Hans', locale: 'zh-CN', add: '加一队', keys: '按键', jump: '跳到某一题' },
]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, reducedMotion: 'reduce' })
    test('axe finds nothing at any step, in light or dark', async ({ page }) => {
      await page.goto(`${address}&time=30`)
      await page.getByRole('button', { name: add }).click()
      await expectAccessibleInBothThemes(page)
      await heading(page).click()
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'b']) {
        await page.keyboard.press(key)
        await expectAccessibleInBothThemes(page)
        await expectLanguagesMarked(page)
      }
      await page.keyboard.press('End')
      await expectAccessibleInBothThemes(page)
      await expectLanguagesMarked(page)
      for (const name of [keys, jump]) {
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessibleInBothThemes(page)
        await page.keyboard.press('Escape')
      }
    })
  })
}
