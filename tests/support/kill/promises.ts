import { join } from 'node:path'
import type { RawStore } from './rawStore.ts'
import { checkSnapshot, snapshotFolder, snapshotNames } from './snapshotFiles.ts'

/** What the app has said is saved. */
interface Kept {
  readonly owner: string
  readonly partners: readonly string[]
  readonly revenueRows: number
}

/** What the app has said is saved, and what it was being asked to save when it was killed. */
export class Promises {
  owner: string
  partners: readonly string[]
  revenueRows: number
  ownerUnderWay: string
  /** Rows of an import under way; all of them are there or none. */
  importing = 0
  /** A file that was being put in the place of everything. */
  restoring: Kept | undefined
  /** Snapshots from before the book was put back: they may well be ahead of it. */
  #aheadOfBook = new Set<string>()

  constructor({ owner, partnerNames, revenueRows }: RawStore) {
    this.owner = this.ownerUnderWay = owner
    this.partners = partnerNames
    this.revenueRows = revenueRows
  }

  get kept(): Kept {
    const { owner, partners, revenueRows } = this
    return { owner, partners, revenueRows }
  }

  /** Everything promised that the store does not hold, in words; what it holds is the promise from then on. */
  broken(store: RawStore, userData: string): string[] {
    const { restoring } = this
    if (restoring && store.owner === restoring.owner) {
      Object.assign(this, restoring, { ownerUnderWay: restoring.owner })
      this.#aheadOfBook = new Set(snapshotNames(userData))
    }
    const broken = [...store.disagreements]
    if (store.openIntent !== undefined) broken.push('an unfinished import is still open')
    if (store.owner !== this.owner && store.owner !== this.ownerUnderWay)
      broken.push(`the name is "${store.owner}", not "${this.owner}"`)
    const names = new Set(store.partnerNames)
    for (const name of this.partners) if (!names.has(name)) broken.push(`${name} is gone`)
    const extra = store.revenueRows - this.revenueRows
    if (extra !== 0 && extra !== this.importing) broken.push(`${extra} of ${this.importing} imported rows`)
    broken.push(...this.#brokenSnapshot(store, userData))
    this.owner = this.ownerUnderWay = store.owner
    this.partners = store.partnerNames
    this.revenueRows = store.revenueRows
    this.importing = 0
    this.restoring = undefined
    return broken
  }

  #brokenSnapshot(store: RawStore, userData: string): string[] {
    const [newest] = snapshotNames(userData)
    if (newest === undefined) return []
    const { wrong, facts } = checkSnapshot(join(snapshotFolder(userData), newest))
    const behind = facts.journalSeq > store.lastSeq && !this.#aheadOfBook.has(newest)
    return [
      ...wrong.map(what => `newest snapshot: ${what}`),
      ...(behind ? ['the store is behind its snapshot'] : []),
    ]
  }
}
