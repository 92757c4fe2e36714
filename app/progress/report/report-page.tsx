'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import type { Kept } from '@/lib/progress/kept'
import { daysIn, type Period } from '@/lib/progress/period'
import { type TermReport, weakestOf } from '@/lib/progress/term-report'
import { verdictOn } from '@/lib/progress/verdict'
import type { Seminar } from '@/lib/schedule/seminar-date'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { usePercent } from '../../_hooks/use-percent'
import { useSentences } from '../../_hooks/use-sentences'
import { SectionName } from '../../_ui/locus'
import { dateOf } from '../use-day-words'
import type { Term } from './term-address'
import '../../quiz/sheet/sheet.css'
import './report.css'

/** More sections than this find no room on the page; the weakest stand first. */
const mostSections = 16

/** The report as it is printed: one page, black on white in every theme. */
export function ReportPage(props: {
  report: TermReport
  /** As it is shown: a term without a first day of its own begins with the reviews. */
  period: Period
  title: string
  /** The paper of which it is a part. */
  partOf: string | null
  name: string
  today: StudyDay
  seminar: Seminar | null
  size: Term['size']
}) {
  const { report, period, title, partOf, name, today, seminar, size } = props
  const t = useTranslations('report')
  const format = useFormatter()
  const day = useLongDay()
  return (
    <article className="sheet report">
      <style>{`@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: 14mm 16mm }`}</style>
      <header className="report-head">
        <h2 className="sheet-title">
          {title}
          {partOf && <small>{partOf}</small>}
        </h2>
        <p className="numbers">{t('span', { from: day(period.from), to: day(period.to) })}</p>
        <p className="report-name">
          <span>{t('nameLine')}</span>
          <span>{name}</span>
        </p>
      </header>
      <dl className="report-figures numbers">
        <Figure name={t('begun')}>{format.number(report.begun)}</Figure>
        <Figure name={t('reviews')}>{format.number(report.reviews)}</Figure>
        <Figure name={t('hours')}>
          {format.number(report.timeMs / 3_600_000, { maximumFractionDigits: 1 })}
        </Figure>
        <Figure name={t('daysOf', { n: daysIn(period) })}>{format.number(report.days)}</Figure>
      </dl>
      {report.reviews === 0 ? (
        <p className="report-nothing">{t('nothing')}</p>
      ) : (
        <div className="report-columns numbers">
          <div>
            <WhatWasKept report={report} />
            <Believed report={report} />
          </div>
          <div>
            <BySection report={report} />
          </div>
        </div>
      )}
      <div className="report-columns numbers">
        <Known report={report} />
        <Plan due={report.due} today={today} seminar={seminar} />
      </div>
      <footer className="report-foot">
        <p>{t('definitions', { n: enough })}</p>
        <p>{t('made', { day: day(today) })}</p>
      </footer>
    </article>
  )
}

function WhatWasKept({ report }: { report: TermReport }) {
  const t = useTranslations('report')
  const kinds = useTranslations('kinds')
  const percent = usePercent()
  const { kept } = report
  const going = weakestOf(report).slice(0, 2)
  return (
    <section>
      <h3>{t('keptTitle')}</h3>
      <p>
        {isTold(kept)
          ? t('kept', {
              total: kept.total,
              percent: percent(kept.rate),
              low: percent(kept.interval.low),
              high: percent(kept.interval.high),
            })
          : t('few', { n: kept.total, of: enough })}
      </p>
      <KeptTable
        caption={t('byKind')}
        rows={report.kinds.map(({ kind, kept }) => ({
          key: kind,
          kept,
          hue: `var(--kind-${kind})`,
          name: kinds(kind),
        }))}
      />
      {isTold(kept) && (
        <p>
          {going.length === 0 ? (
            t('noneGoing')
          ) : (
            <>
              {t('going')}
              {going.map((one, i) => (
                <span key={'kind' in one ? one.kind : `${one.paper} ${one.section}`}>
                  {i > 0 && t('comma')}
                  {'kind' in one ? kinds(one.kind) : <SectionName section={one.section} />}{' '}
                  {percent(Number(one.kept.rate))}
                </span>
              ))}
              {t('stop')}
            </>
          )}
        </p>
      )}
    </section>
  )
}

