import { RATE_DAYS } from '@shared/domain/automation/rate.ts'
import { useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { INSIGHTS_PAGES } from '../../state/sections.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ByHandList } from './components/ByHandList.tsx'
import css from './components/insights.module.css'
import { RateTable } from './components/RateTable.tsx'
import { RateTrend } from './components/RateTrend.tsx'
import { RunLog } from './components/RunLog.tsx'
import { useInsights } from './useInsights.ts'

/** Insights ▸ Automation: how much rules do, where people still do it, and what each rule did. */
export function AutomationPage() {
  const [search, setSearch] = useState('')
  const ready = useReady()
  return (
    <Page
      header={
        <PageHeader
          title="Automation"
          search={{ value: search, placeholder: 'Find a rule or record', onChange: setSearch }}
        />
      }
    >
      <SectionTabs label="Insights" pages={INSIGHTS_PAGES} current="/insights/automation" />
      {ready && <Parts search={search} />}
    </Page>
  )
}

function Parts({ search }: { search: string }) {
  const view = useInsights()
  if (!view) return <Skeleton lines={10} />
  const { rates, target, byHand, weeks, months } = view
  return (
    <div className={css.page}>
      <div className={css.columns}>
        <Section title="Automation rate" note={`steps by rule / all steps, last ${RATE_DAYS} days, step log`}>
          <RateTable rates={rates} target={target} />
        </Section>
        <Section title="Still done by hand most" note={`last ${RATE_DAYS} days`}>
          <ByHandList steps={byHand} />
        </Section>
      </div>
      <RateTrend weeks={weeks} months={months} target={target} />
      <RunLog search={search} />
    </div>
  )
}
