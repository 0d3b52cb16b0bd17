import { commitmentFacts } from '@shared/domain/commitment/facts.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { changesOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { dayOf } from '../../data/localTime.ts'
import { getRows, rowsBy } from '../../data/rows.ts'
import { watchLastSeq } from '../../data/watch.ts'
import type { CommitmentLine, CommitmentNews } from './commitmentLine.ts'

export type CommitmentListener = (news: CommitmentNews) => void

/** Above this many changes reading the rows anew is quicker. */
const MANY = 2_000
/** Tables whose names a line shows: a change there makes all lines anew. */
const NAMED: ReadonlySet<string> = new Set(['partners', 'plans', 'sessions'])

/** Keeps the promises of both sides: read once, then followed row by row from the journal. */
export async function startCommitments(listener: CommitmentListener): Promise<void> {
  let seq = -1

  async function catchUp(next: number): Promise<void> {
    if (next === seq) return
    const entries = seq < 0 ? undefined : await entriesAfter(seq)
    const at = entries?.at(-1)?.seq ?? (await lastSeq())
    const news = entries ? await newsOf(entries) : await readAllLines()
    seq = at
    if (news) listener(news)
  }

  let tail = Promise.resolve()
  watchLastSeq(next => {
    tail = tail.then(() => catchUp(next)).catch(report)
  }, report)
}

const report = (error: unknown): void =>
  console.error('The commitments could not be brought up to date.', error)

const readAllLines = async (): Promise<CommitmentNews> => ({
  whole: true,
  gone: [],
  lines: await linesOf(await rowsBy('tasks', 'promise', 'ours', 'theirs')),
})

/** What entries did to the lines; undefined where they touch none. */
async function newsOf(entries: readonly JournalEntry[]): Promise<CommitmentNews | undefined> {
  const touching = entries.filter(({ tables }) => tables.some(table => table === 'tasks' || NAMED.has(table)))
  if (touching.length === 0) return undefined
  const many = touching.reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0)
  // A new name or a partner that is gone stands in lines whose rows did not change.
  const renames = touching.some(({ tables, updated, deleted }) =>
    tables.some(table => NAMED.has(table) && updated + deleted > 0),
  )
  if (many > MANY || renames) return readAllLines()
  const ids = new Set<string>()
  for (const entry of touching)
    for (const { table, id } of await changesOfEntry(entry)) if (table === 'tasks') ids.add(id)
  if (ids.size === 0) return undefined
  const lines = await linesOf((await getRows('tasks', [...ids])).filter(row => row !== undefined))
  const there = new Set<string>(lines.map(({ id }) => id))
  return { whole: false, lines, gone: [...ids].filter(id => !there.has(id)) }
}

async function linesOf(tasks: readonly Task[]): Promise<CommitmentLine[]> {
  const promises = tasks.filter(({ promise }) => promise !== undefined)
  const idsOf = (field: 'partnerId' | 'planId' | 'sessionId') => [
    ...new Set(promises.flatMap(task => task[field] ?? [])),
  ]
  const [partners, plans, sessions] = await Promise.all([
    getRows('partners', idsOf('partnerId')),
    getRows('plans', idsOf('planId')),
    getRows('sessions', idsOf('sessionId')),
  ])
  const names = new Map<string, string>()
  for (const row of [...partners, ...plans]) if (row) names.set(row.id, row.name)
  for (const row of sessions) if (row) names.set(row.id, row.title)
  return promises.flatMap(task => lineOf(task, names) ?? [])
}

function lineOf(task: Task, names: ReadonlyMap<string, string>): CommitmentLine | undefined {
  const facts = commitmentFacts(task, dayOf)
  if (!facts) return undefined
  const { id, title, partnerId, planId, sessionId } = task
  const sourceId = sessionId ?? planId
  const sourceName = names.get(sourceId ?? '')
  return {
    ...facts,
    id,
    title,
    ...(partnerId !== undefined && { partnerId }),
    partner: names.get(partnerId ?? '') ?? '',
    source: sessionId !== undefined ? 'session' : planId !== undefined ? 'plan' : 'timeline',
    ...(sourceId !== undefined && { sourceId }),
    ...(sourceName !== undefined && { sourceName }),
  }
}
