import type { CreditLine } from '@shared/domain/attribution/line.ts'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { usePartnerCredit } from '../../columns/attribution/useCredit.ts'
import { dealPath } from '../../state/places.ts'
import { Figure, FigureGrid } from '../../ui/figure/Figure.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import css from './pages.module.css'
import { partnerColumns } from './partnerColumns.tsx'

const NONE: readonly CreditLine[] = []
const idOf = (line: CreditLine): string => line.dealId

/** What a partner is credited with, and what it only claims; Enter opens the deal. */
export function PartnerCredit({ partnerId }: { partnerId: string }) {
  const answer = usePartnerCredit(partnerId)
  const [focused, setFocused] = useState<string>()
  const columns = useMemo(
    () => partnerColumns(partnerId, answer?.currency ?? 'USD'),
    [partnerId, answer?.currency],
  )
  const table = useDataTable<CreditLine>({
    id: 'partner.credit',
    rows: answer?.lines ?? NONE,
    columns,
    rowId: idOf,
    defaultSort: { id: 'close', desc: true },
  })
  if (!answer) return null
  const { sums, currency, from, to, count } = answer
  const figure = (kind: 'sourced' | 'influenced' | 'claimed') => ({
    value: sums.deals[kind] === 0 ? undefined : <Money minor={sums[kind]} currency={currency} />,
    note: sums.deals[kind] === 0 ? undefined : deals(sums.deals[kind]),
  })
  const window = `Won deals closed ${formatDate(from)} to ${formatDate(to)}, its part of each, in ${currency}.`
  return (
    <div className={css.partner}>
      <Section title="Credit" note={`Won deals of four quarters, since ${formatDate(from)}`}>
        <FigureGrid columns={3}>
          <Figure
            label="Sourced, with evidence"
            definition={`An approved registration or a referral is dated before the deal. ${window}`}
            {...figure('sourced')}
          />
          <Figure
            label="Influenced"
            definition={`Not sourced by it, but a dated meeting, call, mail or lead lies inside the window. ${window}`}
            {...figure('influenced')}
          />
          <Figure
            label="Claimed, no evidence"
            definition={`Named as sourced with nothing to show for it: not counted. ${window}`}
            {...figure('claimed')}
          />
        </FigureGrid>
        {sums.unknown > 0 && (
          <p className={css.left}>{deals(sums.unknown)} without an amount or an exchange rate: in no sum.</p>
        )}
        {count > 0 && (
          <div className={css.partnerTable} style={{ height: Math.min(count, 10) * 40 + 42 }}>
            <Panel flush>
              <DataTable
                table={table}
                label="Deals by credit"
                focused={focused}
                onFocus={setFocused}
                onOpen={line => navigate(dealPath(line.dealId))}
                empty={null}
              />
            </Panel>
          </div>
        )}
        {count > answer.lines.length && (
          <p className={css.left}>
            The newest {formatCount(answer.lines.length)} of {formatCount(count)} deals.
          </p>
        )}
      </Section>
    </div>
  )
}

const deals = (count: number): string => `${formatCount(count)} ${count === 1 ? 'deal' : 'deals'}`
