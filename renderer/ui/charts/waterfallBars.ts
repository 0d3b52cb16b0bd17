/** One step of a waterfall, minor units or any other number. */
export interface WaterfallStep {
  readonly id: string
  readonly label: string
  readonly value: number
  /** Stands on the ground: where it starts or ends. */
  readonly total?: boolean
  readonly tone: 'start' | 'end' | 'add' | 'grow' | 'good' | 'bad' | 'out' | 'plain'
}

export interface WaterfallBar extends WaterfallStep {
  /** In percent of the chart's height, from below. */
  readonly from: number
  readonly to: number
  /** Where the line to the next bar lies. */
  readonly level: number
}

/** Room above the tallest bar for its figure. */
const HEADROOM = 1.16

/** Each step hangs where the one before ended. */
export function waterfallBars(steps: readonly WaterfallStep[]): readonly WaterfallBar[] {
  let level = 0
  const spans = steps.map(step => {
    const before = step.total ? 0 : level
    level = step.total ? step.value : level + step.value
    return { step, low: Math.min(before, level), high: Math.max(before, level), level }
  })
  const top = Math.max(1, ...spans.map(({ high }) => high)) * HEADROOM
  const bottom = Math.min(0, ...spans.map(({ low }) => low))
  const percent = (value: number) => ((value - bottom) / (top - bottom)) * 100
  return spans.map(span => ({
    ...span.step,
    from: percent(span.low),
    to: percent(span.high),
    level: percent(span.level),
  }))
}
