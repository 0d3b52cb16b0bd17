import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileInside, mimeOf } from './appFiles.ts'
import { contentPolicy } from './contentPolicy.ts'
import { APP_HOST } from './pages.ts'

export interface AppResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly data: Buffer
}

const NONCE = '__CSP_NONCE__'

// Names under assets/ carry a hash of their content, so they never change; the rest is asked for each time.
const cacheOf = (pathname: string): string =>
  pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

const headers = (mime: string, cache: string, nonce?: string): Record<string, string> => ({
  'Content-Type': mime,
  'Cache-Control': cache,
  'Content-Security-Policy': contentPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
})

const answer = (headers: Record<string, string>, data: Buffer, statusCode = 200): AppResponse => ({
  statusCode,
  headers,
  data,
})

const refused = (statusCode: number, text: string): AppResponse =>
  answer(headers('text/plain; charset=utf-8', 'no-store'), Buffer.from(text), statusCode)

/**
 * Answers one request to app://tandem/ from `folder`, and nothing from outside of it. Read at once: these are files of
 * the program itself, and each hop to another thread and back is waited for by the first page.
 */
export function appResponse(request: { method: string; url: string }, folder: string): AppResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, 'Only reading is possible.')
  const { host, pathname } = new URL(request.url)
  const file = host === APP_HOST ? fileInside(folder, pathname) : undefined
  const bytes = file === undefined ? undefined : read(file)
  if (file === undefined || bytes === undefined) return refused(404, 'There is no such file.')
  const mime = mimeOf(file)
  if (!mime.startsWith('text/html')) return answer(headers(mime, cacheOf(pathname)), bytes)
  const nonce = randomBytes(16).toString('base64')
  const page = bytes.toString('utf8').replaceAll(NONCE, nonce)
  return answer(headers(mime, 'no-store', nonce), Buffer.from(page))
}

/** A folder has no bytes to answer with. */
function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
