import type { CreditLine } from '@shared/domain/attribution/line.ts'
import { Handshake } from 'lucide-react'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useCreditSummary } from '../../columns/attribution/useCredit.ts'
import { useBook } from '../../columns/useBook.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { dealPath } from '../../state/places.ts'
import { INSIGHTS_PAGES } from '../../state/sections.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { formatCount } from '../../ui/format/numbers.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import split from '../../ui/layout/split.module.css'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { TabPanel, Tabs } from '../../ui/tabs/Tabs.tsx'
import { CreditFigures } from './components/CreditFigures.tsx'
import css from './pages.module.css'
import { claimColumns, sharedColumns } from './worklistColumns.tsx'

type Worklist = 'claims' | 'shared'

/** Insights ▸ Credit: who is credited with what was won, and the claims nothing shows yet. */
export function CreditPage() {
  const ready = useReady()
  return (
    <Page header={<PageHeader title="Credit" />}>
      <SectionTabs label="Insights" pages={INSIGHTS_PAGES} current="/insights/credit" />
      {ready ? <Credit /> : null}
    </Page>
  )
}

function Credit() {
  const summary = useCreditSummary()
  if (!summary)
    return (
      <div className={css.left}>
        <Skeleton lines={8} />
      </div>
    )
  const any = summary.quarters.some(({ deals }) => deals > 0)
  if (!any && summary.claimCount === 0 && summary.sharedCount === 0) return <NothingYet />
  return (
    <div className={`${split.split} ${css.split}`}>
      <section className={`${split.figures} ${css.figures}`} aria-label="Credit by quarter">
        <CreditFigures summary={summary} />
      </section>
      <Worklists summary={summary} />
    </div>
  )
}

const idOf = (line: CreditLine): string => line.dealId

function Worklists({ summary }: { summary: NonNullable<ReturnType<typeof useCreditSummary>> }) {
  const [list, setList] = useState<Worklist>('claims')
  const [focused, setFocused] = useState<string>()
  const book = useBook()
  const names = useMemo(() => new Map((book?.rows ?? []).map(row => [row.id, row.name])), [book])
  const { currency, claims, shared, claimCount, sharedCount } = summary
  const columns = useMemo(
    () => (list === 'claims' ? claimColumns(names, currency) : sharedColumns(names, currency)),
    [list, names, currency],
  )
  const table = useDataTable<CreditLine>({
    id: `credit.${list}`,
    rows: list === 'claims' ? claims : shared,
    columns,
    rowId: idOf,
    defaultSort: list === 'claims' ? { id: 'claim', desc: true } : { id: 'close', desc: true },
  })
  const [shown, all] = list === 'claims' ? [claims.length, claimCount] : [shared.length, sharedCount]
  return (
    <section className={split.work} aria-label="To look into">
      <div className={css.workTabs}>
        <Tabs<Worklist>
          label="To look into"
          current={list}
          onSelect={next => {
            setList(next)
            setFocused(undefined)
          }}
          tabs={[
            { id: 'claims', label: 'Claims without evidence', count: claimCount },
            { id: 'shared', label: 'Several partners', count: sharedCount },
          ]}
        />
      </div>
      <div className={`${split.workTable} ${css.workTable}`}>
        <TabPanel id={list}>
          <DataTable
            key={list}
            table={table}
            label={list === 'claims' ? 'Claims without evidence' : 'Deals of several partners'}
            focused={focused}
            onFocus={setFocused}
            onOpen={line => navigate(dealPath(line.dealId))}
            empty={
              <EmptyState icon={<Handshake aria-hidden />} title={EMPTY[list].title}>
                {EMPTY[list].words}
              </EmptyState>
            }
          />
        </TabPanel>
      </div>
      {all > shown && (
        <p className={css.more}>
          The first {formatCount(shown)} of {formatCount(all)}.
        </p>
      )}
    </section>
  )
}

const EMPTY = {
  claims: {
    title: 'Nothing is claimed without evidence',
    words:
      'Every partner named as sourced on an open deal, or on one won within two years, has something to show for it.',
  },
  shared: {
    title: 'No deal has several partners yet',
    words: 'Name a second partner on a deal, and its roles and split are listed here.',
  },
} as const

function NothingYet() {
  return (
    <EmptyState
      icon={<Handshake aria-hidden />}
      title="No credit to show yet"
      actions={
        <Button variant="primary" onClick={() => runAction('openImport')}>
          Import…
        </Button>
      }
    >
      Import deals with their partners, or register them. A partner is credited with a won deal when a dated
      registration, referral, meeting, call or mail shows its part.
    </EmptyState>
  )
}
