import type { ReactNode } from 'react'
import type { Told } from '@/lib/progress/kept'

/** A picture in a row of a table, from nothing to all: its bars are in hundredths of the width, between 2 and 10 high. */
export function ReportBar({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      className="report-bar keeps-hue"
    >
      {children}
    </svg>
  )
}

/** What a bar stands on. */
export const barGround = <rect x={0} y={11.4} width={100} height={0.6} fill="#999" />

/** How much was kept, the range that it lies in, and what was predicted, if anything was. */
export function KeptBar(props: { kept: Told; hue: string; predicted?: number | undefined }) {
  const { rate, interval } = props.kept
  const { hue, predicted } = props
  return (
    <ReportBar>
      <rect x={0} y={2} width={rate * 100} height={8} fill={hue} opacity={0.3} />
      {barGround}
      <rect
        x={interval.low * 100}
        y={5.4}
        width={Math.max(0.5, (interval.high - interval.low) * 100)}
        height={1.2}
        fill={hue}
      />
      <rect x={rate * 100 - 0.5} y={2} width={1} height={8} fill={hue} />
      {predicted !== undefined && (
        <rect x={predicted * 100 - 0.4} y={0} width={0.8} height={12} fill="var(--cinnabar)" />
      )}
    </ReportBar>
  )
}
