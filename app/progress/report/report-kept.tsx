'use client'

import { useTranslations } from 'use-intl'
import { sectionTitle } from '@/lib/cards/section-title'
import { enough } from '@/lib/progress/enough'
import { isTold } from '@/lib/progress/kept'
import { type TermReport, weakestOf } from '@/lib/progress/term-report'
import type { PaperRow } from '@/lib/store/rows'
import { usePercent } from '../../_hooks/use-percent'
import { SectionName } from '../../_ui/locus'
import { Words } from '../../_ui/words'
import { KeptTable } from './kept-table'

/** More sections than this find no room on the page; the weakest stand first. */
const mostSections = 16

/** What was kept in all and by kind, and what is going. */
export function WhatWasKept({ report }: { report: TermReport }) {
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

/** What was kept by section, the weakest first. */
export function BySection(props: { report: TermReport; papers: readonly PaperRow[] }) {
  const { sections } = props.report
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
        className="report-sections"
        rows={inOrder.slice(0, mostSections).map(({ paper, section, kept }) => {
          const title = sectionTitle(props.papers, { paper, section })
          return {
            key: `${paper} ${section}`,
            kept,
            hue: '#000',
            name: (
              <>
                <SectionName section={section} />
                {title && (
                  <small>
                    {' '}
                    <Words of={title} />
                  </small>
                )}
              </>
            ),
          }
        })}
      />
      {left > 0 && <p className="report-small">{t('moreSections', { n: left })}</p>}
    </section>
  )
}
