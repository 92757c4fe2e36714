/**
 * A 32-bit hash of a text: FNV-1a over its UTF-16 code units, then MurmurHash3's finalizer, so that
 * texts that differ in one character land far apart. Integer arithmetic only, hence the same on
 * every machine. Not for secrets.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A number in [0, 1) that follows from the seed alone. */
export const unitOf = (seed: string): number => hash32(seed) / 2 ** 32
