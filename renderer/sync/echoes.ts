import type { RowDocument } from '@shared/sync/document.ts'
import type { PushAnswer } from '@shared/sync/protocol.ts'

/**
 * What this window pushed and stored the answer of: it comes back in the feed and has nothing to say. Kept in memory
 * alone; after a start an echo is read whole, and is found to be known.
 */
export class Echoes {
  readonly #expected = new Map<string, string>()

  /** Once the answers are stored. */
  expect(answers: readonly PushAnswer[]): void {
    for (const answer of answers) if (answer.kind === 'stored') this.#expected.set(answer.id, answer.rev)
  }

  /** What of a page is more than an echo. */
  without(docs: readonly RowDocument[]): readonly RowDocument[] {
    const isNews = ({ _conflicts, rewrite, unopened }: RowDocument) => _conflicts || rewrite || unopened
    return docs.filter(doc => isNews(doc) || this.#expected.get(doc._id) !== doc._rev)
  }

  /** The feed is read from its beginning: everything in it counts. */
  forget(): void {
    this.#expected.clear()
  }

  /** Once the page is stored: they came back. */
  heard(docs: readonly RowDocument[]): void {
    for (const { _id } of docs) this.#expected.delete(_id)
  }
}
