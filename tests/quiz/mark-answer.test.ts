import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/cards/deck-file'
import { languages } from '@/lib/facts/language'
import { markAnswer, type Off, type Outcome } from '@/lib/quiz/mark-answer'
import { Again, Good, Hard } from '@/lib/schedule/review'
import { shippedDeck } from './content'

const date = (value: string): Answer => ({ type: 'date', value })
const number = (value: number, unit?: string): Answer => ({ type: 'number', value, unit })
const money = (value: number, unit = 'JPY'): Answer => ({ type: 'money', value, unit })
const name = (value: string, ...also: string[]): Answer => ({ type: 'name', value, also })
const list = (ordered: boolean, ...items: [zh: string, en: string][]): Answer => ({
  type: 'list',
  items: items.map(([zh, en]) => ({ zh, en })),
  ordered,
})

const month = date('2022-07')
const day = date('2022-07-29')
const year = date('1976')
const may = date('2022-05')
const ambiguous = date('2022-07-06')
const share = number(71, '%')
const cap = number(1, '%')
const yen = money(4e9)
const trillion = money(11e12)
const dollars = money(3e7, 'USD')
const exact = money(4_020_000_000)
const count = number(5)
const rank = number(17)
const span = number(5, 'years')
const kishida = name('岸田文雄', '岸田', 'Kishida Fumio', 'Fumio Kishida', 'Kishida')
const walt = name('斯蒂芬·沃尔特', '沃尔特', 'Stephen Walt')
const stoltenberg = name('斯托尔滕贝格', 'Jens Stoltenberg')
const britain = name('英国', 'the United Kingdom', 'Britain', 'UK')
const whitePaper = name('防卫白书', 'Defense of Japan')
const alliance = name('准同盟', 'quasi-alliance')
const challenge = name('系统性的挑战', 'systemic challenge')
const marks = name('——', '“……”')
const strategy = name('国家安全保障战略', 'NSS')
const article = name('第九条', 'Article 9')
const visit = name('舒尔茨访日', 'Scholz’s visit to Japan')
const exercise = name('锁盾2023', 'Locked Shields 2023')
const consensus = name(
  '借外部变局强化“印太安全”共识',
  'using events abroad to build consensus on the Indo-Pacific',
)
const collusion = name('勾连', 'collusion')
const pair = list(false, ['英国', 'Britain'], ['法国', 'France'])
const limits = list(
  true,
  ['经济压力', 'economic pressure'],
  ['集体自卫权的法理限制', 'the legal bar on collective self-defence'],
  ['首相的政治领导能力', 'the prime minister’s capacity to lead'],
)
const four = list(
  false,
  ['美国', 'America'],
  ['日本', 'Japan'],
  ['印度', 'India'],
  ['澳大利亚', 'Australia'],
)
const topics = list(
  false,
  ['东亚与欧洲的安全局势', 'the situation in East Asia and Europe'],
  ['今后合作的方向', 'the direction of cooperation'],
)
const years = list(true, ['2007年', '2007'], ['2014年', '2014'])
const essay: Answer = { type: 'text' }

type Pair = readonly [typed: string, answer: Answer, outcome: Outcome, code?: Off['code']]

