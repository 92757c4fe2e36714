/**
 * How people write a currency in Chinese, English and Japanese: signs, codes, words, in lower case after NFKC; and what
 * each may mean, by ISO 4217 code. More currencies than Loci writes out, so that a wrong one is known for what it is.
 */
const words: Readonly<Record<string, string>> = {
  'cn¥ rmb cny yuan renminbi 人民币 人民幣 人民元 人民币元 元人民币 元人民幣 元 块 块钱 塊': 'CNY',
  'jp¥ jpy yen 日元 日圆 日圓 日円 円 日本円': 'JPY',
  '¥': 'JPY CNY',
  '圆 圓': 'CNY JPY',
  '$ dollar dollars': 'USD AUD CAD HKD NZD SGD TWD',
  'us$ usd 美元 美金 米ドル ドル': 'USD',
  '€ eur euro euros 欧元 歐元 ユーロ': 'EUR',
  '£ gbp pound pounds sterling 英镑 英鎊 镑 鎊 ポンド': 'GBP',
  '₩ krw won 韩元 韓元 韩圆 韓圜 ウォン': 'KRW',
  'hk$ hkd 港元 港币 港幣 香港ドル': 'HKD',
  'nt$ twd ntd 台币 台幣 新台币 新台幣 新臺幣 台湾ドル': 'TWD',
  'a$ au$ aud 澳元 澳币 豪ドル': 'AUD',
  'c$ ca$ cad 加元 加币 カナダドル': 'CAD',
  'nz$ nzd 新西兰元': 'NZD',
  's$ sgd 新加坡元 新元': 'SGD',
  'chf franc francs 瑞士法郎 法郎 スイスフラン': 'CHF',
  '₽ rub ruble rubles rouble roubles 卢布 盧布 ルーブル': 'RUB',
  '₹ inr rupee rupees 卢比 盧比 ルピー': 'INR',
  '₴ uah hryvnia hryvnias 格里夫纳 フリヴニャ': 'UAH',
}

/** Words that only say whose money it is: `4 billion Japanese yen`, `US dollars`. */
const nations: Readonly<Record<string, string>> = {
  japanese: 'JPY',
  chinese: 'CNY',
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
  british: 'GBP',
  australian: 'AUD',
  canadian: 'CAD',
  korean: 'KRW',
  'south korean': 'KRW',
  russian: 'RUB',
  indian: 'INR',
  swiss: 'CHF',
  'hong kong': 'HKD',
  'new taiwan': 'TWD',
}

const codesByWord = new Map<string, readonly string[]>()
for (const [spellings, codes] of Object.entries(words)) {
  for (const word of spellings.split(' ')) codesByWord.set(word, codes.split(' '))
}

const isLatin = (word: string) => /^[a-z]/.test(word)
const literal = (word: string) => word.replace(/[$.]/g, '\\$&')
const byLength = (a: string, b: string) => b.length - a.length

const wordPattern = [...codesByWord.keys()]
  .sort(byLength)
  .map((word) => {
    const start = isLatin(word) ? '(?<![a-z])' : ''
    return `${start}${literal(word)}${/[a-z]$/.test(word) ? '(?![a-z])' : ''}`
  })
  .join('|')

const nationPattern = Object.keys(nations).sort(byLength).map(literal).join('|')
const pattern = new RegExp(`(?:(?<![a-z])(${nationPattern})\\s+)?(${wordPattern})`, 'g')

/** A text without its currency, and which that may be; null where it names none. */
export interface CurrencyFound {
  readonly rest: string
  /** By ISO 4217 code, likeliest first: `¥` is yen and yuan. */
  readonly currencies: readonly string[]
}

/** Finds the currency in a text that is in NFKC and lower case. Where it is said twice, as in `¥40亿人民币`, both must hold. */
export function findCurrency(text: string): CurrencyFound | null {
  let currencies: readonly string[] | null = null
  const rest = text.replace(pattern, (_, nation: string | undefined, word: string) => {
    const codes = meant(nation, word)
    const shared = currencies?.filter((code) => codes.includes(code))
    currencies = shared?.length ? shared : codes
    return ' '
  })
  return currencies && { rest: rest.trim(), currencies }
}

function meant(nation: string | undefined, word: string): readonly string[] {
  const own = nation === undefined ? undefined : nations[nation]
  return own === undefined ? (codesByWord.get(word) ?? []) : [own]
}
