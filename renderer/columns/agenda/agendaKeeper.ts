import { creation } from '@shared/domain/journal/changes.ts'
import { convertBy, makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { compareTexts } from '@shared/domain/scorecard/tally.ts'
import type { DatedDeal } from '@shared/domain/today/now.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { readDerived, writeDerived } from '../../data/derived.ts'
import { effectOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { readAll } from '../../data/rows.ts'
import { onNewDay, today } from '../../data/today.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { readCommon } from '../bookSource.ts'
import type { Agenda } from './agenda.ts'
import { type AgendaState, applyToAgenda, emptyAgenda } from './agendaState.ts'

export type AgendaListener = (agenda: Agenda) => void

const KEY = 'agenda'
const VERSION = 3
/** Deals are kept so far ahead, and the whole is built anew when fewer days are left than anybody looks ahead. */
const HORIZON_DAYS = 60
const LOOK_AHEAD_DAYS = 21
/** Above this many changes reading the rows anew is quicker. */
const MANY = 20_000
/** A view shows the first of a long list and counts the rest; more than this never leaves the worker. */
const MOST = 2_000

/** Keeps the agenda from the journal's changes alone; rows are read only to build it the first time. */
export async function startAgenda(listener: AgendaListener): Promise<void> {
  const kept = await readDerived<AgendaState>(KEY, VERSION)
  let state = kept && isFresh(kept.value) ? kept.value : undefined
  let seq = kept?.seq ?? 0
  let rates = await readRates()
  if (state) listener(shown(state, seq, rates))

  async function catchUp(next: number): Promise<void> {
    if (state && next === seq) return
    const entries = state ? await entriesAfter(seq) : []
    const count = entries.reduce((sum, entry) => sum + entry.created + entry.updated + entry.deleted, 0)
    if (!state || count > MANY) {
      seq = await lastSeq()
      state = await build()
    } else {
      for (const entry of entries) {
        for (const change of await effectOfEntry(entry)) applyToAgenda(state, change)
        seq = entry.seq
      }
    }
    if (
      !entries.length ||
      entries.some(({ tables }) => tables.includes('rates') || tables.includes('workspace'))
    )
      rates = await readRates()
    listener(shown(state, seq, rates))
    await writeDerived(KEY, VERSION, seq, state)
  }

  /** Another day: what is ahead and over is so on a day, though nothing was written. */
  async function newDay(): Promise<void> {
    if (state && isFresh(state)) return listener(shown(state, seq, rates))
    state = undefined
    await catchUp(seq)
  }

  let tail = Promise.resolve()
  watchLastSeq(next => {
    tail = tail.then(() => catchUp(next)).catch(report)
  }, report)
  onNewDay(() => {
    tail = tail.then(newDay).catch(report)
  })
}

const report = (error: unknown): void => console.error('The agenda could not be brought up to date.', error)

const isFresh = ({ from, horizon }: AgendaState): boolean =>
  from <= today() && horizon >= addDays(today(), LOOK_AHEAD_DAYS)

async function build(): Promise<AgendaState> {
  const state = emptyAgenda(today(), addDays(today(), HORIZON_DAYS))
  const [tasks, interactions, deals] = await Promise.all([
    readAll('tasks'),
    readAll('interactions'),
    readAll('deals'),
  ])
  for (const row of tasks) applyToAgenda(state, creation('tasks', row))
  for (const row of interactions) applyToAgenda(state, creation('interactions', row))
  for (const row of deals) applyToAgenda(state, creation('deals', row))
  return state
}

const readRates = async (): Promise<RateBook> => {
  const { rates, workspace } = await readCommon()
  return makeRateBook(rates, workspace.currency)
}

/** What a view needs: nothing that lies too far ahead, and the nearest when there is very much. */
function shown(state: AgendaState, seq: number, rates: RateBook): Agenda {
  const until = addDays(today(), LOOK_AHEAD_DAYS)
  const deals = [...state.deals.values()]
    .filter(deal => deal.closeOn <= until)
    .map(deal => valued(deal, rates))
  return {
    seq,
    tasks: [...state.tasks.values()]
      .filter(task => task.dueOn <= until || (task.remindOn ?? '9') <= until)
      .sort((a, b) => compareTexts(a.dueOn, b.dueOn))
      .slice(0, MOST),
    meetings: [...state.meetings.values()]
      .filter(meeting => meeting.on >= today())
      .sort((a, b) => compareTexts(a.startAt ?? a.on, b.startAt ?? b.on))
      .slice(0, MOST),
    deals: deals.sort((a, b) => (b.worth ?? -1) - (a.worth ?? -1)).slice(0, MOST),
    openDeals: state.openDeals,
  }
}

function valued(deal: DatedDeal, rates: RateBook): DatedDeal {
  const { minor, currency } = deal
  if (minor === undefined || currency === undefined) return deal
  const worth = convertBy(rates, { minor, currency }, today())?.minor
  return worth === undefined ? deal : { ...deal, worth }
}
