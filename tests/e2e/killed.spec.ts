import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'
import { openBrowser } from './_support/own-browser'
import { firstOfEachNote } from './_support/paper'
import { readLog, readTable } from './_support/rows'
import { expect, question, rate, rateButton, showAnswer, test, undoButton } from './_support/study'

test.use({ serviceWorkers: 'allow' })

/** Every card stands where the log says. */
async function expectStatesOfLog(page: Page): Promise<void> {
  const log = await readLog(page)
  for (const state of await readTable<StateRow>(page, 'states')) {
    expect(state).toMatchObject({ ...replay(state.cardId, log, defaultParameters) })
  }
}

test('a browser that is killed right after a grade has kept it, and what was taken back too', async ({
  server,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'loci-profile-'))
  try {
    const first = await openBrowser(profile)
    const page = await first.context.newPage()
    await page.goto(`${server.url}/review`)
    for (const rating of [Easy, Again, Good] as const) await rate(page, rating)
    await undoButton(page).click()
    await expect(question(page)).toHaveText(firstOfEachNote[2]?.front.en ?? '')
    await rate(page, Easy)
    await first.kill()

    const second = await openBrowser(profile)
    const again = await second.context.newPage()
    await again.goto(`${server.url}/`)
    await expect(again.getByText('3 reviews done today')).toBeVisible()
    const log = await readLog(again)
    expect(log.map((row) => (row.kind === 'review' ? row.rating : row.kind))).toEqual([
      Easy,
      Again,
      Good,
      'void',
      Easy,
    ])
    await expectStatesOfLog(again)
    await second.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a page that dies in the midst of a grade has written all of it or nothing', async ({
  context,
}) => {
  let grades = 0
  for (let times = 0; times < 4; times++) {
    const page = await context.newPage()
    await page.goto('/review')
    await showAnswer(page).click()
    await expect(rateButton(page, Easy)).toBeEnabled()
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    await page.keyboard.press('4')
    void session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()

    const next = await context.newPage()
    await next.goto('/')
    await expect(next.getByRole('button', { name: 'Start review' })).toBeVisible()
    const { length } = await readLog(next)
    expect([grades, grades + 1]).toContain(length)
    grades = length
    await expectStatesOfLog(next)
    await next.close()
  }
})
