import type { ComponentProps } from 'react'
import { Link } from './link'

const look = {
  /** The one thing a screen asks for. */
  main: 'border border-transparent bg-ink text-paper hover:opacity-90 active:opacity-80',
  /** Anything else one may do. */
  quiet: 'border border-line-strong text-ink hover:bg-press active:bg-press',
  /** An action beside others in a bar. */
  bare: 'text-ink hover:bg-press active:bg-press',
}
const shape =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-lg px-4 text-center leading-tight select-none motion-safe:transition-[opacity,background-color] motion-safe:duration-150'

type Look = { look?: keyof typeof look }

export function Button({
  look: kind = 'quiet',
  className = '',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button type="button" className={`${shape} ${look[kind]} ${className}`} {...rest} />
}

export function ButtonLink({
  look: kind = 'quiet',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={`${shape} ${look[kind]} ${className}`} {...rest} />
}
