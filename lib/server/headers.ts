/**
 * What is said with every file, on every host: the server sends it, and the build writes it down
 * for hosts that read a `_headers` file. The one place where it is decided.
 */

/** Headers of every answer: no other site may frame, read or open this one, and it asks for none of the machine's senses. */
export const everywhere: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
}

/** The part of the policy that a `<meta>` cannot say. */
export const framePolicy = "frame-ancestors 'none'"

/**
 * The Content-Security-Policy of a page or a worker: everything from here, nothing from elsewhere,
 * and no inline script but those whose hashes are named (`sha256-…`, base64).
 */
export function contentPolicy(scriptHashes: readonly string[] = []): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...scriptHashes.map((hash) => `'${hash}'`)]
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    // React and the charts set style attributes; a style can load nothing but what is listed here.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** What a browser may keep: files whose name holds their hash for ever, everything else only after asking. */
export function cachingOf(path: string): string {
  return path.startsWith('/_next/static/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
