import type { Incoming, Received } from './received.ts'
import { bodyOf } from './toDocument.ts'

/**
 * A row that came in as the server has it, but is to stand there in another form: sent once more, in the name of who
 * changed it. One that is dirty anyway, or held back, is left at that.
 */
export function writeBack({ table, mine, doc }: Incoming, answer: Received): Received {
  const { write, sync } = answer
  const row = write ? ('put' in write ? write.put : undefined) : mine
  if (!doc.rewrite || !row || !sync || sync.dirty !== undefined || sync.notUnderstood) return answer
  const base = bodyOf(table, row, sync.newer)
  return { ...answer, sync: { ...sync, base, dirty: 1, edit: sync.edit + 1, ...(doc.by && { by: doc.by }) } }
}
