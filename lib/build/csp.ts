import { createHash } from 'node:crypto'
import { contentPolicy } from '../server/headers'

/** `sha256-…` of each inline script of a page, in order, each once: what a Content-Security-Policy lets run. */
export function inlineScriptHashes(html: string): string[] {
  const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
  const hashes = [...html.matchAll(inline)].map(
    ([, code]) =>
      `sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}`,
  )
  return [...new Set(hashes)]
}

/**
 * The page with its policy written into it, so that it holds on any host. It stands before every
 * script, and after `<meta charset>`, which a browser looks for in the first 1024 bytes only.
 * Writing it again replaces it. Throws when the page is not as `next build` writes them.
 */
export function withContentPolicy(html: string): string {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  const start = /^<!DOCTYPE html>(?:<!--.*?-->)?<html[^>]*><head><meta charSet="utf-8"\/>/i.exec(
    bare,
  )
  if (!start) throw new Error('the page does not begin with <head><meta charset>')
  const policy = contentPolicy(inlineScriptHashes(bare))
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  return start[0] + meta + bare.slice(start[0].length)
}