const table: Record<string, readonly Pair[]> = {
  'a month': [
    ['2022年7月', month, 'right'],
    ['2022-07', month, 'right'],
    ['July 2022', month, 'right'],
    ['22年7月', month, 'right'],
    ['令和4年7月', month, 'right'],
    ['二〇二二年七月', month, 'right'],
    ['二零二二年七月', month, 'right'],
    ['2022 年 7 月', month, 'right'],
    ['２０２２年７月', month, 'right'],
    ['2022年07月', month, 'right'],
    ['2022年7月份', month, 'right'],
    ['公元2022年7月', month, 'right'],
    ['令和四年七月', month, 'right'],
    ['㋿4年7月', month, 'right'],
    ['R4.7', month, 'right'],
    ['July Reiwa 4', month, 'right'],
    ['民國111年7月', month, 'right'],
    ['2022/7', month, 'right'],
    ['2022.7', month, 'right'],
    ['7/2022', month, 'right'],
    ['07-2022', month, 'right'],
    ['202207', month, 'right'],
    ['7/22', month, 'right'],
    ['Jul 2022', month, 'right'],
    ['jul. 2022', month, 'right'],
    ['JULY, 2022', month, 'right'],
    ['July of 2022', month, 'right'],
    ['July ’22', month, 'right'],
    ['2022 July', month, 'right'],
    ['in July 2022', month, 'right'],
    ['2022年7月（马德里）', month, 'right'],
    ['Jully 2022', month, 'right'],
    ['2022年7月29日', month, 'right'],
    ['29 July 2022', month, 'right'],
    ['2022年7月底', month, 'right'],
    ['2022', month, 'close', 'less-precise'],
    ['令和4年', month, 'close', 'less-precise'],
    ['7月', month, 'close', 'less-precise'],
    ['July', month, 'close', 'less-precise'],
    ['2022年6月', month, 'wrong', 'wrong-month'],
    ['June 29, 2022', month, 'wrong', 'wrong-month'],
    ['2021年7月', month, 'wrong', 'wrong-year'],
    ['平成4年7月', month, 'wrong', 'wrong-year'],
    ['6月', month, 'wrong', 'wrong-month'],
    ['2022年13月', month, 'wrong', 'not-a-date'],
    ['马德里', month, 'wrong', 'not-a-date'],
    ['', month, 'wrong', 'empty'],
    ['  \n', month, 'wrong', 'empty'],
    ['May 2022', may, 'right'],
    ['Mai 2022', may, 'wrong', 'not-a-date'],
  ],
  'a day': [
    ['2022年7月29日', day, 'right'],
    ['2022-07-29', day, 'right'],
    ['2022.7.29', day, 'right'],
    ['20220729', day, 'right'],
    ['29 July 2022', day, 'right'],
    ['July 29, 2022', day, 'right'],
    ['July 29th 2022', day, 'right'],
    ['the 29th of July, 2022', day, 'right'],
    ['Friday, 29 July 2022', day, 'right'],
    ['2022年7月29日（周五）', day, 'right'],
    ['2022年7月29日 星期五', day, 'right'],
    ['二〇二二年七月二十九号', day, 'right'],
    ['令和四年七月廿九日', day, 'right'],
    ['29/7/2022', day, 'right'],
    ['7/29/2022', day, 'right'],
    ['22/7/29', day, 'right'],
    ['29.7.22', day, 'right'],
    ['6/7/2022', ambiguous, 'right'],
    ['7/6/2022', ambiguous, 'right'],
    ['2022-06-07', ambiguous, 'wrong', 'wrong-month'],
    ['7月29日', day, 'close', 'less-precise'],
    ['29 July', day, 'close', 'less-precise'],
    ['2022年7月', day, 'close', 'less-precise'],
    ['2022年7月28日', day, 'wrong', 'wrong-day'],
    ['2022年6月29日', day, 'wrong', 'wrong-month'],
    ['2023年7月29日', day, 'wrong', 'wrong-year'],
    ['2022年2月30日', day, 'wrong', 'not-a-date'],
  ],
  'a year': [
    ['1976', year, 'right'],
    ['1976年', year, 'right'],
    ['76年', year, 'right'],
    ['’76', year, 'right'],
    ['昭和51年', year, 'right'],
    ['S51', year, 'right'],
    ['一九七六年', year, 'right'],
    ['AD 1976', year, 'right'],
    ['FY1976', year, 'right'],
    ['1976年度', year, 'right'],
    ['November 1976', year, 'right'],
    ['1967', year, 'wrong', 'wrong-year'],
    ['昭和76年', year, 'wrong', 'wrong-year'],
    ['5 November', year, 'wrong', 'not-a-date'],
  ],
  'a share': [
    ['71%', share, 'right'],
    ['百分之七十一', share, 'right'],
    ['71 percent', share, 'right'],
    ['０.７１', share, 'right'],
    ['０．７１', share, 'right'],
    ['71％', share, 'right'],
    ['71 per cent', share, 'right'],
    ['71パーセント', share, 'right'],
    ['seventy-one percent', share, 'right'],
    ['seventy one per cent', share, 'right'],
    ['七成一', share, 'right'],
    ['7割1分', share, 'right'],
    ['71/100', share, 'right'],
    ['约71%', share, 'right'],
    ['71% of respondents', share, 'right'],
    ['占71%', share, 'right'],
    ['71个百分点', share, 'right'],
    ['71.0%', share, 'right'],
    ['.71', share, 'right'],
    ['71', share, 'right', 'unit-unsaid'],
    ['七十一', share, 'right', 'unit-unsaid'],
    ['70%', share, 'close', 'rounded'],
    ['七成', share, 'close', 'rounded'],
    ['17%', share, 'wrong', 'wrong-figure'],
    ['7.1%', share, 'wrong', 'wrong-scale'],
    ['−71%', share, 'wrong', 'wrong-sign'],
    ['71亿日元', share, 'wrong', 'wrong-figure'],
    ['71日元', share, 'wrong', 'wrong-unit'],
    ['71人', share, 'wrong', 'wrong-unit'],
    ['多数', share, 'wrong', 'not-a-figure'],
    ['71%或72%', share, 'wrong', 'not-a-figure'],
    ['1%', cap, 'right'],
    ['百分之一', cap, 'right'],
    ['one percent', cap, 'right'],
    ['0.01', cap, 'right'],
    ['1‰', cap, 'wrong', 'wrong-scale'],
    ['一半', number(50, '%'), 'right'],
    ['half', number(50, '%'), 'right'],
    ['四分之三', number(75, '%'), 'right'],
    ['three quarters', number(75, '%'), 'right'],
  ],
  money: [
    ['40亿日元', yen, 'right'],
    ['4 billion yen', yen, 'right'],
    ['¥4bn', yen, 'right'],
    ['¥4 billion', yen, 'right'],
    ['￥40億', yen, 'right'],
    ['四十億円', yen, 'right'],
    ['40億円', yen, 'right'],
    ['４０亿日圆', yen, 'right'],
    ['40 亿 日元', yen, 'right'],
    ['日元40亿', yen, 'right'],
    ['JPY 4bn', yen, 'right'],
    ['4b yen', yen, 'right'],
    ['four billion Japanese yen', yen, 'right'],
    ['4,000,000,000 yen', yen, 'right'],
    ['4 000 000 000 JPY', yen, 'right'],
    ['4,000 million yen', yen, 'right'],
    ['四十亿日元', yen, 'right'],
    ['约40亿日元', yen, 'right'],
    ['about 4 billion yen', yen, 'right'],
    ['40亿', yen, 'right', 'unit-unsaid'],
    ['4bn', yen, 'right', 'unit-unsaid'],
    ['40亿美元', yen, 'wrong', 'wrong-unit'],
    ['$4 billion', yen, 'wrong', 'wrong-unit'],
    ['40亿元', yen, 'wrong', 'wrong-unit'],
    ['40亿人', yen, 'wrong', 'wrong-unit'],
    ['4亿日元', yen, 'wrong', 'wrong-scale'],
    ['40 billion yen', yen, 'wrong', 'wrong-scale'],
    ['40万日元', yen, 'wrong', 'wrong-scale'],
    ['50亿日元', yen, 'wrong', 'wrong-figure'],
    ['很多钱', yen, 'wrong', 'not-a-figure'],
    ['40亿或50亿日元', yen, 'wrong', 'not-a-figure'],
    ['11万亿日元', trillion, 'right'],
    ['11兆円', trillion, 'right'],
    ['十一万亿日元', trillion, 'right'],
    ['11 trillion yen', trillion, 'right'],
    ['JP¥11tn', trillion, 'right'],
    ['110,000亿日元', trillion, 'right'],
    ['11亿日元', trillion, 'wrong', 'wrong-scale'],
    ['$30 million', dollars, 'right'],
    ['3,000万美元', dollars, 'right'],
    ['US$30m', dollars, 'right'],
    ['thirty million US dollars', dollars, 'right'],
    ['三千万美金', dollars, 'right'],
    ['3000万ドル', dollars, 'right'],
    ['£30m', dollars, 'wrong', 'wrong-unit'],
    ['40.2亿日元', exact, 'right'],
    ['40亿2000万日元', exact, 'right'],
    ['4 billion yen', exact, 'close', 'rounded'],
    ['$4bn', exact, 'wrong', 'wrong-figure'],
    ['half a million dollars', money(500_000, 'USD'), 'right'],
  ],
  'a number': [
    ['5', count, 'right'],
    ['五', count, 'right'],
    ['五国', count, 'right'],
    ['5个', count, 'right'],
    ['Five', count, 'right'],
    ['five countries', count, 'right'],
    ['伍', count, 'right'],
    ['4', count, 'wrong', 'wrong-figure'],
    ['50', count, 'wrong', 'wrong-scale'],
    ['5%', count, 'wrong', 'wrong-unit'],
    ['five or six', count, 'wrong', 'not-a-figure'],
    ['17', rank, 'right'],
    ['第17届', rank, 'right'],
    ['第十七届', rank, 'right'],
    ['the 17th', rank, 'right'],
    ['seventeenth', rank, 'right'],
    ['十六', rank, 'wrong', 'wrong-figure'],
    ['五年', span, 'right'],
    ['5 years', span, 'right'],
    ['5年間', span, 'right'],
    ['five', span, 'right', 'unit-unsaid'],
    ['5个月', span, 'wrong', 'wrong-unit'],
    ['5 rounds', number(5, 'sessions'), 'close', 'wrong-unit'],
    ['2.5', number(2.5), 'right'],
    ['二点五', number(2.5), 'right'],
    ['2,5', number(2.5), 'right'],
    ['两万五', number(25_000), 'right'],
  ],
  'a name': [
    ['岸田文雄', kishida, 'right'],
    ['岸田', kishida, 'right'],
    ['岸田 文雄', kishida, 'right'],
    ['Kishida Fumio', kishida, 'right'],
    ['fumio kishida', kishida, 'right'],
    ['KISHIDA, Fumio', kishida, 'right'],
    ['Kishida Fumiō', kishida, 'right'],
    ['岸田文雄（Kishida Fumio）', kishida, 'right'],
    ['岸田文男', kishida, 'close', 'spelling'],
    ['Kishida Fumeo', kishida, 'close', 'spelling'],
    ['Fumoi Kishida', kishida, 'close', 'spelling'],
    ['首相岸田文雄', kishida, 'close', 'says-more'],
    ['Prime Minister Kishida', kishida, 'close', 'says-more'],
    ['不是岸田文雄', kishida, 'wrong'],
    ['岸田或安倍', kishida, 'wrong'],
    ['安倍晋三', kishida, 'wrong'],
    ['Walt Stephen', walt, 'right'],
    ['Stéphen Walt', walt, 'right'],
    ['斯蒂芬・沃尔特', walt, 'right'],
    ['斯蒂芬沃爾特', walt, 'right'],
    ['斯托尓滕贝格', stoltenberg, 'close', 'spelling'],
    ['Jens Stoltenburg', stoltenberg, 'close', 'spelling'],
    ['Stoltenberg', stoltenberg, 'close', 'says-less'],
    ['英国', britain, 'right'],
    ['英國', britain, 'right'],
    ['ＵＫ', britain, 'right'],
    ['U.K.', britain, 'right'],
    ['United Kingdom', britain, 'right'],
    ['美国', britain, 'wrong'],
    ['法国', britain, 'wrong'],
    ['英国或法国', britain, 'wrong'],
    ['Ukraine', britain, 'wrong'],
    ['防衛白書', whitePaper, 'right'],
    ['防衞白书', whitePaper, 'right'],
    ['《防卫白书》', whitePaper, 'right'],
    ['defense of japan', whitePaper, 'right'],
    ['Defence of Japan', whitePaper, 'close', 'spelling'],
    ['“准同盟”', alliance, 'right'],
    ['quasi alliance', alliance, 'right'],
    ['a Quasi–Alliance', alliance, 'right'],
    ['quasialliance', alliance, 'right'],
    ['quasi-alliances', alliance, 'close', 'spelling'],
    ['同盟', alliance, 'wrong'],
    ['系统性挑战', challenge, 'right'],
    ['系統性的挑戰', challenge, 'right'],
    ['the systemic challenge', challenge, 'right'],
    ['新版《国家安全保障战略》', strategy, 'close', 'says-more'],
    ['国家安全战略', strategy, 'wrong'],
    ['安全保障战略', strategy, 'close', 'says-less'],
    ['第9条', article, 'right'],
    ['宪法第九条', article, 'close', 'says-more'],
    ['第八条', article, 'wrong'],
    ['舒尔茨访华', visit, 'wrong'],
    ['Scholz’s visit to China', visit, 'wrong'],
    ['Scholz visit Japan', visit, 'close', 'wording'],
    ['锁盾2022', exercise, 'wrong'],
    ['Locked Shields 2022', exercise, 'wrong'],
    ['locked-shields 2023', exercise, 'right'],
    ['借外部变局来强化印太安全的共识', consensus, 'close', 'spelling'],
    ['借助外部变局，强化印太的安全共识', consensus, 'close', 'spelling'],
    ['借外部变局加强“印太安全”方面的共识', consensus, 'wrong'],
    ['借外部变局，凝聚“印太安全”共识', consensus, 'close', 'wording'],
    ['use of events abroad to build Indo-Pacific consensus', consensus, 'wrong'],
    ['events abroad to build consensus on Indo-Pacific', consensus, 'close', 'says-less'],
    ['勾连, collusion', collusion, 'right'],
    ['勾连, 合作', collusion, 'close', 'says-more'],
    ['！！', marks, 'wrong'],
    ['！！', kishida, 'wrong'],
  ],
  'a list': [
    ['英国\n法国', pair, 'right'],
    ['法国、英国', pair, 'right'],
    ['英国，法国', pair, 'right'],
    ['France; Britain', pair, 'right'],
    ['Britain and France', pair, 'right'],
    ['英国和法国', pair, 'right'],
    ['英国 法国', pair, 'right'],
    ['1. 英国\n2. 法国', pair, 'right'],
    ['1、英国 2、法国', pair, 'right'],
    ['- Britain\n- 法國', pair, 'right'],
    ['英国，英国，法国', pair, 'right'],
    ['英国', pair, 'wrong', 'missing-items'],
    ['英国、德国', pair, 'wrong', 'missing-items'],
    ['英国、法国、德国', pair, 'close', 'extra-items'],
    ['英国、法国、德国、意大利', pair, 'wrong', 'extra-items'],
    ['①经济压力\n②集体自卫权的法理限制\n③首相的政治领导能力', limits, 'right'],
    ['经济压力，集体自卫权法理限制，首相的政治领导能力', limits, 'right'],
    [
      'economic pressure, the legal bar on collective self-defence and the prime minister’s capacity to lead',
      limits,
      'right',
    ],
    ['集体自卫权的法理限制、经济压力、首相的政治领导能力', limits, 'close', 'wrong-order'],
    ['经济压力、集体自卫权的法理限制、首相的政治领导力', limits, 'close', 'inexact-items'],
    ['经济压力、首相的政治领导能力', limits, 'wrong', 'missing-items'],
    ['美国、日本、印度、澳大利亚', four, 'right'],
    ['美日印澳', four, 'wrong', 'missing-items'],
    ['Japan, India, Australia', four, 'close', 'missing-items'],
    ['Japan, India', four, 'wrong', 'missing-items'],
    ['东亚与欧洲的安全局势；今后合作的方向', topics, 'right'],
    ['今后合作的方向和东亚与欧洲的安全局势', topics, 'right'],
    ['2007年\n2014年', years, 'right'],
    ['平成19年、平成26年', years, 'right'],
    ['2014, 2007', years, 'close', 'wrong-order'],
  ],
  'a text': [
    ['因为北约需要日本。', essay, 'unmarkable'],
    ['', essay, 'wrong', 'empty'],
  ],
}

