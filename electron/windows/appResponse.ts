import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileInside, mimeOf } from './appFiles.ts'
import { contentPolicy } from './contentPolicy.ts'
import { APP_HOST } from './pages.ts'

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

const refused = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: headers('text/plain; charset=utf-8', 'no-store'),
  })

/** Answers one request to app://tandem/ from `folder`, and nothing from outside of it. */
export async function appResponse(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, 'Only reading is possible.')
  const { host, pathname } = new URL(request.url)
  const file = host === APP_HOST ? await fileInside(folder, pathname) : undefined
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || bytes === undefined) return refused(404, 'There is no such file.')
  const mime = mimeOf(file)
  if (!mime.startsWith('text/html')) return new Response(bytes, { headers: headers(mime, cacheOf(pathname)) })
  const nonce = randomBytes(16).toString('base64')
  return new Response(bytes.toString('utf8').replaceAll(NONCE, nonce), {
    headers: headers(mime, 'no-store', nonce),
  })
}
