import { useEffect, useMemo } from 'react'
import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import { useRegistrationList } from '../../columns/registrations/registrationStore.ts'
import { useInBook } from '../../columns/team/useInBook.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import {
  REGISTRATION_TABS,
  type RegistrationTab,
  useRegistrationsView,
} from '../../state/registrationsView.ts'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { registrationColumns } from './registrationColumns.tsx'
import { bandGrouping, searched, shows } from './viewModelList.ts'

const NO_LINES: readonly RegistrationLine[] = []
const NO_BANDS: readonly number[] = []
const rowId = ({ id }: RegistrationLine): string => id
const BY_CLOCK = { id: 'clock', desc: false }

/** The list of a tab, its counts, and the table over it. */
export function useRegistrations() {
  const { known, narrowed, holds } = useInBook(
    useBookChoice(state => state.chosen),
    true,
  )
  const kept = useRegistrationList()
  const list = known ? kept : undefined
  const { tab, search, setOrder } = useRegistrationsView()
  const all = list?.lines ?? NO_LINES
  const lines = useMemo(
    () => (narrowed ? all.filter(({ partnerId }) => holds(partnerId)) : all),
    [all, narrowed, holds],
  )
  const bands = list?.bands ?? NO_BANDS
  const rows = useMemo(() => lines.filter(shows(tab, bands)), [lines, tab, bands])
  const counts = useMemo(
    () =>
      Object.fromEntries(
        REGISTRATION_TABS.map(each => [each, lines.filter(shows(each, bands)).length]),
      ) as Readonly<Record<RegistrationTab, number>>,
    [lines, bands],
  )
  const match = useMemo(() => searched(search), [search])
  const group = useMemo(() => (tab === 'expiring' ? bandGrouping(bands) : undefined), [tab, bands])
  const columns = useMemo(() => registrationColumns(list?.currency ?? 'USD'), [list?.currency])
  const table = useDataTable({
    id: 'registrations',
    rows,
    columns,
    rowId,
    match,
    defaultSort: BY_CLOCK,
    group,
  })
  const { shown } = table
  useEffect(() => setOrder(shown.map(rowId)), [shown, setOrder])
  return { list, counts, table, narrowed }
}