const pairs = Object.entries(table).flatMap(([sort, rows]) =>
  rows.map((row): readonly [string, ...Pair] => [sort, ...row]),
)

describe('a typed answer', () => {
  it('is put to the test by at least 150 pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150)
  })

  it.each(
    pairs.map(([sort, typed, answer, outcome, code]) => {
      const asked =
        'value' in answer ? `${answer.value} ${'unit' in answer ? (answer.unit ?? '') : ''}` : ''
      return { title: `${sort} ${asked}: “${typed}” is ${outcome}`, typed, answer, outcome, code }
    }),
  )('$title', ({ typed, answer, outcome, code }) => {
    const mark = markAnswer(typed, answer)
    expect([mark.outcome, mark.off?.code]).toEqual([outcome, code])
  })

  it.each([
    ['right', '2022-07', Good],
    ['close', '2022', Hard],
    ['wrong', '2021', Again],
  ])('that is %s suggests its rating', (_, typed, rating) => {
    expect(markAnswer(typed, month).suggestedRating).toBe(rating)
  })
})

describe('what was off', () => {
  it('tells the parts of a date that are right', () => {
    expect(markAnswer('2022年6月29日', day).off).toEqual({
      code: 'wrong-month',
      given: 6,
      expected: 7,
      right: ['year', 'day'],
    })
    expect(markAnswer('2022', day).off).toEqual({ code: 'less-precise', missing: ['month', 'day'] })
  })

  it('tells by which factor an amount is out', () => {
    expect(markAnswer('400亿日元', yen).off).toEqual({ code: 'wrong-scale', factor: 10 })
    expect(markAnswer('40万日元', yen).off).toEqual({ code: 'wrong-scale', factor: 1e-4 })
  })

  it('tells the unit that was meant', () => {
    expect(markAnswer('40亿美元', yen).off).toEqual({
      code: 'wrong-unit',
      given: 'USD',
      expected: 'JPY',
    })
    expect(markAnswer('40亿人', yen).off).toMatchObject({ given: '人', expected: 'JPY' })
  })

  it('counts the items that are missing, and says where the others were', () => {
    const { off, parts } = markAnswer('首相的政治领导能力、经济压力', limits)
    expect(off).toEqual({ code: 'missing-items', n: 1, of: 3 })
    expect(parts?.map(({ state, place }) => [state, place])).toEqual([
      ['right', 1],
      ['missing', null],
      ['right', 0],
    ])
  })

  it('names the items that were too many', () => {
    expect(markAnswer('英国、法国、德国', pair).off).toEqual({
      code: 'extra-items',
      given: ['德国'],
    })
  })
})

