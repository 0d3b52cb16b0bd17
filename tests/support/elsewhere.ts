import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Elsewhere {
  /** `http://127.0.0.1:…`, where anything asked for is there. */
  readonly origin: string
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  close(): void
}

/** A web server on this machine: what a page could reach if it were allowed to reach anything. */
export async function openElsewhere(): Promise<Elsewhere> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', request.url?.endsWith('.js') ? 'text/javascript' : 'text/html')
    response.end(request.url?.endsWith('.js') ? 'globalThis.takenOver = true' : '<title>elsewhere</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, asked, close: () => void server.close() }
}
