import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { lastCommon } from '@shared/domain/workspace-file/merge/common.ts'
import {
  compareSides,
  type Difference,
  keyOf,
  type Sides,
} from '@shared/domain/workspace-file/merge/compare.ts'
import { type AnyRow, sameContent } from '@shared/domain/workspace-file/merge/parts.ts'
import { changesInOrder, createRewinding, type Rewind } from '@shared/domain/workspace-file/rewind.ts'
import { db } from '../db.ts'
import { changesOfEntry } from '../journal.ts'
import { type Moment, takeMoment } from './moment.ts'
import type { OpenedFile } from './open.ts'
import { breathe, type OnFileProgress } from './progress.ts'

/** The open workspace beside a file: everything in which they differ. */
export interface Comparison {
  readonly differences: readonly Difference[]
  /** The last history entry both have; undefined when they have no common past. */
  readonly common: JournalEntry | undefined
  /** Records that are the same, and (without a common past) only here, by table. */
  readonly same: Readonly<Record<string, number>>
  readonly onlyHere: Readonly<Record<string, number>>
  readonly mine: { readonly name: string }
}

const STEP = 4_000

/** Walks both side by side, table by table, and keeps only what differs. Reads the store as of one moment. */
export async function compareWithFile(
  file: OpenedFile,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Comparison> {
  const moment = await takeMoment()
  const common = await commonEntry(moment, file)
  const rewind = common ? await rewindTo(common.seq) : undefined
  const of = Object.values(file.manifest.tables).reduce((sum, { rows }) => sum + rows, 0) + moment.total
  const same: Record<string, number> = {}
  const onlyHere: Record<string, number> = {}
  const sides: Sides[] = []
  let done = 0
  // The settings of a pack are for an empty laptop: those of a book that takes it in stay.
  const keepsSettings = file.manifest.accountsOf !== undefined && moment.seq > 0
  const tables = TABLE_NAMES.filter(table => table !== 'workspace' || !keepsSettings)
  for (const table of tables) {
    const was = rewind?.get(table)
    for await (const { id, mine, theirs } of pairsOf(moment, file, table)) {
      done += (mine ? 1 : 0) + (theirs ? 1 : 0)
      if (done % STEP < 2) {
        onProgress?.({ phase: 'comparing', done, of })
        await breathe(signal)
      }
      if (mine && theirs && sameContent(mine, theirs)) same[table] = (same[table] ?? 0) + 1
      else if (mine && !theirs && !rewind && keyOf(table, mine) === undefined)
        onlyHere[table] = (onlyHere[table] ?? 0) + 1
      else sides.push({ table, id, base: rewind && (was?.has(id) ? was.get(id) : mine), mine, theirs })
    }
  }
  return {
    differences: compareSides(sides, rewind !== undefined),
    common,
    same,
    onlyHere,
    mine: { name: moment.workspaceName },
  }
}

async function commonEntry(moment: Moment, file: OpenedFile): Promise<JournalEntry | undefined> {
  if (moment.workspaceId !== file.manifest.workspace.id) return undefined
  const mine: JournalEntry[] = []
  for await (const run of moment.journal()) mine.push(...run)
  const theirs = [...file.rows('journal')].flat() as unknown as JournalEntry[]
  const seq = lastCommon(mine, theirs)
  return mine.find(entry => entry.seq === seq)
}

/** Rows touched after an entry, as they were then. */
async function rewindTo(seq: number): Promise<Rewind> {
  const rewinding = createRewinding()
  for (const entry of await db.journal.where('seq').above(seq).sortBy('seq'))
    rewinding.add(changesInOrder(entry, await changesOfEntry(entry)))
  return rewinding.rows
}

interface Pair {
  readonly id: string
  readonly mine?: AnyRow
  readonly theirs?: AnyRow
}

async function* pairsOf(moment: Moment, file: OpenedFile, table: TableName): AsyncGenerator<Pair> {
  const here = each(moment.rows(table))
  const there = file.rows(table)
  let queue: AnyRow[] = []
  let at = 0
  const nextTheirs = (): AnyRow | undefined => {
    while (at >= queue.length) {
      const run = there.next()
      if (run.done) return undefined
      queue = run.value as unknown as AnyRow[]
      at = 0
    }
    return queue[at++]
  }
  let theirs = nextTheirs()
  for await (const mine of here) {
    while (theirs && theirs.id < mine.id) {
      yield { id: theirs.id, theirs }
      theirs = nextTheirs()
    }
    if (theirs?.id === mine.id) {
      yield { id: mine.id, mine, theirs }
      theirs = nextTheirs()
    } else yield { id: mine.id, mine }
  }
  for (; theirs; theirs = nextTheirs()) yield { id: theirs.id, theirs }
}

async function* each(runs: AsyncIterable<readonly AnyRow[]>): AsyncGenerator<AnyRow> {
  for await (const run of runs) yield* run
}
