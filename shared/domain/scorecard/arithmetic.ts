import type { Formats } from './formats.ts'
import type { Overall } from './overall.ts'

/** The score's sum in words, with the printed figures: a reader with a calculator gets the same. */
export function arithmetic(overall: Overall, formats: Formats): string {
  const { score, weightKnown, weightedSum, beforePenalty, afterPenalty, penalty, belowFloor } = overall
  if (score === undefined || beforePenalty === undefined || afterPenalty === undefined)
    return 'No score: no KPI has both data and a target.'
  const point = (value: number) => formats.number(value, 1)
  const weight = formats.number(weightKnown, Number.isInteger(weightKnown) ? 0 : 1)
  const steps = [`Score = ${point(weightedSum)} ÷ ${weight} × 100 = ${point(beforePenalty)}`]
  if (penalty > 0) {
    const each = belowFloor === 1 ? 'a KPI' : `${belowFloor} KPIs`
    const least = afterPenalty === 0 && beforePenalty < penalty ? ', never less than 0' : ''
    steps.push(`less ${point(penalty)} for ${each} below the floor = ${point(afterPenalty)}${least}`)
  }
  const shown = formats.number(score)
  return `${steps.join(', ')}${point(afterPenalty) === point(score) ? '' : `, shown as ${shown}`}.`
}
