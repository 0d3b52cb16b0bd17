import { HandHeart } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { type CommitmentTab, useCommitmentsView } from '../../state/commitmentsView.ts'
import { PLANS_PAGES } from '../../state/sections.ts'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import css from './commitments.module.css'
import { LedgerDetail } from './components/LedgerDetail.tsx'
import { LedgerFilters } from './components/LedgerFilters.tsx'
import { NothingHere } from './components/NothingHere.tsx'
import { SideCard } from './components/SideCard.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { ledgerColumns, pastColumns } from './ledgerColumns.tsx'
import { useLedger } from './useLedger.ts'
import type { LedgerRow } from './viewModelLedger.ts'

const NewPromiseDialog = lazy(() =>
  import('./NewPromiseDialog.tsx').then(m => ({ default: m.NewPromiseDialog })),
)
const SelectionBar = lazy(() =>
  import('./components/SelectionBar.tsx').then(m => ({ default: m.SelectionBar })),
)

const NEWEST_FIRST = { id: 'settled', desc: true }

const focusTable = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

/** Plans ▸ Commitments: what both sides owe over all partners, and how well each keeps its word. */
export function CommitmentsPage() {
  const ready = useReady()
  const [adding, setAdding] = useState(false)
  const { search, setSearch, setFocused } = useCommitmentsView()
  useAction('createOnPage', () => setAdding(true))
  return (
    <Page
      header={
        <PageHeader
          title="Commitments"
          search={{ value: search, placeholder: 'Filter promises', onChange: setSearch, onLeave: focusTable }}
          actions={
            <Button variant="primary" kbd="N" disabled={!ready} onClick={() => setAdding(true)}>
              New promise
            </Button>
          }
        />
      }
    >
      <SectionTabs label="Plans" pages={PLANS_PAGES} current="/commitments" />
      {ready ? <Ledger onNew={() => setAdding(true)} /> : <Skeleton lines={10} />}
      {adding && (
        <Suspense fallback={null}>
          <NewPromiseDialog
            onClose={made => {
              setAdding(false)
              if (made !== undefined) setFocused(made)
              focusTable()
            }}
          />
        </Suspense>
      )}
    </Page>
  )
}

function Ledger({ onNew }: { onNew(): void }) {
  const { known, all, rows, counts, sums } = useLedger()
  const view = useCommitmentsView()
  const { tab, search, focused, setFocused, ticked, setTicked } = view
  const [current, setCurrent] = useState<LedgerRow>()
  const listed = known && all.length > 0
  useEffect(() => {
    if (listed) focusTable()
  }, [listed])
  if (!known) return <Skeleton lines={10} />
  if (!listed) return <NothingYet onNew={onNew} />
  const isPast = tab === 'kept' || tab === 'missed'
  return (
    <div className={css.page}>
      <div className={css.work}>
        <div className={css.tabs}>
          <Tabs<CommitmentTab>
            label="Commitments"
            current={tab}
            onSelect={view.setTab}
            tabs={[
              { id: 'open', label: 'Open', count: counts.open },
              { id: 'overdue', label: 'Overdue', count: counts.overdue },
              { id: 'soon', label: 'Due soon', count: counts.soon },
              { id: 'kept', label: 'Kept', count: counts.kept },
              { id: 'missed', label: 'Late or broken', count: counts.missed },
              { id: 'all', label: 'All', count: counts.all },
            ]}
          />
        </div>
        <LedgerFilters rows={all} />
        <div className={css.main} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
          <LedgerTable
            key={tab}
            id={isPast ? 'commitments.past' : 'commitments'}
            rows={rows}
            columns={isPast ? pastColumns : ledgerColumns}
            {...(isPast && { usual: NEWEST_FIRST })}
            search={search}
            focused={focused}
            selection={{ ids: ticked, onChange: setTicked }}
            onFocus={setFocused}
            onCurrent={setCurrent}
            empty={<NothingHere tab={tab} search={search} />}
          />
          {ticked.size > 0 && (
            <Suspense fallback={null}>
              <SelectionBar rows={rows} />
            </Suspense>
          )}
        </div>
      </div>
      <div className={css.aside}>
        {sums.map(each => (
          <SideCard key={each.side} sums={each} />
        ))}
        {current && <LedgerDetail key={current.id} row={current} />}
      </div>
    </div>
  )
}

function NothingYet({ onNew }: { onNew(): void }) {
  return (
    <EmptyState
      icon={<HandHeart aria-hidden />}
      title="Nothing is promised yet"
      actions={
        <Button variant="primary" kbd="N" onClick={onNew}>
          New promise
        </Button>
      }
    >
      Write down what either side owes the other. The actions of a plan and of a session come here by
      themselves, and so does “they promise: …” in a timeline. Tandem keeps the days, also those that were
      moved.
    </EmptyState>
  )
}
