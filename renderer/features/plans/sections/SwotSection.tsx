import { SWOT_LABELS } from '@shared/domain/plan/labels.ts'
import { SWOT } from '@shared/domain/plan/partSchema.ts'
import { useMemo } from 'react'
import css from '../plan.module.css'
import { PartTable } from '../tables/PartTable.tsx'
import { SWOT_COLUMNS } from '../tables/swotColumns.ts'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const FRESH = Object.fromEntries(
  SWOT.map(quadrant => [quadrant, () => ({ kind: 'swot' as const, quadrant, text: 'New entry' })]),
) as Record<(typeof SWOT)[number], () => { kind: 'swot'; quadrant: (typeof SWOT)[number]; text: string }>

/** Strengths, weaknesses, opportunities and threats, in their four quadrants. */
export function SwotSection({ view: { plan, parts, editable } }: { readonly view: PlanView }) {
  const entries = useKind(parts, 'swot')
  const quadrants = useMemo(
    () => SWOT.map(quadrant => ({ quadrant, rows: entries.filter(each => each.quadrant === quadrant) })),
    [entries],
  )
  return (
    <div className={css.quadrants}>
      {quadrants.map(({ quadrant, rows }) => (
        <div key={quadrant} className={css.quadrant} data-quadrant={quadrant}>
          <h3 className={css.subtitle}>{SWOT_LABELS[quadrant]}</h3>
          <PartTable
            planId={plan.id}
            kind="swot"
            label={SWOT_LABELS[quadrant]}
            rows={rows}
            columns={SWOT_COLUMNS}
            editable={editable}
            empty="None named yet."
            bare
            fresh={FRESH[quadrant]}
          />
        </div>
      ))}
    </div>
  )
}
