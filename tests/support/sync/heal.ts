import type { MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Body } from '@shared/sync/document.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import { fromDocument, withoutLocal } from '@shared/sync/fromDocument.ts'
import { mendBroken } from './foreign.ts'
import type { Row } from './memoryDevice.ts'
import type { MemoryNode } from './memoryNode.ts'
import type { Schedule } from './schedule.ts'

const MOST_ROUNDS = 40

/** Everything works again: syncs until nothing moves. Answers what is wrong then, in words; nothing: all is well. */
export async function healAndCheck(schedule: Schedule): Promise<readonly string[]> {
  schedule.healed = true
  replicate(schedule.nodes)
  for (const node of schedule.nodes) mendBroken(node, schedule.ledger, schedule.fresh)
  let quiet = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = stateOf(schedule)
    schedule.everybodyMeets = schedule.nodes[round % schedule.nodes.length]
    replicate(schedule.nodes)
    for (const desk of schedule.desks) while (!(await schedule.advance(desk)));
    schedule.mendRefused()
    replicate(schedule.nodes)
    quiet = stateOf(schedule) === before ? quiet + 1 : 0
    if (quiet === schedule.nodes.length) return problemsOf(schedule)
  }
  return ['It never came to rest.', ...dirtyOf(schedule)]
}

function problemsOf(schedule: Schedule): readonly string[] {
  const [node] = schedule.nodes
  if (!node) return []
  const there = rowsThere(node)
  const rows = new Map(node.ids().flatMap(id => bodyEntry(id, node)))
  const conflicts = [...there.values()].filter(row => row.id.startsWith('mergeConflict:')) as MergeConflict[]
  return [
    ...dirtyOf(schedule),
    ...schedule.nodes.flatMap(branchesOf),
    ...schedule.desks.flatMap(({ device }) => [
      ...differences(device.name, device.rows, there),
      ...ownerOf(device.rows, schedule.owners.get(device.name), device.name),
    ]),
    ...schedule.ledger.lost({ rows, conflicts }, schedule.nodes.length === 1),
  ]
}

const dirtyOf = ({ desks }: Schedule): readonly string[] =>
  desks.flatMap(({ device }) =>
    [...device.sync.values()]
      .filter(({ dirty }) => dirty !== undefined)
      .map(known => `${device.name} still has ${JSON.stringify(known)}`),
  )

const branchesOf = (node: MemoryNode): readonly string[] =>
  node.ids().flatMap(id => (node.document(id)?._conflicts ? [`${id} has branches on ${node.name}`] : []))

function differences(
  name: string,
  rows: ReadonlyMap<string, Row>,
  there: ReadonlyMap<string, Row>,
): readonly string[] {
  return [...new Set([...rows.keys(), ...there.keys()])].flatMap(id => {
    const [mine, theirs] = [travelling(rows.get(id)), travelling(there.get(id))]
    return mine === theirs ? [] : [`${name} has ${mine}, the server ${theirs}`]
  })
}

function ownerOf(rows: ReadonlyMap<string, Row>, owner: string | undefined, name: string): readonly string[] {
  const row = rows.get('workspace:main') as { readonly owner?: string } | undefined
  return row?.owner === owner ? [] : [`${name} is called ${row?.owner}, not ${owner}`]
}

const travelling = (row: Row | undefined): string => {
  const table = row && tableOfId(row.id)
  return row && table ? canonicalJson(withoutLocal(table, row as unknown as Body)) : 'nothing'
}

function rowsThere(node: MemoryNode): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const id of node.ids()) {
    const [doc, table] = [node.document(id), tableOfId(id)]
    const read = doc && table ? fromDocument(table, doc) : undefined
    if (read?.kind === 'row') rows.set(id, read.row)
  }
  return rows
}

const bodyEntry = (id: string, node: MemoryNode): readonly (readonly [string, Body])[] => {
  const row = node.document(id)?.row
  return row ? [[id, row]] : []
}

function replicate([a, b]: readonly MemoryNode[]): void {
  if (!a || !b) return
  a.replicateFrom(b)
  b.replicateFrom(a)
}

/** As much of everything as moves when anything does. */
const stateOf = ({ nodes, desks }: Schedule): string =>
  canonicalJson([
    nodes.map(node => node.ids().map(id => node.winner(id)?.rev)),
    nodes.map(node => node.ids().map(id => node.document(id)?._conflicts ?? [])),
    desks.map(({ device }) => [device.since, [...device.sync.values()].filter(({ dirty }) => dirty)]),
    desks.map(({ device }) => [...device.branched.keys()]),
  ])
