import { type KpiForm, typedSum } from '../viewModelTemplate.ts'
import css from './template.module.css'

/** The live sum of the weights, which has to be 100; or what else is wrong. */
export function WeightSum({ kpis, error }: { kpis: readonly KpiForm[]; error: string | undefined }) {
  const sum = typedSum(kpis)
  if (error !== undefined)
    return (
      <span role="alert" className={css.bad}>
        {error}
      </span>
    )
  return (
    <span role="status" className={sum === 100 ? css.good : css.bad}>
      {sum === 100 ? '● Weights add up to 100' : `▲ Weights add up to ${sum}, not to 100`}
    </span>
  )
}
