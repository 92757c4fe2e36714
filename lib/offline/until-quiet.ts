/**
 * Resolves once this page has fetched nothing for a while: `quietMs`, in milliseconds, counted from
 * the call or from the last thing that came.
 */
export function untilQuiet(quietMs = 1000): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      fetched.disconnect()
      resolve()
    }
    let timer = setTimeout(done, quietMs)
    const fetched = new PerformanceObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, quietMs)
    })
    fetched.observe({ type: 'resource' })
  })
}
