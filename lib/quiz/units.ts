import { nameKey } from '../facts/name-key'

/** Words for one unit in Chinese, English and Japanese; a line a unit. */
const units = [
  'years year yrs yr 年 年间 年間 个年头 ヵ年 カ年 か年',
  'months month 个月 個月 月 ヵ月 カ月 か月',
  'weeks week 周 星期 週間 周间',
  'days day 天 日 日间 日間',
  'hours hour hrs h 小时 個小時 个小时 時間',
  'minutes minute min 分钟 分鐘 分 分間',
  'people persons person 人 名 位',
  'countries country states nations 国 个国家 國 ヵ国 カ国 か国',
  'times time 次 回 度',
  'km kilometres kilometers kilometre kilometer 公里 千米 キロ キロメートル',
  'm metres meters metre meter 米 公尺 メートル',
  'kg kilograms kilogram 公斤 千克 キログラム',
  'tonnes tonne tons ton t 吨 公吨 噸 トン',
].map((line) => new Set(line.split(' ').map(nameKey)))

/** Whether two words count the same thing; null where neither table nor spelling can tell. */
export function isSameUnit(given: string, expected: string): boolean | null {
  const [one, other] = [nameKey(given), nameKey(expected)]
  if (one === other) return true
  const unit = units.find((words) => words.has(other))
  if (unit?.has(one)) return true
  return unit && units.some((words) => words.has(one)) ? false : null
}