describe('a difference', () => {
  it('is shown by letters where one is off', () => {
    expect(markAnswer('Jens Stoltenburg', stoltenberg).diff).toEqual([
      { kind: 'same', text: 'Jens Stoltenb' },
      { kind: 'extra', text: 'u' },
      { kind: 'missing', text: 'e' },
      { kind: 'same', text: 'rg' },
    ])
  })

  it('is shown by words from the form that is nearest', () => {
    expect(markAnswer('taxes on tobacco', name('增税', 'higher taxes')).diff).toEqual([
      { kind: 'missing', text: 'higher ' },
      { kind: 'same', text: 'taxes' },
      { kind: 'extra', text: 'on tobacco' },
    ])
  })

  it('is not shown where nothing is the same, nor of figures', () => {
    expect(markAnswer('xyz', kishida).diff).toBeNull()
    expect(markAnswer('2021', month).diff).toBeNull()
  })

  it('of a text is taken from the back, if there is one', () => {
    expect(markAnswer('北约要扩张', essay).diff).toBeNull()
    const mark = markAnswer('北约要扩张', essay, '北约想扩张。')
    expect(mark).toMatchObject({ outcome: 'unmarkable', suggestedRating: null })
    expect(mark.diff?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same 北约',
      'extra 要',
      'missing 想',
      'same 扩张',
      'missing 。',
    ])
  })

  it('is none where the back is said word for word', () => {
    expect(markAnswer('北约想扩张', essay, '北约想扩张。')).toMatchObject({
      outcome: 'right',
      diff: null,
    })
  })
})

