/** How far something is, as a hairline; what it says in words is for the caller to show. */
export function ProgressBar(props: {
  label: string
  words: string
  /** Null where it cannot be told. */
  now: number | null
  of: number
  className?: string
}) {
  const { now, of } = props
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuetext={props.words}
      {...(now !== null && { 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': now })}
      className={`h-0.5 overflow-hidden rounded-full bg-line ${props.className ?? ''}`}
    >
      <div
        className="h-full origin-left bg-ink motion-safe:transition-transform motion-safe:duration-150"
        style={{ transform: `scaleX(${(now ?? 0) / Math.max(1, of)})` }}
      />
    </div>
  )
}
