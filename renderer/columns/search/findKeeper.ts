import { buildSegment } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import type { FindRow } from '@shared/domain/search/findRow.ts'
import type { FindOptions, Found } from '@shared/domain/search/found.ts'
import type { Segment } from '@shared/domain/search/segment.ts'
import { entryAt, lastSeq } from '../../data/journal.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { changesSince, countFindRows, readFindRows } from './findSource.ts'
import { keepFind, type Position, readKeptFind } from './keptFind.ts'

/** How long nothing must be written before all rows are read anew. */
const REST_MS = 1_500

/**
 * Keeps the find index: reads back the kept base, then follows the journal, which is its tail. Few changes are
 * read one by one; many, or a base that does not fit the store, lead to a new base.
 */
export class FindKeeper {
  #index: FindIndex | undefined
  /** Position of the journal the index stands at. */
  #seq = 0
  /** The intent of the entry there: another one means that this is the journal of another store. */
  #intent: string | undefined
  #work: Promise<void> = Promise.resolve()
  #started: Promise<void> | undefined
  #stop: (() => void) | undefined
  #resting: ReturnType<typeof setTimeout> | undefined

  /** Answers when the index can be asked; called again it is the same start. */
  start(): Promise<void> {
    this.#started ??= this.#open().catch(error => {
      // The next question tries again.
      this.#started = undefined
      throw error
    })
    return this.#started
  }

  async search(text: string, options: FindOptions): Promise<readonly Found[]> {
    await this.start()
    return this.#index?.search(text, options) ?? []
  }

  /** Answers when the index stands where the journal does now: whether it had to be moved on. */
  async caughtUp(): Promise<boolean> {
    await this.start()
    const before = this.#seq
    await this.#queue(() => this.#catchUp('now'))
    return this.#seq !== before
  }

  stop(): void {
    this.#stop?.()
    clearTimeout(this.#resting)
  }

  async #open(): Promise<void> {
    const kept = await readKeptFind()
    if (kept) {
      this.#index = new FindIndex(kept.packed)
      this.#seq = kept.seq
      this.#intent = kept.intent
    }
    await this.#queue(() => this.#catchUp('now'))
    // Rows that came or went without the journal knowing: a restored or damaged store.
    if (this.#index?.count !== (await countFindRows())) await this.#queue(() => this.#rebuild())
    this.#stop ??= watchLastSeq(() => this.#follow('soon'), report)
  }

  #follow(when: 'now' | 'soon'): void {
    void this.#queue(() => this.#catchUp(when)).catch(report)
  }

  /** One thing after the other; one that fails does not keep the next from trying. */
  #queue(work: () => Promise<void>): Promise<void> {
    const next = this.#work.then(work)
    this.#work = next.catch(() => {})
    return next
  }

  /** soon: while an import writes chunk after chunk, all rows are read once, after its end. */
  async #catchUp(when: 'now' | 'soon'): Promise<void> {
    if (!this.#index || (await intentAt(this.#seq)) !== this.#intent) return this.#rebuild()
    if ((await lastSeq()) === this.#seq) return
    const since = await changesSince(this.#seq)
    if (since === 'all') {
      if (when === 'now') return this.#rebuild()
      clearTimeout(this.#resting)
      this.#resting = setTimeout(() => this.#follow('now'), REST_MS)
      return
    }
    this.#index.apply(since.patch.put, since.patch.drop)
    this.#seq = since.seq
    this.#intent = since.intent
    if (this.#index.worn) await this.#renew([...this.#index.rows()], since)
  }

  /** Reads every row. The position is taken first: what is written meanwhile is read again afterwards. */
  async #rebuild(): Promise<void> {
    const seq = await lastSeq()
    const at = { seq, intent: await intentAt(seq) }
    await this.#renew(await readFindRows(), at)
  }

  async #renew(rows: readonly FindRow[], { seq, intent }: Position): Promise<void> {
    const base = await build(rows)
    this.#index = new FindIndex(base)
    this.#seq = seq
    this.#intent = intent
    await keepFind(base.packed, { seq, intent })
  }
}

/** undefined before the first entry, and where there is none. */
const intentAt = async (seq: number): Promise<string | undefined> => (await entryAt(seq))?.intent

const report = (error: unknown): void =>
  console.error('The find index could not be brought up to date.', error)

/** Builds with pauses, so that questions are answered from the index there is meanwhile. */
async function build(rows: readonly FindRow[]): Promise<Segment> {
  const work = buildSegment(rows)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise(resolve => setTimeout(resolve, 0))
  }
}