function BySection({ report: { sections } }: { report: TermReport }) {
  const t = useTranslations('report')
  const inOrder = [...sections].sort(
    (a, b) => (isTold(a.kept) ? a.kept.rate : 2) - (isTold(b.kept) ? b.kept.rate : 2),
  )
  const left = sections.length - mostSections
  return (
    <section>
      <h3>{t('bySection')}</h3>
      <KeptTable
        caption={t('bySection')}
        rows={inOrder.slice(0, mostSections).map(({ paper, section, kept }) => ({
          key: `${paper} ${section}`,
          kept,
          hue: '#000',
          name: <SectionName section={section} />,
        }))}
      />
      {left > 0 && <p className="report-small">{t('moreSections', { n: left })}</p>}
    </section>
  )
}

type KeptRow = {
  readonly key: string
  readonly name: React.ReactNode
  readonly hue: string
  readonly kept: Kept
}

function KeptTable({ caption, rows }: { caption: string; rows: readonly KeptRow[] }) {
  const t = useTranslations('report')
  const percent = usePercent()
  return (
    <table className="report-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('what')}</span>
          </th>
          <th scope="col">{t('rate')}</th>
          <th scope="col">
            <span className="sr-only">{t('interval')}</span>
          </th>
          <th scope="col">{t('counts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, hue, kept }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {isTold(kept) ? (
              <>
                <td>{percent(kept.rate)}</td>
                <td>
                  <Bar kept={kept} hue={hue} />
                  <span className="sr-only">
                    {percent(kept.interval.low)}–{percent(kept.interval.high)}
                  </span>
                </td>
              </>
            ) : (
              <td colSpan={2} className="report-few">
                {t('tooFew')}
              </td>
            )}
            <td className="report-small">
              <Counts of={kept} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counts({ of: { passed, total } }: { of: Kept }) {
  return useTranslations('report')('passedOf', { passed, total })
}

/** From nothing to all: how much was kept, the range that it lies in, and what was predicted, if anything was. */
function Bar(props: { kept: Told; hue: string; predicted?: number }) {
  const { rate, interval } = props.kept
  const { predicted } = props
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      className="report-bar keeps-hue"
    >
      <rect x={0} y={2} width={rate * 100} height={8} fill={props.hue} opacity={0.3} />
      <rect x={0} y={11.4} width={100} height={0.6} fill="#999" />
      <rect
        x={interval.low * 100}
        y={5.4}
        width={Math.max(0.5, (interval.high - interval.low) * 100)}
        height={1.2}
        fill={props.hue}
      />
      <rect x={rate * 100 - 0.5} y={2} width={1} height={8} fill={props.hue} />
      {predicted !== undefined && (
        <rect x={predicted * 100 - 0.4} y={0} width={0.8} height={12} fill="var(--cinnabar)" />
      )}
    </svg>
  )
}

const verdictKeys = { right: 'right', 'too high': 'tooHigh', 'too low': 'tooLow' } as const

/** Whether to believe the predictions: what was promised beside what was kept. */
function Believed({ report: { calibration, predicted, kept } }: { report: TermReport }) {
  const t = useTranslations('report')
  const percent = usePercent()
  const told = calibration.filter(({ seen }) => isTold(seen))
  return (
    <section>
      <h3>{t('believed')}</h3>
      <p>
        {predicted === null || !isTold(kept)
          ? t('verdicts.few')
          : t(`verdicts.${verdictKeys[verdictOn(predicted, kept)]}`, {
              predicted: percent(predicted),
              rate: percent(kept.rate),
            })}
      </p>
      {told.length > 0 && (
        <table className="report-table">
          <caption className="sr-only">{t('believed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('predicted')}</th>
              <th scope="col">{t('rate')}</th>
              <td />
              <th scope="col">{t('counts')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ predicted, seen }) => (
              <tr key={predicted}>
                <th scope="row">{percent(predicted)}</th>
                <td>{percent(Number(seen.rate))}</td>
                <td>{isTold(seen) && <Bar kept={seen} hue="#000" predicted={predicted} />}</td>
                <td className="report-small">
                  <Counts of={seen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Known({ report: { before, after, cards } }: { report: TermReport }) {
  const t = useTranslations('report')
  const sentences = useSentences()
  const format = useFormatter()
  const all = Math.max(cards, after.begun, 1)
  const row = (name: string, { known, begun }: TermReport['after']) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(Math.round(known))}</td>
      <td>
        <svg
          aria-hidden="true"
          viewBox="0 0 100 12"
          preserveAspectRatio="none"
          className="report-bar keeps-hue"
        >
          <rect x={0} y={2} width={(begun / all) * 100} height={8} fill="#000" opacity={0.2} />
          <rect x={0} y={2} width={(known / all) * 100} height={8} fill="#000" opacity={0.75} />
          <rect x={0} y={11.4} width={100} height={0.6} fill="#999" />
        </svg>
      </td>
      <td className="report-small">{t('ofBegun', { n: begun })}</td>
    </tr>
  )
  return (
    <section>
      <h3>{t('knownTitle')}</h3>
      <p>
        {sentences(
          t('known', { after: Math.round(after.known), begun: after.begun, cards }),
          before.begun > 0 &&
            t('knownBefore', { known: Math.round(before.known), begun: before.begun }),
        )}
      </p>
      <table className="report-table">
        <caption className="sr-only">{t('knownTitle')}</caption>
        <tbody>
          {before.begun > 0 && row(t('atStart'), before)}
          {row(t('atEnd'), after)}
        </tbody>
      </table>
    </section>
  )
}

function Plan(props: { due: readonly number[]; today: StudyDay; seminar: Seminar | null }) {
  const { due, today, seminar } = props
  const t = useTranslations('report')
  const format = useFormatter()
  const sentences = useSentences()
  const percent = usePercent()
  const day = useLongDay()
  const all = due.reduce((sum, n) => sum + n, 0)
  const most = Math.max(1, ...due)
  const from = (week: number) =>
    format.dateTime(dateOf(studyDay(today + 7 * week)), {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    })
  return (
    <section>
      <h3>{t('planTitle')}</h3>
      <p>
        {sentences(
          t('plan', { n: all }),
          seminar &&
            t('seminar', {
              day: day(seminar.date),
              goal: percent(seminar.goal),
              n: seminar.date - today,
            }),
        )}
      </p>
      <table className="report-table">
        <caption className="sr-only">{t('planTitle')}</caption>
        <tbody>
          {due.map((n, week) => (
            <tr key={from(week)}>
              <th scope="row">{t('fromDay', { day: from(week) })}</th>
              <td>{n}</td>
              <td>
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 12"
                  preserveAspectRatio="none"
                  className="report-bar keeps-hue"
                >
                  <rect x={0} y={2} width={(n / most) * 100} height={8} fill="#000" opacity={0.5} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dd>{children}</dd>
      <dt>{name}</dt>
    </div>
  )
}

/** A rate that there are enough reviews for. */
type Told = Kept & {
  readonly rate: number
  readonly interval: NonNullable<Kept['interval']>
}
const isTold = (kept: Kept): kept is Told => kept.total >= enough

function useLongDay(): (day: StudyDay) => string {
  const format = useFormatter()
  return (day) => format.dateTime(dateOf(day), { dateStyle: 'long', timeZone: 'UTC' })
}
