/** The ways a body is packed, best first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The best way to pack a file that the browser takes, or null to send it as it is: it is small, packed already, or nothing is taken. */
export function negotiateEncoding(
  acceptEncoding: string | undefined,
  file: { readonly type: string; readonly bytes: { readonly byteLength: number } },
): Encoding | null {
  const packs = /^text\/|javascript|json|svg|wasm|icon/.test(file.type)
  if (!packs || file.bytes.byteLength < 1024) return null
  const taken = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.replace(/\s*;.*$/, '')),
  )
  return encodings.find((encoding) => taken.has(encoding) || taken.has('*')) ?? null
}
