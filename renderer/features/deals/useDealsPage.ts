import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useEffect, useMemo, useState } from 'react'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { DEAL_GROUPS, DEAL_SORTS, type DealQuery, type DealSegment } from '../../columns/deals/query.ts'
import { useDealList } from '../../columns/deals/useDealList.ts'
import { useDealLines } from '../../columns/deals/useDeals.ts'
import { useBookScope } from '../../columns/team/useBookScope.ts'
import { usePartnersInBook } from '../../columns/team/usePartnersInBook.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { arraySource } from '../../ui/table/groups.ts'
import { useTableChoices } from '../../ui/table/useTableChoices.ts'
import { dealColumns } from './dealColumns.tsx'
import type { DealRows } from './dealRows.ts'
import { keepSnapshot, recallSnapshot } from './snapshot.ts'
import { useDealsLook } from './useDealsLook.ts'

/** Until the settings are known. */
const { ageingDays: AGEING_DAYS } = policyOf({})

export const DEALS_LIST = 'deals'
/** From this width of the window the table starts with more columns. */
const ROOMY = 1500
/** What slipped first, then what closes soon. */
const FIRST_SORT = { id: 'state', desc: false } as const
const BY_CLOCK = { id: 'clock', desc: false } as const
export const lineId = (line: DealLine): string => line.id

/** The list as it is asked for: kept so that next and previous on a deal's page follow it. */
let asked: DealQuery | undefined
export const lastAsked = (): DealQuery => asked ?? { search: '', filters: [], sort: FIRST_SORT }

/** Deals as the page shows them: the worker's answer, or what the last session saw. */
export function useDealsPage() {
  const ready = useReady()
  const lines = useDealLines()
  // Not deferred: the worker is asked at once, and what is on screen stays until it answers.
  const { layout, group, filters, search } = useDealsView()
  const [snapshot] = useState(recallSnapshot)
  const [roomy] = useState(() => window.innerWidth >= ROOMY)
  const currency = lines?.about.currency ?? snapshot?.currency ?? 'USD'
  const columns = useMemo(() => dealColumns(currency, roomy), [currency, roomy])
  const choices = useTableChoices({ id: 'deals', columns, defaultSort: FIRST_SORT })
  const { sort } = choices
  const { look, show } = useDealsLook(choices)

  const scope = useBookScope(
    useBookChoice(state => state.chosen),
    ready,
  )
  const { known: bookKnown, ids: partnerIds } = usePartnersInBook(scope)
  const query = useMemo((): DealQuery => {
    const by = DEAL_SORTS.find(each => each === sort.id) ?? 'state'
    const which = { search, filters, ...(partnerIds && { partnerIds }) }
    return layout === 'board'
      ? { ...which, sort: BY_CLOCK, group: 'stage' }
      : { ...which, sort: { id: by, desc: sort.desc }, group: DEAL_GROUPS.find(each => each === group) }
  }, [layout, group, filters, partnerIds, search, sort])
  const list = useDealList(DEALS_LIST, query, ready && bookKnown)
  useEffect(() => {
    asked = query
  }, [query])

  const answer = list?.answer
  const remembered = !list && snapshot?.layout === layout ? snapshot : undefined
  const rows = useMemo(
    (): DealRows => list ?? arraySource(remembered?.lines ?? [], lineId),
    [list, remembered],
  )
  const total = list ? list.lines.columns.count : (remembered?.total ?? 0)
  useEffect(
    () =>
      list && search === ''
        ? keepSnapshot({ layout, rows: list, answer: list.answer, total, currency })
        : undefined,
    [list, search, layout, total, currency],
  )
  // A list of the other layout, on screen until the one asked for is there.
  const segments: readonly DealSegment[] | undefined = answer ? answer.segments : remembered?.segments
  const grouped = answer ? answer.query.group : DEAL_GROUPS.find(each => each === remembered?.group)
  return {
    choices,
    look,
    show,
    lines,
    rows,
    segments,
    grouped,
    layout,
    currency,
    total,
    ageingDays: lines?.about.ageingDays ?? AGEING_DAYS,
    open: answer?.open ?? remembered?.open,
    shown: answer ? rows.length : (remembered?.shown ?? 0),
    /** True once what is shown is what the store holds and may be acted on. */
    confirmed: list !== undefined,
    known: list !== undefined || remembered !== undefined,
  }
}

export type DealsPageView = ReturnType<typeof useDealsPage>
