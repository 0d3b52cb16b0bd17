import type { BusinessTime } from '../../lib/businessTime.ts'
import { addDays, type CalendarDate, daysBetween, type Instant } from '../../lib/calendarDate.ts'
import { endOfDay } from '../../lib/zoneTime.ts'
import { lockDay } from '../attribution/clock.ts'
import type { Conflict } from '../conflict/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'
import { extensionsOf } from './activity.ts'
import { type ClockKind, isProtected, isWaiting } from './machine.ts'
import type { Registration, RegistrationStep } from './schema.ts'

/**
 * running: counts; paused: waits for the partner; stopped: ended by what was done, late or not; over: its end
 * has passed and nothing was done.
 */
export type ClockState = 'running' | 'paused' | 'stopped' | 'over'

export interface Clock {
  readonly kind: ClockKind
  readonly startedAt: Instant
  /** When it ends; of a paused one, when it would if it went on now. */
  readonly dueAt: Instant
  /** When something was done, or when it was paused. */
  readonly stoppedAt?: Instant
  readonly state: ClockState
  readonly unit: 'businessMinutes' | 'days'
  /** What is left, in its unit; below 0 by how much it is over. */
  readonly left: number
  /** The last day it runs, where it counts days. */
  readonly lastDay?: CalendarDate
  /** Of a stopped extension: it was had, not given up with the registration. */
  readonly isUsed?: true
}

export interface ClockInput {
  readonly registration: Registration
  readonly conflicts: readonly Pick<Conflict, 'foundAt' | 'decidedAt' | 'decision'>[]
  /** The deal it became. */
  readonly deal?: Pick<Deal, 'createdAt' | 'openedOn'> | undefined
  readonly policy: ChannelPolicy
  /** Working time of its region. */
  readonly time: BusinessTime
  readonly now: Instant
}

const HOUR = 3_600_000
const MINUTE = 60_000
/** Where nobody ever works a business clock has no end: shown as this. */
const NEVER = '9999-12-31T00:00:00.000Z'

const ms = (instant: Instant): number => Date.parse(instant)
const instant = (at: number | undefined): Instant => (at === undefined ? NEVER : new Date(at).toISOString())

type Span = readonly [from: number, to: number | undefined]

/** Every clock of a registration that has begun. Pure: the same rows, settings and moment give the same clocks. */
export function clocksOf(input: ClockInput): readonly Clock[] {
  return [
    approvalClock(input),
    disputeClock(input),
    protectionClock(input),
    extensionClock(input),
    attributionClock(input),
  ].filter(clock => clock !== undefined)
}

const lastStep = (steps: readonly RegistrationStep[], ...events: readonly string[]) =>
  steps.findLast(({ event }) => events.includes(event))

/** From submission to the decision, less the time the partner was asked for something; in working time. */
function approvalClock({ registration: { steps, state }, policy, time, now }: ClockInput): Clock | undefined {
  const from = steps.findIndex(({ event }) => event === 'submit')
  const first = steps[from]
  if (!first) return undefined
  const spans: Span[] = []
  let start: number | undefined = ms(first.at)
  let decided: RegistrationStep | undefined
  for (const step of steps.slice(from + 1)) {
    const isDecision = step.event === 'approve' || step.event === 'reject' || step.event === 'withdraw'
    if (start !== undefined && (isDecision || step.event === 'requestInfo')) {
      spans.push([start, ms(step.at)])
      start = undefined
    } else if (step.event === 'answerInfo') start = ms(step.at)
    if (!isDecision) continue
    decided = step
    break
  }
  if (start !== undefined && !decided) spans.push([start, undefined])
  const paused = state === 'infoRequested' && !decided ? lastStep(steps, 'requestInfo') : undefined
  return businessClock('approval', policy.approvalHours, spans, {
    time,
    now,
    paused: paused?.at,
    ended: decided?.at,
  })
}

/** From the oldest conflict nobody settled; once all are, from the oldest to the last decision. It ends with the registration's. */
function disputeClock({ registration, conflicts, policy, time, now }: ClockInput): Clock | undefined {
  const open = conflicts.filter(({ decision }) => decision === undefined)
  const counted = open.length > 0 ? open : conflicts
  const [start] = counted.map(({ foundAt }) => foundAt).sort()
  if (start === undefined) return undefined
  const left = isWaiting(registration.state)
    ? undefined
    : lastStep(registration.steps, 'approve', 'reject', 'withdraw')?.at
  const decided = conflicts.flatMap(({ decidedAt }) => decidedAt ?? []).sort()
  const ended = open.length > 0 ? left : (decided.at(-1) ?? left)
  const span: Span = [ms(start), ended === undefined ? undefined : ms(ended)]
  return businessClock('dispute', policy.disputeHours, [span], { time, now, ended })
}

