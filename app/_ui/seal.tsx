/** The mark, as in `public/icon.svg`: a seal with a page on it, and one locus on the page. Decorative: the name stands beside it. */
export function Seal({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" className={className} aria-hidden="true">
      <rect width="16" height="16" rx="3" className="fill-cinnabar" />
      <path d="M3 3h10v10H3zm1 1v8h8V4z" fillRule="evenodd" className="fill-paper" />
      <circle cx="9" cy="7" r="2" className="fill-paper" />
    </svg>
  )
}
