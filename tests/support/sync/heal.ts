import type { MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Body, RowDocument } from '@shared/sync/document.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import { fromDocument, withoutLocal } from '@shared/sync/fromDocument.ts'
import { mendBroken } from './foreign.ts'
import type { Row } from './memoryDevice.ts'
import type { Schedule } from './schedule.ts'
import type { SimNode } from './simNode.ts'

const MOST_ROUNDS = 40

type Documents = ReadonlyMap<string, RowDocument>

/** Everything works again: syncs until nothing moves. Answers what is wrong then, in words; nothing: all is well. */
export async function healAndCheck(schedule: Schedule): Promise<readonly string[]> {
  schedule.healed = true
  await replicate(schedule.nodes)
  for (const node of schedule.nodes) await mendBroken(node, schedule.ledger, schedule.fresh)
  let quiet = 0
  let before = ''
  for (let round = 0; round < MOST_ROUNDS; round++) {
    schedule.everybodyMeets = schedule.nodes[round % schedule.nodes.length]
    await replicate(schedule.nodes)
    for (const desk of schedule.desks) while (!(await schedule.advance(desk)));
    schedule.mendRefused()
    await replicate(schedule.nodes)
    const there = await Promise.all(schedule.nodes.map(node => node.documents()))
    const after = stateOf(schedule, there)
    quiet = after === before ? quiet + 1 : 0
    before = after
    if (quiet === schedule.nodes.length) return problemsOf(schedule, there)
  }
  return ['It never came to rest.', ...dirtyOf(schedule)]
}

function problemsOf(schedule: Schedule, nodes: readonly Documents[]): readonly string[] {
  const [docs = new Map()] = nodes
  const there = rowsThere(docs)
  const rows = new Map([...docs].flatMap(bodyEntry))
  const conflicts = [...there.values()].filter(row => row.id.startsWith('mergeConflict:')) as MergeConflict[]
  return [
    ...dirtyOf(schedule),
    ...nodes.flatMap(branchesOf),
    ...schedule.desks.flatMap(({ device }) => [
      ...differences(device.name, device.rows, there),
      ...ownerOf(device.rows, schedule.owners.get(device.name), device.name),
    ]),
    ...schedule.ledger.lost({ rows, conflicts }, nodes.length === 1),
  ]
}

const dirtyOf = ({ desks }: Schedule): readonly string[] =>
  desks.flatMap(({ device }) =>
    [...device.sync.values()]
      .filter(({ dirty }) => dirty !== undefined)
      .map(known => `${device.name} still has ${JSON.stringify(known)}`),
  )

const branchesOf = (docs: Documents): readonly string[] =>
  [...docs.values()].flatMap(({ _id, _conflicts }) => (_conflicts ? [`${_id} has branches`] : []))

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

function rowsThere(docs: Documents): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const [id, doc] of docs) {
    const table = tableOfId(id)
    const read = table ? fromDocument(table, doc) : undefined
    if (read?.kind === 'row') rows.set(id, read.row)
  }
  return rows
}

const bodyEntry = ([id, { row }]: readonly [string, RowDocument]): readonly (readonly [string, Body])[] =>
  row ? [[id, row]] : []

async function replicate([a, b]: readonly SimNode[]): Promise<void> {
  if (!a || !b) return
  await a.replicateFrom(b)
  await b.replicateFrom(a)
}

/** As much of everything as moves when anything does. */
const stateOf = ({ desks }: Schedule, nodes: readonly Documents[]): string =>
  canonicalJson([
    nodes.map(docs => [...docs.values()].map(({ _rev, _conflicts }) => [_rev, _conflicts ?? []])),
    desks.map(({ device }) => [...device.sync.values()].filter(({ dirty }) => dirty)),
    desks.map(({ device }) => [...device.branched.keys()]),
  ])
