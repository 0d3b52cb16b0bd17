import { SIDES } from '@shared/domain/fields/side.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import { addMinor } from '@shared/lib/money.ts'
import { useMemo } from 'react'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../plan.module.css'
import { figureInWords } from '../tables/figureUnit.ts'
import { PartTable } from '../tables/PartTable.tsx'
import { resourceColumns } from '../tables/resourceColumns.ts'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const WORDS = { ours: 'We bring', theirs: 'They bring' } as const

/** People, days and budget of both sides, each with its totals. */
export function ResourcesSection({ view: { plan, parts, known, editable } }: { readonly view: PlanView }) {
  const resources = useKind(parts, 'resource')
  const columns = useMemo(
    () => ({
      ours: resourceColumns(plan.currency, known, 'ours'),
      theirs: resourceColumns(plan.currency, known, 'theirs'),
    }),
    [plan.currency, known],
  )
  const sides = useMemo(
    () =>
      SIDES.map(side => {
        const rows = resources.filter(({ person }) => person.side === side)
        return {
          side,
          rows,
          foot: rows.length > 0 && <Totals rows={rows} currency={plan.currency} />,
          fresh: () => ({
            kind: 'resource' as const,
            person: { name: side === 'ours' ? 'Somebody of ours' : 'Somebody of theirs', side },
          }),
        }
      }),
    [resources, plan.currency],
  )
  return (
    <div className={css.stack}>
      {sides.map(({ side, rows, foot, fresh }) => (
        <div key={side}>
          <h3 className={css.subtitle}>{WORDS[side]}</h3>
          <PartTable
            planId={plan.id}
            kind="resource"
            label={WORDS[side]}
            rows={rows}
            columns={columns[side]}
            editable={editable}
            empty="Nothing yet. Who spends how many days, with which budget?"
            fresh={fresh}
            foot={foot}
          />
        </div>
      ))}
    </div>
  )
}

interface TotalsProps {
  readonly rows: readonly PartOf<'resource'>[]
  readonly currency: string
}

function Totals({ rows, currency }: TotalsProps) {
  const days = rows.reduce((sum, row) => sum + row.dayTenths, 0)
  const budget = rows.reduce((sum, row) => addMinor(sum, row.budget), 0)
  return (
    <p className={css.footLine}>
      In all {figureInWords(days, { kind: 'tenths' })} days and <Money minor={budget} currency={currency} />
    </p>
  )
}
