import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDecks } from '@/lib/build/decks'
import { type DeckFile, deckFileSchema, deckIndexSchema } from '@/lib/cards/deck-file'
import { tallyDeck } from '@/lib/cards/deck-report'
import { factKinds } from '@/lib/cards/fact-kinds'
import { formatProblem } from '@/lib/cards/source-problem'
import { siblingGap } from '@/lib/cards/study-order'
import { changed, datesYaml, paperYaml } from '../cards/deck-source-sample'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'loci-decks-'))
})
afterEach(() => rm(root, { recursive: true }))

const put = async (dates: string, paper = paperYaml) => {
  await mkdir(join(root, 'decks', 'sample'), { recursive: true })
  await writeFile(join(root, 'decks', 'sample', 'dates.yaml'), dates)
  await writeFile(join(root, 'decks', 'sample', 'paper.yaml'), paper)
}
const built = (name: string) => readFile(join(root, 'public', 'decks', name), 'utf8')

describe('building decks', () => {
  it('writes each paper and the list of papers', async () => {
    await put(datesYaml)
    const { problems, report } = await buildDecks(root)
    expect(problems).toEqual([])
    const deck = deckFileSchema.parse(JSON.parse(await built('sample.json')))
    expect(deckIndexSchema.parse(JSON.parse(await built('index.json')))).toEqual({
      format: 1,
      papers: [
        {
          id: 'sample',
          revision: deck.revision,
          file: 'sample.json',
          title: { zh: '样本', en: 'Sample' },
          facts: 2,
          cards: 3,
        },
      ],
    })
    expect(report.join('\n')).toContain('sample: 2 facts, 3 cards')
    expect(report.join('\n')).toContain('pages without a fact: 10')
  })

  it('leaves a file alone that would not change', async () => {
    await put(datesYaml)
    await buildDecks(root)
    const path = join(root, 'public', 'decks', 'sample.json')
    const before = await stat(path, { bigint: true })
    const { report } = await buildDecks(root)
    expect((await stat(path, { bigint: true })).mtimeNs).toBe(before.mtimeNs)
    expect(report.join('\n')).toContain('unchanged')
  })

  it('writes nothing where anything is wrong, and says where', async () => {
    await put(datesYaml)
    await buildDecks(root)
    const before = [await built('sample.json'), await built('index.json')]
    await put(changed(datesYaml, 'page: 11', 'page: 99'))
    const { problems } = await buildDecks(root)
    expect(problems.map(formatProblem)).toEqual([
      'decks/sample/dates.yaml:5:14: the paper has no p. 99 (its pages are 10-12)',
    ])
    expect([await built('sample.json'), await built('index.json')]).toEqual(before)
  })

  it('exits with 1 and tells every problem on a line of its own', async () => {
    await put(changed(changed(datesYaml, 'page: 11', 'page: 99'), 'kind: document', 'kind: paper'))
    const project = fileURLToPath(new URL('../..', import.meta.url))
    const run = spawnSync(
      join(project, 'node_modules', '.bin', 'tsx'),
      [join(project, 'lib', 'build', 'decks.ts')],
      { cwd: root, encoding: 'utf8' },
    )
    expect(run.status).toBe(1)
    expect(run.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^decks\/sample\/dates\.yaml:5:14: the paper has no p\. 99/),
      expect.stringMatching(/^decks\/sample\/dates\.yaml:13:5: kind is "paper"/),
      '2 problems; nothing was written',
    ])
  })

  it('says which cards a revision drops', async () => {
    await put(datesYaml)
    await buildDecks(root)
    await put(changed(datesYaml, 'sum:', 'cost:'))
    const { report } = await buildDecks(root)
    expect(report.join('\n')).toContain('1 cards added, 1 dropped: treaty#sum')
  })

  it('looks the facts up in the paper’s text where one is given, and says where not', async () => {
    await put(datesYaml, `${paperYaml}begins: { 10: 开头, 11: 峰会, 12: 条约 }\n`)
    expect((await buildDecks(root)).report.join('\n')).toContain('its text was not given')
    const file = join(root, 'paper.txt')
    await writeFile(
      file,
      '开头。\n① 注。\n② 2022年7月。\n峰会。\n① 注。\n条约由安倍签订，花了40亿日元。\n',
    )
    const { problems, report } = await buildDecks(root, file)
    expect(problems.map(formatProblem)).toEqual([])
    expect(report.join('\n')).toMatch(/checked against the paper: \d+ dates.* none missing/)

    await writeFile(file, '开头。\n① 注。\n② 2022年7月。\n峰会。\n① 注。\n条约由安倍签订。\n')
    expect((await buildDecks(root, file)).problems.map(formatProblem)).toEqual([
      expect.stringContaining('p. 12 does not say 40亿 (treaty)'),
    ])
    await writeFile(file, '另一篇')
    expect((await buildDecks(root, file)).problems.map(formatProblem)).toEqual([
      expect.stringContaining('the text of none of the papers'),
    ])
    const lost = join(root, 'lost.txt')
    expect((await buildDecks(root, lost)).problems.map(formatProblem)).toEqual([
      expect.stringContaining('lost.txt:1:1: there is no such file'),
    ])
  })

  it('takes away the deck of a paper that is gone', async () => {
    await put(datesYaml)
    await buildDecks(root)
    await rm(join(root, 'decks', 'sample'), { recursive: true })
    await buildDecks(root)
    expect(await readdir(join(root, 'public', 'decks'))).toEqual(['index.json'])
    expect(JSON.parse(await built('index.json'))).toEqual({ format: 1, papers: [] })
  })
})

