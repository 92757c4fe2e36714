import { expose } from 'comlink'
import { LociDatabase } from '@/lib/store/database'
import { readOutlook } from '@/lib/store/seminar-outlook'

type Asked = Parameters<typeof readOutlook> extends [LociDatabase, ...infer Rest] ? Rest : never

/** Rehearses the days until a seminar off the page's thread. */
const db = new LociDatabase()
const planner = { outlook: (...asked: Asked) => readOutlook(db, ...asked) }

export type Planner = typeof planner

expose(planner)
