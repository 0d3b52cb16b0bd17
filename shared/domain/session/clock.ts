import type { Instant } from '../../lib/calendarDate.ts'
import { minutesOfAgenda } from './agendaTemplates.ts'
import type { AgendaBlock, ClockEvent, Session } from './schema.ts'

export type ClockState = 'notStarted' | 'running' | 'paused' | 'ended'

/** Whole seconds; each figure is cut by itself, so sums may differ by a second and never by more. */
export interface BlockTime {
  readonly id: string
  readonly planned: number
  readonly actual: number
  readonly over: number
  readonly begun: boolean
}

export interface ClockView {
  readonly state: ClockState
  /** The block it stands at: the last one gone to. */
  readonly blockId: string | undefined
  readonly blocks: readonly BlockTime[]
  readonly planned: number
  /** Of all blocks, those that left the agenda included; pauses are not counted. */
  readonly actual: number
  readonly paused: number
  /** Left of the current block; negative once it is over. */
  readonly left: number
  /** How late it ends if all that is to come goes to plan; negative is early. Blocks passed over are saved time. */
  readonly behind: number
  readonly startedAt: Instant | undefined
  readonly endedAt: Instant | undefined
}

interface Run {
  readonly state: ClockState
  readonly blockId: string | undefined
  readonly byBlock: ReadonlyMap<string, number>
  readonly pausedMs: number
  readonly startedAt: Instant | undefined
  readonly endedAt: Instant | undefined
}

const NOT_STARTED: Run = {
  state: 'notStarted',
  blockId: undefined,
  byBlock: new Map(),
  pausedMs: 0,
  startedAt: undefined,
  endedAt: undefined,
}

/**
 * How a session stands at a moment after its last event; for an earlier one cut the log first (`until`). Told from
 * moments alone: a laptop that slept or a late timer makes no drift.
 */
export function clockAt({ agenda, clock }: Pick<Session, 'agenda' | 'clock'>, at: Instant): ClockView {
  const { state, blockId, byBlock, pausedMs, startedAt, endedAt } = runOf(clock, Date.parse(at))
  const blocks = agenda.map(block => blockTime(block, byBlock))
  const current = blocks.findIndex(({ id }) => id === blockId)
  const planned = minutesOfAgenda(agenda) * 60
  const actual = seconds([...byBlock.values()].reduce((sum, ms) => sum + ms, 0))
  const now = blocks[current]
  const toCome = blocks.filter((block, index) => index > current && !block.begun)
  const rest = toCome.reduce((sum, block) => sum + block.planned, 0)
  return {
    state,
    blockId,
    blocks,
    planned,
    actual,
    paused: seconds(pausedMs),
    left: now ? now.planned - now.actual : 0,
    behind: now
      ? actual - planned + (state === 'ended' ? 0 : Math.max(0, now.planned - now.actual) + rest)
      : 0,
    startedAt,
    endedAt,
  }
}

function blockTime({ id, minutes }: AgendaBlock, byBlock: ReadonlyMap<string, number>): BlockTime {
  const [planned, actual] = [minutes * 60, seconds(byBlock.get(id) ?? 0)]
  return { id, planned, actual, over: Math.max(0, actual - planned), begun: byBlock.has(id) }
}

const seconds = (ms: number): number => Math.floor(ms / 1_000)

/** Goes through what happened. A system clock that was set back meanwhile takes nothing away. */
function runOf(events: readonly ClockEvent[], at: number): Run {
  let run = NOT_STARTED
  let since = 0
  for (const event of events) {
    const moment = Date.parse(event.at)
    run = after(passed(run, moment - since), event)
    since = moment
  }
  return passed(run, at - since)
}

function passed(run: Run, ms: number): Run {
  const spent = Math.max(0, ms)
  if (run.state === 'paused') return { ...run, pausedMs: run.pausedMs + spent }
  if (run.state !== 'running' || run.blockId === undefined) return run
  return {
    ...run,
    byBlock: new Map(run.byBlock).set(run.blockId, (run.byBlock.get(run.blockId) ?? 0) + spent),
  }
}

function after(run: Run, event: ClockEvent): Run {
  if (run.state === 'ended') return run
  switch (event.what) {
    case 'block':
      return {
        ...run,
        state: run.state === 'paused' ? 'paused' : 'running',
        blockId: event.blockId,
        byBlock: new Map(run.byBlock).set(event.blockId, run.byBlock.get(event.blockId) ?? 0),
        startedAt: run.startedAt ?? event.at,
      }
    case 'pause':
      return run.state === 'running' ? { ...run, state: 'paused' } : run
    case 'resume':
      return run.state === 'paused' ? { ...run, state: 'running' } : run
    case 'end':
      return run.state === 'notStarted' ? run : { ...run, state: 'ended', endedAt: event.at }
  }
}

/** Where it stands by its log alone, whatever the time. */
export const clockState = ({ clock }: Pick<Session, 'clock'>): ClockState =>
  clock.reduce(after, NOT_STARTED).state

/** The block a session was at at a moment: where what was captured then came up. */
export const blockAt = (events: readonly ClockEvent[], at: Instant): string | undefined =>
  until(events, at).reduce(after, NOT_STARTED).blockId

/** What had happened by then. */
export const until = (events: readonly ClockEvent[], at: Instant): readonly ClockEvent[] =>
  events.filter(event => Date.parse(event.at) <= Date.parse(at))

export const isUnderWay = (session: Pick<Session, 'clock'>): boolean =>
  ['running', 'paused'].includes(clockState(session))
