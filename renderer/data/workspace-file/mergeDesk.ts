import type { TableName } from '@shared/domain/tableNames.ts'
import type { Edit } from '@shared/domain/workspace-file/merge/editTrail.ts'
import {
  ITEM_KINDS,
  type ItemKind,
  type MergeItem,
  mergeItems,
} from '@shared/domain/workspace-file/merge/items.ts'
import { type Picks, resolveMerge } from '@shared/domain/workspace-file/merge/resolve.ts'
import { openBatch } from '../batch.ts'
import { actorOf, currentWorkspace } from '../workspace.ts'
import { type Comparison, compareWithFile } from './comparison.ts'
import { type EditsOf, followEdits } from './edits.ts'
import { namesFor } from './names.ts'
import type { OpenedFile } from './open.ts'
import { breathe, type OnFileProgress } from './progress.ts'

export type MergeFilter = { readonly kind?: ItemKind | undefined; readonly table?: TableName | undefined }

/** What a merge would do, in numbers. */
export interface MergeSummary {
  readonly mine: string
  readonly theirs: { readonly name: string; readonly createdAt: string }
  /** When the two histories parted; undefined when they never were one. */
  readonly partedAt: string | undefined
  readonly tables: readonly (Readonly<Record<ItemKind, number>> & {
    readonly table: TableName
    readonly same: number
    readonly here: number
  })[]
  readonly kinds: Readonly<Record<ItemKind, number>>
}

/** A difference with what one needs to read it. */
export interface ShownItem extends MergeItem {
  /** Who changed a part last on each side, in the order of the parts. */
  readonly edits: readonly { readonly mine?: Edit | undefined; readonly theirs?: Edit | undefined }[]
}

export interface MergePage {
  readonly total: number
  readonly items: readonly ShownItem[]
  /** Names of the records the items point at. */
  readonly names: ReadonlyMap<string, string>
}

/** A comparison with its preview, page by page, and its end. */
export interface MergeDesk {
  readonly summary: MergeSummary
  page(filter: MergeFilter, from: number, count: number): Promise<MergePage>
  /** Writes the merged state as one intent; takes back what it wrote when it fails or is cancelled. */
  merge(picks: Picks, onProgress: OnFileProgress | undefined, signal: AbortSignal): Promise<number>
}

const CHUNK = 2_000

export async function openMergeDesk(
  file: OpenedFile,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<MergeDesk> {
  const comparison = await compareWithFile(file, onProgress, signal)
  const items = mergeItems(comparison.differences)
  const asked = items.filter(({ kind }) => kind === 'choose' || kind === 'changed')
  const edits = await followEdits(file, new Set(asked.map(({ id }) => id)), signal)
  return {
    summary: summaryOf(comparison, items, file),
    page: async ({ kind, table }, from, count) => {
      const shown = items.filter(
        item => (kind === undefined || item.kind === kind) && (table === undefined || item.table === table),
      )
      const run = shown.slice(from, from + count).map(item => withEdits(item, edits))
      return { total: shown.length, items: run, names: await namesFor(run, comparison.differences) }
    },
    merge: (picks, told, stop) => applyMerge(comparison, file, picks, told, stop),
  }
}

const withEdits = (item: MergeItem, edits: EditsOf): ShownItem => ({
  ...item,
  edits: item.parts.map(({ fields }) => ({
    mine: edits.mine(item.id, fields),
    theirs: edits.theirs(item.id, fields),
  })),
})

function summaryOf(comparison: Comparison, items: readonly MergeItem[], file: OpenedFile): MergeSummary {
  const { same, onlyHere, common, differences, mine } = comparison
  const listed = new Set(items.map(({ id }) => id))
  const here: Record<string, number> = { ...onlyHere }
  for (const { table, id, kind } of differences)
    if (!listed.has(id) && kind !== 'gone') here[table] = (here[table] ?? 0) + 1
  const none = Object.fromEntries(ITEM_KINDS.map(kind => [kind, 0])) as Record<ItemKind, number>
  const kinds = { ...none }
  const byTable = new Map<TableName, Record<ItemKind, number>>()
  for (const { table, kind } of items) {
    const counts = byTable.get(table) ?? { ...none }
    counts[kind] += 1
    kinds[kind] += 1
    byTable.set(table, counts)
  }
  const tables = new Set([...Object.keys(same), ...Object.keys(here), ...byTable.keys()]) as Set<TableName>
  return {
    mine: mine.name,
    theirs: { name: file.manifest.workspace.name, createdAt: file.manifest.createdAt },
    partedAt: common?.at,
    tables: [...tables].map(table => ({
      table,
      ...(byTable.get(table) ?? none),
      same: same[table] ?? 0,
      here: here[table] ?? 0,
    })),
    kinds,
  }
}

async function applyMerge(
  { differences }: Comparison,
  file: OpenedFile,
  picks: Picks,
  onProgress: OnFileProgress | undefined,
  signal: AbortSignal,
): Promise<number> {
  const actor = actorOf(await currentWorkspace())
  const label = `Merge ${file.manifest.workspace.name || 'a workspace file'}`
  const batch = await openBatch({ command: 'workspace.merge', label, actor })
  try {
    const changes = resolveMerge(differences, picks, { now: new Date().toISOString(), intent: batch.intent })
    for (let at = 0; at < changes.length; at += CHUNK) {
      await batch.append(changes.slice(at, at + CHUNK))
      onProgress?.({ phase: 'merging', done: Math.min(at + CHUNK, changes.length), of: changes.length })
      await breathe(signal)
    }
    await batch.finish()
    return changes.length
  } catch (error) {
    await batch.rollBack()
    throw error
  }
}
