import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PlanLine } from '../../data/planList.ts'
import { useReady } from '../../state/boot.ts'
import { planPath } from '../../state/places.ts'
import { usePlanForm } from '../../state/planForm.ts'
import { PLANS_PAGES } from '../../state/sections.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './plans.module.css'
import { usePlans } from './usePlans.ts'

const openForm = (): void => usePlanForm.getState().show({})

const focusTable = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

/** Joint business plans, the ones that run first. */
export function PlansPage() {
  if (!useReady())
    return (
      <Page header={<PageHeader title="Plans" />}>
        <Skeleton lines={8} />
      </Page>
    )
  return <Plans />
}

function Plans() {
  const [search, setSearch] = useState('')
  const [focused, setFocused] = useState<string>()
  const { lines, table } = usePlans(search)
  const listed = lines !== undefined && lines.length > 0
  useEffect(() => {
    if (listed) focusTable()
  }, [listed])
  return (
    <Page
      header={
        <PageHeader
          title="Plans"
          {...(listed && {
            search: { value: search, placeholder: 'Filter plans', onChange: setSearch, onLeave: focusTable },
          })}
          actions={
            <Button variant="primary" kbd="N" onClick={openForm}>
              New plan
            </Button>
          }
        />
      }
    >
      <SectionTabs label="Plans" pages={PLANS_PAGES} current="/plans" />
      {lines === undefined && <Skeleton lines={8} />}
      {lines?.length === 0 && <NothingYet />}
      {listed && (
        <div className={css.main}>
          <DataTable
            table={table}
            label="Plans"
            focused={focused}
            onFocus={setFocused}
            onOpen={(line: PlanLine) => navigate(planPath(line.plan.id))}
            empty={<EmptyState title={`No plan matches “${search}”`} />}
          />
        </div>
      )}
    </Page>
  )
}

function NothingYet() {
  return (
    <EmptyState
      icon={<FileText aria-hidden />}
      title="No plan yet"
      actions={
        <Button variant="primary" onClick={openForm}>
          New plan
        </Button>
      }
    >
      A joint business plan says what both sides want this year, who does what and when you look at it
      together. Begin from a template for the partner’s type; Tandem reads the actuals from your book.
    </EmptyState>
  )
}
