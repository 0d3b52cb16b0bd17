import { useParams } from 'wouter'
import { useReady } from '../../state/boot.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { PlanDocument } from './components/PlanDocument.tsx'
import { usePlan } from './usePlan.ts'

const CRUMB = { label: 'Plans', href: '#/plans' }

/** One plan as a document. Until the store is open there is nothing to read it from. */
export function PlanPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  if (!useReady()) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OnePlan key={id} id={id} />
}

function OnePlan({ id }: { readonly id: string }) {
  const view = usePlan(id)
  if (view === null) return <NotFound what="plan" crumb={CRUMB} />
  if (view === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  return (
    <Page header={<PageHeader title={view.plan.name} crumb={CRUMB} />}>
      <PlanDocument view={view} />
    </Page>
  )
}
