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
  /** Milliseconds between frames that reached the screen, while something moved. */
  readonly intervals: readonly number[]
  readonly presented: number
  /** Frames the compositor gave up although there was something new to show. */
  readonly dropped: number
  /** Frames shown with a part that was not drawn yet. */
  readonly blank: number
}

interface Reporter {
  readonly state?: string
  readonly checkerboarded_needs_raster?: boolean
  readonly checkerboarded_needs_record?: boolean
  readonly has_missing_content?: boolean
}

/** A pause longer than this is none of the motion's frames: the gesture had not begun, or was over. */
const STILL_MS = 500

/** Frames of the page as its compositor reports them. */
export function framesOf(events: readonly TraceEvent[]): Frames {
  const reported = spans(events, 'PipelineReporter').map(({ from, pid, args }) => ({
    from,
    pid,
    reporter: (args.chrome_frame_reporter ?? args) as Reporter,
  }))
  const counts = new Map<number, number>()
  for (const { pid } of reported) counts.set(pid, (counts.get(pid) ?? 0) + 1)
  // The page's own compositor has the most frames; the browser's window frame has few.
  const busiest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const frames = reported.filter(({ pid }) => pid === busiest)
  const shown = frames.filter(({ reporter }) => reporter.state?.startsWith('STATE_PRESENTED') === true)
  const times = shown.map(({ from }) => from).sort((a, b) => a - b)
  return {
    intervals: times
      .slice(1)
      .map((from, i) => (from - (times[i] ?? from)) / 1_000)
      .filter(ms => ms < STILL_MS),
    presented: shown.length,
    dropped: frames.filter(({ reporter }) => reporter.state === 'STATE_DROPPED').length,
    blank: shown.filter(
      ({ reporter }) =>
        reporter.checkerboarded_needs_record === true || reporter.has_missing_content === true,
    ).length,
  }
}

/** Milliseconds from each typed character to the frame on screen that shows it. */
export const keyLatencies = (events: readonly TraceEvent[]): number[] =>
  spans(events, 'EventLatency')
    .filter(({ args }) => {
      const latency = (args.event_latency ?? args) as { event_type?: string }
      return latency.event_type === 'KEY_PRESSED'
    })
    .map(({ ms }) => ms)

/** The value under which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
