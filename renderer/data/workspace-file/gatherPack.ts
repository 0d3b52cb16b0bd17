import { choosePack, type PackChoice } from '@shared/domain/handover/packChoice.ts'
import { PACK_TABLES, type PackTable } from '@shared/domain/handover/packTables.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import type { Moment } from './moment.ts'
import { breathe, type OnFileProgress } from './progress.ts'

type AnyRow = TableRow<TableName>

/** The rows of a pack, by table and in the order of their ids. */
export interface PackRows {
  readonly member: Member
  readonly rows: ReadonlyMap<TableName, readonly AnyRow[]>
}

/**
 * Chooses the accounts of a member out of a moment of the store. Tables are walked in runs, so what stays is never
 * held; the rows chosen are. Undefined when the member is gone.
 */
export async function gatherPack(
  moment: Moment,
  memberId: string,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<PackRows | undefined> {
  const members = (await allOf(moment.rows('members'))) as readonly Member[]
  const member = members.find(({ id }) => id === memberId)
  if (!member) return undefined
  const chosen = new Map<TableName, AnyRow[]>()
  const choice = choosePack({ memberId, members, tableOf: tableOfId })
  let done = 0
  const walk = async (table: PackTable, keep: (row: AnyRow) => boolean): Promise<void> => {
    const rows = chosen.get(table) ?? []
    chosen.set(table, rows)
    for await (const run of moment.rows(table)) {
      for (const row of run) if (keep(row)) rows.push(row)
      done += run.length
      onProgress?.({ phase: 'choosing', done: Math.min(done, moment.total), of: moment.total })
      await breathe(signal)
    }
  }
  for (const table of PACK_TABLES) await walk(table, row => choice.takes(table, row as never))
  await walkWanted(choice, walk)
  chosen.set('members', [...choice.members()])
  chosen.set(
    'workspace',
    (await allOf(moment.rows('workspace'))).map(row => forOthers(row as Workspace)),
  )
  for (const rows of chosen.values()) rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { member, rows: chosen }
}

/** Follows what chosen rows name until nothing new is named. */
async function walkWanted(
  choice: PackChoice,
  walk: (table: PackTable, keep: (row: AnyRow) => boolean) => Promise<void>,
): Promise<void> {
  for (let wanted = choice.wanted(); wanted.size > 0; wanted = choice.wanted())
    for (const [table, ids] of wanted)
      await walk(table, row => {
        if (!ids.has(row.id)) return false
        choice.found(table, row as never)
        return true
      })
}

async function allOf(runs: AsyncIterable<readonly AnyRow[]>): Promise<readonly AnyRow[]> {
  const rows: AnyRow[] = []
  for await (const run of runs) rows.push(...run)
  return rows
}

/** The conventions figures stand on; who works here and who approves here is nobody else's business. */
const forOthers = (workspace: Workspace): Workspace => ({
  ...workspace,
  owner: '',
  ...(workspace.policy && { policy: { ...workspace.policy, team: [] } }),
})
