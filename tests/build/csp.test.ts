import { describe, expect, it } from 'vitest'
import { inlineScriptHashes, withContentPolicy } from '@/lib/build/csp'

const head = '<!DOCTYPE html><!--build--><html lang="en"><head><meta charSet="utf-8"/>'
const page = (body: string) => `${head}<title>t</title></head><body>${body}</body></html>`

describe('inlineScriptHashes', () => {
  it("hashes each inline script once, as the CSP specification shows for alert('Hello, world.');", () => {
    const script = "<script>alert('Hello, world.');</script>"
    expect(inlineScriptHashes(`${script}<p></p>${script}`)).toEqual([
      'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
    ])
  })

  it('leaves scripts with an address to their origin, wherever the attribute stands', () => {
    expect(
      inlineScriptHashes(
        '<script src="/a.js" async=""></script><script async="" src="/b.js"></script>',
      ),
    ).toEqual([])
  })

  it('takes a script over several lines, and one whose text speaks of src', () => {
    expect(
      inlineScriptHashes('<script>\na\n</script><script id="x">let src = 1</script>'),
    ).toHaveLength(2)
  })
})

describe('withContentPolicy', () => {
  it('stands before every script and within the first bytes after the charset', () => {
    const html = withContentPolicy(page('<script>1</script>'))
    expect(html.startsWith(`${head}<meta http-equiv="Content-Security-Policy"`)).toBe(true)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  it('names the hash of each inline script and forbids all others', () => {
    const [hash] = inlineScriptHashes('<script>1</script>')
    const html = withContentPolicy(page('<script>1</script>'))
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' '${hash}';`)
    expect(html).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
  })

  it('is written anew for a page that has one, and is the same for the same page', () => {
    const once = withContentPolicy(page('<script>1</script>'))
    expect(withContentPolicy(once)).toBe(once)
    const changed = withContentPolicy(once.replace('<script>1<', '<script>2<'))
    expect(changed).toBe(withContentPolicy(page('<script>2</script>')))
  })

  it('refuses a page that is not as the build writes them, rather than leave it without', () => {
    expect(() => withContentPolicy('<html><head><script>1</script>')).toThrow(/does not begin/)
  })
})
