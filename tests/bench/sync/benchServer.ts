import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface BenchServer {
  readonly admin: { readonly name: string; readonly password: string }
  /** Makes an empty database; answers its address. */
  make(name: string): Promise<string>
  remove(name: string): Promise<void>
  /** The documents of a database without what a server adds, in the order of their ids. */
  documents(name: string): Promise<readonly Record<string, unknown>[]>
  close(): Promise<void>
}

/** Starts the test peer in a process of its own: it takes no time of the side that is measured but that of a server. */
export async function startBenchServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)))
  const [{ url, admin }] = (await once(child, 'message')) as [{ url: string; admin: BenchServer['admin'] }]
  const authorization = `Basic ${btoa(`${admin.name}:${admin.password}`)}`
  let asked = 0
  const tell = async (what: { make: string } | { remove: string }): Promise<void> => {
    const id = ++asked
    child.send({ id, ...what })
    for (;;) {
      const [answer] = (await once(child, 'message')) as [{ id: number }]
      if (answer.id === id) return
    }
  }
  return {
    admin,
    async make(name) {
      await tell({ make: name })
      return `${url}/${name}`
    },
    remove: name => tell({ remove: name }),
    async documents(name) {
      const response = await fetch(`${url}/${name}/_all_docs?include_docs=true`, {
        headers: { authorization, accept: 'application/json' },
      })
      const { rows } = (await response.json()) as { rows: { doc: Record<string, unknown> }[] }
      return rows.map(({ doc: { _rev, ...doc } }) => doc)
    },
    async close() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
