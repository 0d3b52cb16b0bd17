import { useMemo } from 'react'
import type { DealLine } from '../../../columns/deals/dealLine.ts'
import type { DealGroup } from '../../../columns/deals/query.ts'
import { dealsPlace, useDealsView } from '../../../state/dealsView.ts'
import { useSelection } from '../../../state/selection.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Segment } from '../../../ui/table/types.ts'
import { useSourceTable } from '../../../ui/table/useSourceTable.ts'
import { type DealsPageView, lineId } from '../useDealsPage.ts'
import { groupLabel, sumInFull } from '../viewModelWords.ts'
import { NothingShown } from './NothingShown.tsx'

interface DealTableProps {
  readonly view: DealsPageView
  onOpen(line: DealLine): void
  onMenu(line: DealLine, at: { x: number; y: number }): void
  onKey(event: React.KeyboardEvent, line: DealLine): void
}

const keepOffset = (offset: number): void => {
  dealsPlace.offset = offset
}

/** All deals as a list of any length, grouped where that is asked for. */
export function DealTable({ view, onOpen, onMenu, onKey }: DealTableProps) {
  const { choices, rows, confirmed, grouped } = view
  const { focused, setFocused } = useDealsView()
  const { deals, selectDeals } = useSelection()
  const segments = useSegments(view, grouped)
  const table = useSourceTable({ choices, source: rows, rowId: lineId, segments, grouping: grouped })
  return (
    <DataTable
      table={table}
      label="Deals"
      focused={focused ?? rows.at(0)?.id}
      initialOffset={dealsPlace.offset}
      onFocus={setFocused}
      onOpen={onOpen}
      onScroll={keepOffset}
      onMenu={(line, at) => confirmed && onMenu(line, at)}
      onKey={(event, line) => confirmed && onKey(event, line)}
      empty={confirmed && <NothingShown />}
      {...(confirmed && { selection: { ids: deals, onChange: selectDeals } })}
    />
  )
}

function useSegments(view: DealsPageView, group: DealGroup | undefined): readonly Segment[] | undefined {
  const { segments, lines, currency } = view
  return useMemo(() => {
    if (!segments || !group) return undefined
    const names = (id: string) => {
      const { partnerNames, customerNames } = lines?.columns ?? {}
      return (group === 'partner' ? partnerNames : customerNames)?.nameOf(
        (group === 'partner' ? partnerNames : customerNames)?.find(id) ?? 0,
      )
    }
    return segments
      .filter(segment => segment.count > 0)
      .map(
        (segment): Segment => ({
          value: segment.value,
          from: segment.from,
          count: segment.count,
          // Made where they are shown: there may be a group for each of ten thousand partners.
          get label() {
            return groupLabel(group, segment.value, id => names(id) ?? '')
          },
          get summary() {
            const { sum } = segment
            return {
              amount: (
                <span title={sumInFull(sum, currency)}>
                  <Money minor={sum.minor} currency={currency} style="compact" />
                </span>
              ),
              weighted: <Money minor={sum.weighted} currency={currency} style="compact" />,
            }
          },
        }),
      )
  }, [segments, group, lines, currency])
}