describe('the Japan–NATO deck', () => {
  const deckOf = async (): Promise<DeckFile> => {
    await cp(fileURLToPath(new URL('../../decks', import.meta.url)), join(root, 'decks'), {
      recursive: true,
    })
    const { problems } = await buildDecks(root)
    expect(problems.map(formatProblem)).toEqual([])
    return deckFileSchema.parse(JSON.parse(await built('japan-nato-2023.json')))
  }

  it('compiles, with every kind, section and page of the paper', async () => {
    const deck = await deckOf()
    expect(deck.facts.length).toBeGreaterThanOrEqual(260)
    expect(deck.cards.length).toBeGreaterThanOrEqual(450)
    const { kinds, importances, sections, pages } = tallyDeck(deck)
    // The essentials, for a reader short of time.
    expect(importances[0]?.facts).toBeGreaterThanOrEqual(80)
    expect(importances[0]?.facts).toBeLessThanOrEqual(110)
    expect(kinds.map(({ name }) => name)).toEqual([...factKinds])
    expect([...kinds, ...pages].filter(({ facts }) => facts === 0)).toEqual([])
    expect(pages.map(({ name }) => Number(name))).toEqual(
      Array.from({ length: 16 }, (_, i) => 53 + i),
    )
    const numbered = '引言 一(一) 一(二)1 一(二)2 一(二)3 二(一) 二(二) 二(三) 三(一) 三(二) 三(三)'
    expect(sections.map(({ name }) => name)).toEqual(expect.arrayContaining(numbered.split(' ')))
  })

  it('dates every fact of the kind, and has the grounds of every argument', async () => {
    const { facts } = await deckOf()
    const lacking = facts.filter(
      ({ kind, date, argument }) =>
        (kind === 'date' && !date) || (kind === 'argument' && !argument),
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('begins with the thesis, what matters most first, and no siblings near each other', async () => {
    const { cards, facts } = await deckOf()
    expect(cards[0]?.fact).toBe('thesis')
    const importance = new Map(facts.map((fact) => [fact.id, fact.importance]))
    const notes = new Map(facts.map(({ id, event = id }) => [id, event]))
    const noteOf = ({ fact }: { fact: string }) => notes.get(fact)
    const firstCards = facts.filter((fact) => fact.importance === 1).length
    expect(cards.slice(0, firstCards).every((card) => importance.get(card.fact) === 1)).toBe(true)
    cards.slice(0, -siblingGap).forEach((card, index) => {
      const near = cards.slice(Math.max(0, index - siblingGap), index).map(noteOf)
      expect(near).not.toContain(noteOf(card))
    })
  })
})
