import type { PipelineChange } from '@shared/domain/today/pipelineChange.ts'

/** A bar of the bridge; `from` and `to` in percent of the chart's height, from below. */
export interface Bar {
  readonly id: 'start' | 'new' | 'grown' | 'won' | 'lost' | 'slipped' | 'end'
  readonly minor: number
  /** Stands on the ground; the others hang where the one before ended. */
  readonly total: boolean
  readonly from: number
  readonly to: number
}

const MOVES = ['new', 'grown', 'won', 'lost', 'slipped'] as const
/** Room above the tallest bar for its figure. */
const HEADROOM = 1.18

/** The bars of what happened; moves that did not are left out. `moved`: whether anything did. */
export function pipelineBars(change: PipelineChange): { bars: readonly Bar[]; moved: boolean } {
  const moves = MOVES.filter(move => change[move] !== 0)
  let level = change.start
  const steps = moves.map(id => {
    const before = level
    level += change[id]
    return { id, minor: change[id], low: Math.min(before, level), high: Math.max(before, level) }
  })
  const tallest = Math.max(change.start, change.end, ...steps.map(step => step.high), 1) * HEADROOM
  const percent = (minor: number) => (Math.max(0, minor) / tallest) * 100
  const total = (id: 'start' | 'end', minor: number): Bar => ({
    id,
    minor,
    total: true,
    from: 0,
    to: percent(minor),
  })
  return {
    moved: moves.length > 0,
    bars: [
      total('start', change.start),
      ...steps.map(
        ({ id, minor, low, high }): Bar => ({
          id,
          minor,
          total: false,
          from: percent(low),
          to: percent(high),
        }),
      ),
      total('end', change.end),
    ],
  }
}
