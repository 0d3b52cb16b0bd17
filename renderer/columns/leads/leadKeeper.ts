import { effectOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { fairnessNow, planFor, readingOf } from './leadAnswers.ts'
import type { Fairness, GiveOutPlan, LeadReading, LeadUpdate } from './leadBook.ts'
import { concernsLeads, concernsTerms, LeadState } from './leadState.ts'

export type LeadListener = (update: LeadUpdate) => void

/** Above this many changes reading the rows anew is quicker. */
const MANY = 5_000
/** Above this many lines the whole list is told. */
const MANY_LINES = 2_000

let state: LeadState | undefined
let begun: Promise<unknown> | undefined
let tail: Promise<unknown> = Promise.resolve()

/** Keeps all leads from the journal once somebody looks at them; before that nothing is read. */
export function startLeads(listener: LeadListener): Promise<unknown> {
  begun ??= begin(listener)
  return begun
}

async function begin(listener: LeadListener): Promise<void> {
  let seq = await lastSeq()
  state = await LeadState.read()
  listener(full(state))
  watchLastSeq(next => {
    tail = tail
      .then(async () => {
        if (next === seq) return
        const from = seq
        seq = next
        const update = await follow(from)
        if (update) listener(update)
      })
      .catch(report)
  }, report)
}

const report = (error: unknown): void => console.error('The leads could not be brought up to date.', error)

const full = (now: LeadState): LeadUpdate => ({
  kind: 'full',
  lines: [...now.leads.values()].map(lead => now.lineOf(lead)),
})

async function follow(from: number): Promise<LeadUpdate | undefined> {
  const entries = (await entriesAfter(from)).filter(({ tables }) => concernsLeads(tables))
  if (entries.length === 0 || !state) return undefined
  const count = entries.reduce((sum, entry) => sum + entry.created + entry.updated + entry.deleted, 0)
  if (count > MANY) {
    state = await LeadState.read()
    return full(state)
  }
  let all = false
  const ids = new Set<string>()
  for (const entry of entries)
    for (const change of await effectOfEntry(entry)) {
      const touched = state.apply(change)
      if (touched === 'all') all = true
      if (touched === 'this') ids.add(change.id)
    }
  if (entries.some(({ tables }) => concernsTerms(tables))) {
    await state.readTerms()
    all = true
  }
  if (all || ids.size > MANY_LINES) return full(state)
  const { leads } = state
  return {
    kind: 'patch',
    changed: [...ids].flatMap(id => {
      const lead = leads.get(id)
      return lead && state ? [state.lineOf(lead)] : []
    }),
    removed: [...ids].filter(id => !leads.has(id)),
  }
}

/** The leads as of every change that has been committed: a plan made from older ones would be refused. */
async function upToDate(): Promise<LeadState> {
  await begun
  await tail
  if (!state) throw new Error('Leads are asked for before anybody started them.')
  return state
}

export const planLeads = async (ids: readonly string[]): Promise<GiveOutPlan> =>
  planFor(await upToDate(), ids)
export const readLead = async (id: string): Promise<LeadReading | undefined> =>
  readingOf(await upToDate(), id)
export const readFairness = async (): Promise<Fairness> => fairnessNow(await upToDate())