interface Ends {
  readonly time: BusinessTime
  readonly now: Instant
  readonly paused?: Instant | undefined
  readonly ended?: Instant | undefined
}

/** A clock of working hours that ran in these spans; a span without an end still runs. */
function businessClock(
  kind: ClockKind,
  hours: number,
  spans: readonly Span[],
  { time, now, paused, ended }: Ends,
): Clock | undefined {
  const [first] = spans
  if (!first) return undefined
  let left = hours * HOUR
  let due: number | undefined
  for (const [from, to] of spans) {
    const until = to ?? ms(now)
    const worked = time.between(from, until)
    if (due === undefined && worked >= left) due = time.add(from, left)
    left -= worked
  }
  const [lastFrom, lastTo] = spans.at(-1) ?? first
  const goesOn = paused !== undefined || lastTo === undefined ? ms(now) : lastTo
  const dueAt = due ?? time.add(Math.max(goesOn, lastFrom), left)
  const isOver = ended === undefined && left <= 0
  return {
    kind,
    startedAt: instant(first[0]),
    dueAt: instant(dueAt),
    ...((ended ?? paused) !== undefined && { stoppedAt: ended ?? paused ?? '' }),
    state: ended !== undefined ? 'stopped' : isOver ? 'over' : paused !== undefined ? 'paused' : 'running',
    unit: 'businessMinutes',
    left: Math.floor(left / MINUTE),
  }
}

/** From approval to the end of the last protected day, where the region is; in calendar days. */
function protectionClock(input: ClockInput): Clock | undefined {
  const { registration } = input
  const approved = lastStep(registration.steps, 'approve')
  if (!approved || registration.protectedUntil === undefined) return undefined
  const left = lastStep(registration.steps, 'withdraw', 'convert', 'expire')
  return dayClock('protection', approved.at, registration.protectedUntil, input, left?.at)
}

/** An extension may be asked for until the protection ends, as often as the settings allow. */
function extensionClock(input: ClockInput): Clock | undefined {
  const { registration, policy } = input
  const approved = lastStep(registration.steps, 'approve')
  if (!approved || registration.protectedUntil === undefined || policy.maxExtensions === 0) return undefined
  const used =
    extensionsOf(registration) >= policy.maxExtensions ? lastStep(registration.steps, 'extend') : undefined
  const left = lastStep(registration.steps, 'withdraw', 'convert')
  const clock = dayClock('extension', approved.at, registration.protectedUntil, input, used?.at ?? left?.at)
  return used ? { ...clock, isUsed: true } : clock
}

/** From the deal's creation to the last day before its credits are locked; in calendar days. */
function attributionClock(input: ClockInput): Clock | undefined {
  const { deal, time, policy } = input
  if (!deal) return undefined
  const lastDay = addDays(
    lockDay(deal, policy, at => time.zone.dayAt(ms(at))),
    -1,
  )
  return dayClock('attribution', deal.createdAt, lastDay, input, undefined)
}

function dayClock(
  kind: ClockKind,
  startedAt: Instant,
  lastDay: CalendarDate,
  { time, now }: Pick<ClockInput, 'time' | 'now'>,
  stoppedAt: Instant | undefined,
): Clock {
  const due = endOfDay(time.zone, lastDay)
  const isOver = ms(now) >= due
  return {
    kind,
    startedAt,
    dueAt: instant(due),
    ...(stoppedAt !== undefined && { stoppedAt }),
    state: stoppedAt !== undefined ? 'stopped' : isOver ? 'over' : 'running',
    unit: 'days',
    left: daysBetween(time.zone.dayAt(ms(stoppedAt ?? now)), lastDay),
    lastDay,
  }
}

/** The clock the next decision hangs on: of a waiting one the sooner of approval and dispute, then the protection. */
export function clockThatMatters(
  { state }: Pick<Registration, 'state'>,
  clocks: readonly Clock[],
): Clock | undefined {
  const counts = clocks.filter(clock => clock.state !== 'stopped')
  if (isWaiting(state))
    return counts
      .filter(({ kind }) => kind === 'approval' || kind === 'dispute')
      .sort((a, b) => a.left - b.left)[0]
  if (isProtected(state)) return counts.find(({ kind }) => kind === 'protection')
  return counts.find(({ kind, state }) => kind === 'attribution' && state === 'running')
}
