/** Works a value out when it is first wanted, and then keeps it: most questions are never drawn. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}
