import { readFileSync, rmSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly id?: string
  readonly id2?: { readonly local?: string; readonly global?: string }
  readonly args?: Record<string, unknown>
}

const CATEGORIES = [
  'benchmark',
  'cc',
  'input',
  'latencyInfo',
  'devtools.timeline',
  'viz',
  '__metadata',
].concat('disabled-by-default-devtools.timeline.frame')

/** Records Chromium's own trace of all processes while `work` runs. */
export async function traced(app: ElectronApplication, work: () => Promise<void>): Promise<TraceEvent[]> {
  await app.evaluate(
    ({ contentTracing }, categories) =>
      contentTracing.startRecording({ included_categories: categories, excluded_categories: ['*'] }),
    CATEGORIES,
  )
  await work()
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(path, { force: true })
  return traceEvents
}

/** Pairs of begin and end of an asynchronous event. */
function spans(events: readonly TraceEvent[], name: string) {
  const open = new Map<string, TraceEvent>()
  const found: { from: number; ms: number; args: Record<string, unknown>; pid: number }[] = []
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    if (event.name !== name) continue
    const key = `${event.pid} ${event.id ?? event.id2?.local ?? event.id2?.global ?? ''}`
    if (event.ph === 'b' || event.ph === 'S') open.set(key, event)
    else if (event.ph === 'e' || event.ph === 'F') {
      const begin = open.get(key)
      open.delete(key)
      if (begin)
        found.push({
          from: begin.ts,
          ms: (event.ts - begin.ts) / 1_000,
          args: { ...begin.args, ...event.args },
          pid: event.pid,
        })
    }
  }
  return found
}

export interface Frames {
  /** Milliseconds between frames that reached the screen. */
  readonly intervals: readonly number[]
  readonly presented: number
  readonly dropped: number
}

/** Frames as the compositor reports them: presented, or dropped although there was something new to show. */
export function framesOf(events: readonly TraceEvent[]): Frames {
  const reported = spans(events, 'PipelineReporter').map(span => ({
    ...span,
    state: stateOf(span.args),
  }))
  const byProcess = new Map<number, typeof reported>()
  for (const frame of reported) byProcess.set(frame.pid, [...(byProcess.get(frame.pid) ?? []), frame])
  // The page's own compositor is the one with the most frames; the browser's window frame has few.
  const frames = [...byProcess.values()].sort((a, b) => b.length - a.length)[0] ?? []
  const shown = frames.filter(({ state }) => state.startsWith('STATE_PRESENTED')).map(({ from }) => from)
  shown.sort((a, b) => a - b)
  return {
    intervals: shown.slice(1).map((from, i) => (from - (shown[i] ?? from)) / 1_000),
    presented: shown.length,
    dropped: frames.filter(({ state }) => state === 'STATE_DROPPED').length,
  }
}

function stateOf(args: Record<string, unknown>): string {
  const reporter = (args.chrome_frame_reporter ?? args) as { state?: string }
  return reporter.state ?? ''
}

/** Milliseconds from each key press to the frame on screen that shows it. */
export function keyLatencies(events: readonly TraceEvent[]): number[] {
  return spans(events, 'EventLatency')
    .filter(({ args }) => {
      const latency = (args.event_latency ?? args) as { event_type?: string }
      return /KEY|CHAR/.test(latency.event_type ?? '')
    })
    .map(({ ms }) => ms)
}

/** The value under which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const names = (events: readonly TraceEvent[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { name } of events) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
