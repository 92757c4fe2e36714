import type { Page } from '@playwright/test'
import type { Review } from '@/lib/schedule/review'
import type { CardRow, StateRow } from '@/lib/store/rows'
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectLanguagesMarked,
  expectNothingCut,
} from './_support/accessibility'
import { restoreText } from './_support/backup'
import { savedText } from './_support/download'
import { untilReadyOffline } from './_support/pages'
import { readTable } from './_support/rows'
import { expect, question, rate, showAnswer, test } from './_support/study'

/** What the form says, in each language. */
const words = {
  en: {
    newDeck: 'New deck',
    makeDeck: 'Make deck',
    newCard: 'New card',
    kinds: { basic: 'Basic', 'both-ways': 'Both ways', cloze: 'Gaps', list: 'List' },
    fields: {
      front: 'Question',
      back: 'Answer',
      one: 'One side',
      other: 'Other side',
      sentence: 'Sentence',
      items: 'Items',
    },
    makeGap: 'Make a gap',
    preview: 'Preview',
    save: 'Save',
    next: 'Save and next',
    saved: (n: number) => `${n} card${n === 1 ? '' : 's'} saved.`,
    makes: (n: number) => `Makes ${n} card${n === 1 ? '' : 's'}`,
    total: '8 cards',
  },
  zh: {
    newDeck: '新建卡组',
    makeDeck: '建立卡组',
    newCard: '新建卡片',
    kinds: { basic: '问答', 'both-ways': '双向', cloze: '填空', list: '列表' },
    fields: {
      front: '问题',
      back: '答案',
      one: '一面',
      other: '另一面',
      sentence: '句子',
      items: '各项',
    },
    makeGap: '挖空',
    preview: '预览',
    save: '保存',
    next: '保存并继续',
    saved: (n: number) => `已保存 ${n} 张卡片。`,
    makes: (n: number) => `生成 ${n} 张卡片`,
    total: '8 张卡片',
  },
} as const
type Said = (typeof words)['en'] | (typeof words)['zh']

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const kind = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const rows = (page: Page) => page.getByRole('main').getByRole('listitem')

const ownCards = async (page: Page) =>
  (await readTable<CardRow>(page, 'cards')).filter(({ paper }) => paper === 'own')
const ownStates = async (page: Page) =>
  (await readTable<StateRow>(page, 'states')).filter(({ paper }) => paper === 'own')