describe('the deck', () => {
  const cards = shippedDeck().cards.filter(({ answer }) => answer.type !== 'text')
  const backs = cards.flatMap(({ id, answer, back }) =>
    languages.map((language) => ({ id, answer, back: back[language] })),
  )

  it('has cards to mark', () => expect(backs.length).toBeGreaterThan(500))

  it('gives the right answer on the back of every card', () => {
    const off = backs.filter(
      ({ answer, back }) => markAnswer(back, answer, back).outcome !== 'right',
    )
    expect(off).toEqual([])
  })

  it('is read by its answers alone, but where a back says more than the name', () => {
    const off = backs
      .map(({ id, answer, back }) => ({ id, type: answer.type, mark: markAnswer(back, answer) }))
      .filter(({ mark }) => mark.outcome !== 'right')
    expect(
      off.filter(({ type, mark }) => type !== 'name' || mark.off?.code !== 'says-more'),
    ).toEqual([])
  })
})

describe('anything typed', () => {
  it('is marked without fail', () => {
    const answers = [month, share, yen, count, kishida, limits, essay]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.stringMatching(/^[年月日.,/ 0-9a-f万亿%]{0,12}$/),
        ),
        fc.constantFrom(...answers),
        (typed, answer) => {
          const mark = markAnswer(typed, answer, 'back')
          expect(['right', 'close', 'wrong', 'unmarkable']).toContain(mark.outcome)
          if (typed.trim() === '') expect(mark.outcome).toBe('wrong')
        },
      ),
    )
  })
})
