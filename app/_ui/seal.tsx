/** The mark: a seal with one locus on it. Decorative wherever the name stands beside it. */
export function Seal({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" className={className} aria-hidden="true">
      <rect width="16" height="16" rx="3" className="fill-cinnabar" />
      <rect x="3" y="4" width="10" height="1.5" className="fill-paper" />
      <rect x="3" y="10.5" width="6" height="1.5" className="fill-paper" />
      <circle cx="11.5" cy="11.25" r="1.75" className="fill-paper" />
    </svg>
  )
}
