import { SIDES } from '@shared/domain/fields/side.ts'
import { addMinor } from '@shared/lib/money.ts'
import { useMemo } from 'react'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../plan.module.css'
import { figureInWords } from '../tables/cells.ts'
import { resourceColumns } from '../tables/moneyColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
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
          days: rows.reduce((sum, row) => sum + row.dayTenths, 0),
          budget: rows.reduce((sum, row) => addMinor(sum, row.budget), 0),
          fresh: () => ({
            kind: 'resource' as const,
            person: { name: side === 'ours' ? 'Somebody of ours' : 'Somebody of theirs', side },
          }),
        }
      }),
    [resources],
  )
  return (
    <div className={css.stack}>
      {sides.map(({ side, rows, days, budget, fresh }) => (
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
            foot={
              rows.length > 0 && (
                <p className={css.footLine}>
                  In all {figureInWords(days, { kind: 'tenths' })} days and{' '}
                  <Money minor={budget} currency={plan.currency} />
                </p>
              )
            }
          />
        </div>
      ))}
    </div>
  )
}
