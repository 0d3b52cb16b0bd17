import { savePolicyOrSay } from '../../data/savePolicy.ts'
import { useReady } from '../../state/boot.ts'
import { RULES_PAGES } from '../../state/sections.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { CalendarsSection } from './components/CalendarsSection.tsx'
import { ConventionRow } from './components/ConventionRow.tsx'
import { ExpiryDays } from './components/ExpiryDays.tsx'
import { PeopleSection } from './components/PeopleSection.tsx'
import css from './policy.module.css'
import { usePolicy } from './usePolicy.ts'
import { CONVENTIONS } from './viewModelConventions.ts'

/** Rules ▸ Clocks and people: the conventions clocks run by, working time per region, and who decides. */
export function PolicyPage() {
  const ready = useReady()
  return (
    <Page header={<PageHeader title="Clocks and people" />}>
      <SectionTabs label="Rules" pages={RULES_PAGES} current="/rules/clocks" />
      <div className={css.page}>{ready ? <Policy /> : <Skeleton lines={10} />}</div>
    </Page>
  )
}

function Policy() {
  const policy = usePolicy()
  if (!policy) return <Skeleton lines={10} />
  return (
    <div className={css.sections}>
      {CONVENTIONS.map(({ title, conventions }) => (
        <Section key={title} title={title}>
          <Panel flush>
            {conventions.map(convention => (
              <ConventionRow
                key={convention.key}
                convention={convention}
                value={policy[convention.key]}
                onSave={value => void savePolicyOrSay(() => ({ [convention.key]: value }))}
              />
            ))}
            {title === 'Registration' && <ExpiryDays policy={policy} />}
          </Panel>
        </Section>
      ))}
      <CalendarsSection policy={policy} />
      <PeopleSection policy={policy} />
    </div>
  )
}
