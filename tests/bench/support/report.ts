import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the groups of one run leave their metrics, a line each; `bench.mjs` makes the table of them. */
const FILE = fileURLToPath(new URL('../../../test-results/bench.ndjson', import.meta.url))

export interface Metric {
  readonly group: string
  readonly metric: string
  readonly ours: number
  /** Measured in the same run, by `baselineName`. */
  readonly baseline: number
  readonly baselineName: string
  readonly unit: string
  /** What the ratio should be: `<=1.25`; with words behind it, what the figure should be: `>=0.95 F1`; `none`: for reading. */
  readonly target: string
  readonly rounds: number
  readonly rows?: Readonly<Record<string, number>>
}

/** Writes a metric down with its ratio and whether the target is met. */
export function report(metric: Metric): void {
  const ratio = metric.ours / metric.baseline
  const limit = Number(/[\d.]+/.exec(metric.target)?.[0])
  const measured = /[\d.]+ \D/.test(metric.target) ? metric.ours : ratio
  const pass =
    metric.target === 'none' || (metric.target.startsWith('>=') ? measured >= limit : measured <= limit)
  const line = { ...metric, ratio, pass }
  mkdirSync(dirname(FILE), { recursive: true })
  appendFileSync(FILE, `${JSON.stringify(line)}\n`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
