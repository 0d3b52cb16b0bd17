import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Marker, RowDocument } from '@shared/sync/document.ts'
import type { Abort, ChangesPage, PushAnswer } from '@shared/sync/protocol.ts'
import { generationOf } from '@shared/sync/revision.ts'

interface Leaf {
  readonly rev: string
  readonly doc: RowDocument
  /** Revisions it came from: a leaf among them is one no more. */
  readonly ancestors: readonly string[]
}

/** One node of a CouchDB-like server: revision trees with their leaves, tombstones, and a feed of what changed last. */
export class MemoryNode {
  readonly #leaves = new Map<string, readonly Leaf[]>()
  /** Every body ever stored, by id and revision: losing ones are read from here. */
  readonly #bodies = new Map<string, RowDocument>()
  /** Ids in the order of their last change. */
  readonly #feed = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  #seq = 0
  #marker: Marker | undefined

  /** Says whose database this is; no row, and in no feed. */
  get marker(): Marker | undefined {
    return this.#marker
  }

  /** Whether the marker was written: over another only by its revision. */
  mark(marker: Marker): boolean {
    if (this.#marker?._rev !== marker._rev) return false
    this.#marker = { ...marker, _rev: `${generationOf(marker._rev) + 1}-marker` }
    return true
  }

  /** An ordinary edit: on a leaf, or without a revision where there is nothing or a tombstone. */
  put(doc: RowDocument): PushAnswer {
    const id = doc._id
    const leaves = this.#leaves.get(id) ?? []
    const winner = this.#winner(id)
    const parent = doc._rev === undefined ? undefined : leaves.find(({ rev }) => rev === doc._rev)
    if (doc._rev !== undefined && !parent) return { kind: 'conflict', id }
    if (doc._rev === undefined && winner && !winner.doc._deleted) return { kind: 'conflict', id }
    const from = parent ?? winner
    const { _rev: _, _conflicts: __, ...body } = doc
    const rev = `${generationOf(from?.rev) + 1}-${hashOf(`${from?.rev ?? ''} ${canonicalJson(body)}`)}`
    this.#add(id, { rev, doc: { ...body, _rev: rev }, ancestors: from ? [...from.ancestors, from.rev] : [] })
    return { kind: 'stored', id, rev }
  }

  /** Takes every leaf of another node that is not here, as replication does. */
  replicateFrom(other: MemoryNode): void {
    for (const [id, leaves] of other.#leaves)
      for (const leaf of leaves) {
        const here = this.#leaves.get(id) ?? []
        if (!here.some(({ rev, ancestors }) => rev === leaf.rev || ancestors.includes(leaf.rev)))
          this.#add(id, leaf)
      }
  }

  /** The leaf all readers see: a living one before a tombstone, then the most edits, then the highest text. */
  #winner(id: string): Leaf | undefined {
    const [first, ...rest] = this.#leaves.get(id) ?? []
    return rest.reduce((best, leaf) => (best && isBefore(best, leaf) ? leaf : best), first)
  }

  /** The winning documents after a place in the feed, with the losing revisions that still live. */
  changes(since: number, limit: number): ChangesPage {
    const after = [...this.#feed].filter(([, seq]) => seq > since)
    const page = after.slice(0, limit)
    const docs = page.flatMap(([id]) => this.#document(id) ?? [])
    const at = page.at(-1)?.[1] ?? since
    return {
      docs,
      since: String(at),
      more: after.length > page.length,
      pending: after.length - page.length,
    }
  }

  /** Ends with the next change, or when it is called off. */
  async changed(signal: Abort | undefined): Promise<void> {
    await new Promise<void>(resolve => {
      this.#listeners.add(resolve)
      signal?.addEventListener('abort', resolve)
    })
  }

  documents(): ReadonlyMap<string, RowDocument> {
    const ids = [...this.#leaves.keys()].sort()
    return new Map(ids.flatMap(id => entryOf(id, this.#document(id))))
  }

  /** How many documents are no tombstones, the marker among them. */
  living(): number {
    const rows = [...this.#leaves.keys()].filter(id => !this.#winner(id)?.doc._deleted)
    return rows.length + (this.#marker ? 1 : 0)
  }

  #document(id: string): RowDocument | undefined {
    const winner = this.#winner(id)
    const losing = (this.#leaves.get(id) ?? []).filter(leaf => leaf !== winner && !leaf.doc._deleted)
    if (!winner) return undefined
    return losing.length === 0 ? winner.doc : { ...winner.doc, _conflicts: losing.map(({ rev }) => rev) }
  }

  body(id: string, rev: string): RowDocument | undefined {
    return this.#bodies.get(`${id} ${rev}`)
  }

  #add(id: string, leaf: Leaf): void {
    const kept = (this.#leaves.get(id) ?? []).filter(({ rev }) => !leaf.ancestors.includes(rev))
    this.#leaves.set(id, [...kept, leaf])
    this.#bodies.set(`${id} ${leaf.rev}`, leaf.doc)
    this.#seq += 1
    this.#feed.delete(id)
    this.#feed.set(id, this.#seq)
    for (const listener of this.#listeners) listener()
    this.#listeners.clear()
  }
}

const entryOf = (id: string, doc: RowDocument | undefined): readonly (readonly [string, RowDocument])[] =>
  doc ? [[id, doc]] : []

function isBefore(a: Leaf, b: Leaf): boolean {
  const [aLives, bLives] = [!a.doc._deleted, !b.doc._deleted]
  if (aLives !== bLives) return bLives
  const [aCount, bCount] = [generationOf(a.rev), generationOf(b.rev)]
  return aCount === bCount ? a.rev < b.rev : aCount < bCount
}

/** Same edit of same revision, same revision: as CouchDB has it. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13)
  }
  return [a, b].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
