import { realpathSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}

export const mimeOf = (file: string): string =>
  MIME[extname(file).toLowerCase()] ?? 'application/octet-stream'

/**
 * The file an address names inside `folder`, or undefined when there is none or it lies outside: by dots,
 * by an encoded separator, or by a link.
 */
export function fileInside(folder: string, pathname: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined) return undefined
  const parts = path.split('/').filter(part => part !== '')
  if (parts.includes('..') || parts.includes('.')) return undefined
  try {
    const top = realpathSync.native(folder)
    const file = realpathSync.native(join(top, ...(parts.length ? parts : ['index.html'])))
    return file.startsWith(top + sep) ? file : undefined
  } catch {
    return undefined
  }
}

/** One decoding only: what is still encoded after it is part of a name. */
function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    return /[\\:\u0000-\u001f]/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}
