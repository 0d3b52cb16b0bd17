import { FileText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { runAction } from '../../state/actions.ts'
import { INSIGHTS_PAGES } from '../../state/sections.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { CardPane } from './components/CardPane.tsx'
import { PeriodPicker } from './components/PeriodPicker.tsx'
import { ScorecardList } from './components/ScorecardList.tsx'
import css from './components/scorecards.module.css'
import { useScorecards } from './useScorecards.ts'

const TemplateDialog = lazy(async () => ({
  default: (await import('./components/TemplateDialog.tsx')).TemplateDialog,
}))
const ExportManyDialog = lazy(async () => ({
  default: (await import('./components/ExportManyDialog.tsx')).ExportManyDialog,
}))

/** Insights ▸ Scorecards: every partner's score of a quarter, and the document of the open one. */
export function ScorecardsPage() {
  const list = useScorecards()
  const [dialog, setDialog] = useState<'template' | 'export' | undefined>(undefined)
  const { book, period, rows, openId, ticked } = list
  const empty = book !== undefined && book.rows.length === 0
  return (
    <Page
      header={
        <PageHeader
          title="Scorecards"
          {...(!empty && {
            search: { value: list.typed, placeholder: 'Find a partner', onChange: list.setTyped },
          })}
          actions={
            !empty && (
              <>
                <Button onClick={() => setDialog('template')}>Edit template…</Button>
                <Button disabled={ticked.size === 0} onClick={() => setDialog('export')}>
                  {ticked.size > 0 ? `Export ${ticked.size} selected…` : 'Export all selected…'}
                </Button>
              </>
            )
          }
        />
      }
    >
      <SectionTabs label="Insights" pages={INSIGHTS_PAGES} current="/insights" />
      {empty ? (
        <NothingYet />
      ) : (
        <div className={css.split}>
          <section className={css.list} aria-label="Partners">
            {period && <PeriodPicker quarters={list.quarters} period={period} onPick={list.setPeriod} />}
            {rows && period ? <ScorecardList {...list} rows={rows} /> : <Skeleton lines={10} />}
          </section>
          <section className={css.pane} aria-label="Scorecard">
            {openId && period && book && (
              <CardPane key={`${openId}/${period}`} partnerId={openId} period={period} asOf={book.asOf} />
            )}
          </section>
        </div>
      )}
      <Suspense fallback={null}>
        {dialog === 'template' && <TemplateDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'export' && period && (
          <ExportManyDialog partnerIds={[...ticked]} period={period} onClose={() => setDialog(undefined)} />
        )}
      </Suspense>
    </Page>
  )
}

function NothingYet() {
  return (
    <EmptyState
      icon={<FileText aria-hidden />}
      title="No partner to score yet"
      actions={
        <Button variant="primary" onClick={() => runAction('openImport')}>
          Import…
        </Button>
      }
    >
      Import your partners and their revenue or deals. Every partner then has a scorecard of each quarter,
      with its arithmetic on the page.
    </EmptyState>
  )
}
