'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PictureTable } from '@/lib/progress/picture-table'
import { PictureNumbers } from './picture-numbers'

export type { PictureTable } from '@/lib/progress/picture-table'

export type Plot = typeof import('@observablehq/plot')

/** Fetches what draws; at once where it is here. */
export const loadPlot = () => import('@observablehq/plot')

/** In less room, in px, a drawing's margins leave nothing to draw in: a window being resized may have so little. */
const leastWidth = 100

/** Says of each Chinese text in a drawing that it is Chinese, since signs are drawn by their language. */
function markChinese(drawing: Element) {
  for (const element of drawing.querySelectorAll('text, tspan, title')) {
    const own = [...element.childNodes].filter((node) => node instanceof Text)
    if (own.some(({ data }) => /\p{Script=Han}/u.test(data)))
      element.setAttribute('lang', 'zh-Hans')
  }
}

/**
 * A picture with its numbers: drawn with Observable Plot, which is fetched with the first one, at the width that there
 * is. `draw` is kept by whoever calls (`useCallback`); another one draws anew. What is saved is drawn once more, at a
 * width of its own; `drawing.ts` has what all drawings share, `use-cells.ts` the cells that are saved plain.
 */
export function Picture(props: {
  /** What it shows: names the table, and the files it is saved as. */
  title: string
  height: number
  draw(plot: Plot, width: number): SVGSVGElement | HTMLElement
  /** What tells the parts apart, where they cannot say it themselves. */
  legend?: ReactNode
  table: PictureTable
}) {
  const { title, height, draw, legend, table } = props
  const t = useTranslations('picture')
  const frame = useRef<HTMLDivElement>(null)
  const caption = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry?.contentRect.width ?? 0)),
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width < leastWidth) return
    let left = false
    loadPlot().then(
      (plot) => {
        if (left || !frame.current) return
        const drawing = draw(plot, width)
        drawing.setAttribute('aria-hidden', 'true')
        markChinese(drawing)
        frame.current.replaceChildren(drawing)
        setFailed(false)
      },
      (error) => {
        console.warn('The drawing library could not be fetched.', error)
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [draw, width])
  const redraw = useCallback(
    async (width: number) => ({
      drawing: draw(await loadPlot(), width),
      legend: caption.current,
    }),
    [draw],
  )
  return (
    <figure className="flex flex-col gap-2 break-inside-avoid">
      {/* The room is kept while the picture is drawn, so that nothing jumps. */}
      <div
        ref={frame}
        className="picture keeps-hue numbers"
        style={{ minBlockSize: failed ? undefined : height }}
      />
      {failed && <p className="text-sm text-soft">{t('notDrawn')}</p>}
      {legend && (
        <figcaption ref={caption} className="text-xs text-soft">
          {legend}
        </figcaption>
      )}
      <PictureNumbers title={title} table={table} redraw={redraw} />
    </figure>
  )
}