async function makeDeck(page: Page, title: string, t: Said = words.en) {
  await page.goto('/library')
  await button(page, t.newDeck).click()
  await page.getByRole('dialog').getByRole('textbox').fill(title)
  await button(page, t.makeDeck).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

async function begin(page: Page, t: Said = words.en) {
  await page.getByRole('link', { name: t.newCard }).click()
  await expect(page.getByRole('heading', { name: t.newCard })).toBeVisible()
}

async function writeBasic(page: Page, front: string, back: string) {
  await begin(page)
  await field(page, 'Question').fill(front)
  await field(page, 'Answer').fill(back)
  await button(page, 'Save').click()
  await expect(rows(page).filter({ hasText: front })).toBeVisible()
}

for (const [key, locale, texts] of [
  [
    'en',
    'en-GB',
    {
      deck: 'Seminar',
      question: 'Who wrote “Politics among Nations”?',
      answer: 'Morgenthau',
      sentence: 'NATO was founded in 1949.',
      gap: '1949',
      gapped: 'NATO was founded in ＿＿＿.',
      items: ['individual', 'state', 'system'],
    },
  ],
  [
    'zh',
    'zh-CN',
    {
      deck: '研讨课',
      question: '《国家间政治》是谁写的？',
      answer: '摩根索',
      sentence: '北约成立于1949年。',
      gap: '1949',
      gapped: '北约成立于＿＿＿年。',
      items: ['个人', '国家', '体系'],
    },
  ],
] as const) {
  test.describe(`in ${key}`, () => {
    test.use({ locale })

    test('each type of card is written, many in a row, with what it makes shown before', async ({
      page,
    }) => {
      const t = words[key]
      const made = page.getByRole('status').filter({ hasText: /\d/ })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto('/library')
      await expect(button(page, t.newDeck)).toBeVisible()
      await expectAccessible(page)
      await button(page, t.newDeck).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.keyboard.press('Escape')
      await makeDeck(page, texts.deck, t)
      await begin(page, t)

      await field(page, t.fields.front).fill(texts.question)
      await field(page, t.fields.back).fill(texts.answer)
      await expect(page.getByRole('heading', { name: t.makes(1) })).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.emulateMedia({ colorScheme: 'light' })
      await button(page, t.next).click()
      await expect(made).toHaveText(t.saved(1))
      await expect(field(page, t.fields.front)).toHaveValue('')
      await expect(field(page, t.fields.front)).toBeFocused()

      await kind(page, t.kinds['both-ways']).check()
      await field(page, t.fields.one).fill('détente')
      await field(page, t.fields.other).fill('缓和')
      await expect(page.getByRole('heading', { name: t.makes(2) })).toBeVisible()
      await expectLanguagesMarked(page)
      await page.keyboard.press('Control+Enter')
      await expect(made).toHaveText(t.saved(2))

      await kind(page, t.kinds.cloze).check()
      const sentence = field(page, t.fields.sentence)
      await sentence.fill(texts.sentence)
      await button(page, t.save).click()
      await expect(sentence).toHaveAttribute('aria-invalid', 'true')
      await expect(sentence).toBeFocused()
      await expectAccessibleInBothThemes(page)
      await page.emulateMedia({ colorScheme: 'light' })
      const at = texts.sentence.indexOf(texts.gap)
      await sentence.evaluate(
        (box, [from, to]) =>
          (box as HTMLTextAreaElement).setSelectionRange(Number(from), Number(to)),
        [at, at + texts.gap.length],
      )
      await button(page, t.makeGap).click()
      await expect(sentence).toHaveValue(texts.sentence.replace(texts.gap, `{{${texts.gap}}}`))
      await expect(page.getByRole('region', { name: t.preview })).toContainText(texts.gapped)
      await page.keyboard.press('Control+Enter')
      await expect(made).toHaveText(t.saved(1))

      await kind(page, t.kinds.list).check()
      await field(page, t.fields.front).fill(texts.question)
      await field(page, t.fields.items).fill(`${texts.items.join('\n')}\n`)
      await expect(page.getByRole('heading', { name: t.makes(4) })).toBeVisible()
      await expectNothingCut(page)
      await button(page, t.save).click()

      // 1 + 2 + 1 + 4, and none of the paper's.
      await expect(page.getByText(t.total, { exact: true })).toBeVisible()
      await expect(rows(page)).toHaveCount(8)
      await expect(rows(page).first()).toContainText(texts.question)
      // No row half under the bar.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await expectAccessibleInBothThemes(page)
      expect((await ownCards(page)).map(({ id }) => id.split('#')[1])).toEqual([
        'ask',
        'ask',
        'back',
        'gap-1',
        'list',
        'list-1',
        'list-2',
        'list-3',
      ])
    })
  })
}

test('what is missing is said at its field, and nothing is saved', async ({ page }) => {
  await makeDeck(page, 'Seminar')
  await begin(page)
  await button(page, 'Save').click()
  await expect(field(page, 'Question')).toHaveAccessibleDescription('This may not be empty.')
  await expect(field(page, 'Answer')).toHaveAccessibleDescription('This may not be empty.')
  await expect(field(page, 'Question')).toBeFocused()
  await field(page, 'Question').fill('Who?')
  await expect(field(page, 'Question')).not.toHaveAttribute('aria-invalid', 'true')
  await page.getByText('Where you read it').click()
  await field(page, 'Page').fill('five')
  await field(page, 'Answer').fill('Nobody')
  await button(page, 'Save').click()
  await expect(field(page, 'Page')).toHaveAccessibleDescription('A page is a whole number, as 56.')
  expect(await ownCards(page)).toEqual([])
  await field(page, 'Page').fill('56')
  await field(page, 'Section or source').fill('Chapter 2')
  await button(page, 'Save').click()
  await rows(page).getByRole('link').click()
  await expect(page.getByRole('article')).toContainText('p. 56')
  await expect(page.getByRole('article').getByText('Chapter 2')).toBeVisible()

  await page.goto('/library')
  await button(page, 'New deck').click()
  await button(page, 'Make deck').click()
  await expect(page.getByText('A deck needs a title.')).toBeVisible()
})

test('a card of one’s own is reviewed like any other, and an edit keeps its history', async ({
  page,
}) => {
  await makeDeck(page, 'Seminar')
  await writeBasic(page, 'Who chaired it?', 'Abe')
  await page.goto('/')
  const part = page.getByRole('link', { name: /Seminar/ })
  await expect(part).toContainText('1 new')
  await part.click()
  await expect(question(page)).toHaveText('Who chaired it?')
  await showAnswer(page).click()
  await expect(page.getByText('Abe', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('e')
  const edit = page.getByRole('dialog').getByRole('link', { name: 'Edit card' })
  await expect(edit).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Easy / }).click()
  await expect(page.getByRole('heading', { name: 'That is all for now' })).toBeVisible()
  const [before] = await ownStates(page)

  await page.goto('/library')
  await page.getByRole('link', { name: /^Seminar/ }).click()
  await rows(page).getByRole('link', { name: 'Who chaired it?' }).click()
  await page.getByRole('link', { name: 'Edit card' }).click()
  await expect(field(page, 'Question')).toHaveValue('Who chaired it?')
  await field(page, 'Question').fill('Who shepherded it?')
  await page.keyboard.press('ControlOrMeta+Enter')
  const card = page.getByRole('article')
  await expect(card.getByRole('heading', { name: 'Who shepherded it?' })).toHaveCount(1)
  await expect(card.getByRole('cell', { name: 'Easy' })).toBeVisible()
  expect(await ownStates(page)).toEqual([before])

  await page.goto('/library')
  await page.getByRole('searchbox').fill('shepherded')
  await expect(page.getByText('1 card found')).toBeVisible()
})

test('a card and a deck are deleted, and undo brings them back', async ({ page }) => {
  await makeDeck(page, 'Seminar')
  await writeBasic(page, 'Who chaired it?', 'Abe')
  const before = await ownStates(page)
  await rows(page).getByRole('link').click()
  await page.getByRole('link', { name: 'Edit card' }).click()
  await button(page, 'Delete this card').click()
  await expect(page.getByText('There are no cards in this deck yet.')).toBeVisible()
  await expect(page.getByText('Deleted. Its history is kept.')).toBeVisible()
  await expectAccessible(page)
  await button(page, 'Undo').click()
  await expect(rows(page)).toHaveCount(1)
  expect(await ownStates(page)).toEqual(before)

  await button(page, 'Rename').click()
  await page.getByRole('dialog').getByRole('textbox').fill('Reading')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Reading' })).toBeVisible()
  await button(page, 'Delete deck').click()
  await expect(page.getByText('Deck deleted, with its cards.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Reading/ })).toHaveCount(0)
  await expectAccessible(page)
  await button(page, 'Undo').click()
  await page.getByRole('link', { name: /^Reading/ }).click()
  await expect(rows(page)).toHaveCount(1)
  expect(await ownStates(page)).toEqual(before)
})

test('cards move to another deck with their history, and decks have options of their own', async ({
  page,
}) => {
  await makeDeck(page, 'Reading')
  await makeDeck(page, 'Seminar')
  await writeBasic(page, 'Who chaired it?', 'Abe')
  const deck = new URL(page.url()).searchParams.get('deck') ?? ''
  await page.goto(`/review?deck=${encodeURIComponent(deck)}`)
  await rate(page, 4)
  const [before] = await ownStates(page)
  await page.goto(`/library?deck=${encodeURIComponent(deck)}`)
  await rows(page).getByRole('link').click()
  await page.getByRole('link', { name: 'Edit card' }).click()
  await page.getByRole('combobox', { name: 'Deck' }).selectOption('Reading')
  await button(page, 'Save').click()
  await expect(page.getByRole('article')).toBeVisible()
  const [after] = await ownStates(page)
  expect(after).toEqual({ ...before, deck: after?.deck })
  expect(after?.deck).not.toBe(before?.deck)

  await page.goto('/options')
  await page.getByRole('link', { name: /^Reading/ }).click()
  await expect(page.getByRole('heading', { name: 'Reading', level: 1 })).toBeVisible()
})

test('many cards are moved or deleted at once, and undo brings them back', async ({ page }) => {
  await makeDeck(page, 'Reading')
  await makeDeck(page, 'Seminar')
  await writeBasic(page, 'Who chaired it?', 'Abe')
  await writeBasic(page, 'Who signed it?', 'Kishida')
  const before = await ownStates(page)
  const doWithAll = async (name: string) => {
    await button(page, 'Select').click()
    await button(page, 'All').click()
    await button(page, 'Actions').click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await doWithAll('Delete')
  await expect(page.getByText('There are no cards in this deck yet.')).toBeVisible()
  await button(page, 'Undo').click()
  await expect(rows(page)).toHaveCount(2)
  expect(await ownStates(page)).toEqual(before)

  await doWithAll('Reading')
  await expect(page.getByText('Moved to Reading.')).toBeVisible()
  await expect(page.getByText('There are no cards in this deck yet.')).toBeVisible()
  await page.goto('/library')
  await page.getByRole('link', { name: /^Reading/ }).click()
  await expect(rows(page)).toHaveCount(2)

  // What a paper has stays where it is.
  await page.goto('/library?view=cards')
  await button(page, 'Select').click()
  await button(page, 'All').click()
  await button(page, 'Actions').click()
  await expect(page.getByRole('menuitem', { name: 'Suspend' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0)
})

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' })
  test('cards are written without a network', async ({ page, context }) => {
    await page.goto('/library')
    await untilReadyOffline(page)
    await context.setOffline(true)
    await page.reload()
    await makeDeck(page, 'Seminar')
    await writeBasic(page, 'Who chaired it?', 'Abe')
    await page.reload()
    await expect(rows(page)).toHaveCount(1)
  })
})

test('a backup brings them to another browser, with their history', async ({ page, browser }) => {
  await makeDeck(page, 'Seminar')
  await writeBasic(page, 'Who chaired it?', 'Abe')
  const deck = new URL(page.url()).searchParams.get('deck') ?? ''
  await page.goto(`/review?deck=${encodeURIComponent(deck)}`)
  await rate(page, 4)
  const [before] = await ownStates(page)
  const [rating] = await readTable<Review>(page, 'reviews')
  await page.goto('/settings')
  const download = page.waitForEvent('download')
  await button(page, 'Save everything to a file').click()
  const text = await savedText(await download)

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await restoreText(other, text)
  await expect(other.getByText(/^1 review added/)).toBeVisible()
  expect(await ownStates(other)).toEqual([before])
  expect(await readTable<Review>(other, 'reviews')).toEqual([rating])
  await other.goto('/library')
  await expect(other.getByRole('link', { name: /^Seminar/ })).toContainText('1 of 1 begun')
  await context.close()
})
