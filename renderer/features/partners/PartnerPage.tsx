import { UserX } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { arrived, type PartnerTab, useArrival } from '../../state/arrival.ts'
import { useReady } from '../../state/boot.ts'
import { Slot } from '../../state/slots.tsx'
import { useAction } from '../../state/useAction.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { TabPanel, Tabs } from '../../ui/tabs/Tabs.tsx'
import { DealsTab } from './components/DealsTab.tsx'
import { OverviewTab } from './components/OverviewTab.tsx'
import { PartnerHeader } from './components/PartnerHeader.tsx'
import { PartnerNav } from './components/PartnerNav.tsx'
import { PeopleTab } from './components/PeopleTab.tsx'
import { EditPartnerDialog } from './EditPartnerDialog.tsx'
import css from './partner.module.css'
import { usePartner } from './usePartner.ts'

const CRUMB = { label: 'Partners', href: '#/partners' }

/** One partner. Until the store is open there is nothing to read it from. */
export function PartnerPage() {
  const { id = '' } = useParams<{ id: string }>()
  const ready = useReady()
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <Partner key={id} id={decodeURIComponent(id)} />
}

function Partner({ id }: { id: string }) {
  const view = usePartner(id)
  const [tab, setTab] = useState<PartnerTab>('overview')
  const [editing, setEditing] = useState(false)
  const { partner, deals, people } = view

  useAction('editPartner', () => setEditing(true))
  useArrivalTab(id, setTab)

  if (partner === null) return <NotFound what="partner" crumb={CRUMB} icon={<UserX aria-hidden />} />
  if (partner === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  return (
    <Page
      header={
        <PageHeader title={partner.name} crumb={CRUMB} state={<PartnerNav id={id} rows={view.order} />} />
      }
    >
      <div className={css.page}>
        <PartnerHeader view={view} onEdit={() => setEditing(true)} />
        <div className={css.tabs}>
          <Tabs<PartnerTab>
            label="About this partner"
            current={tab}
            onSelect={setTab}
            tabs={[
              { id: 'overview', label: 'Overview' },
              { id: 'deals', label: 'Deals', count: deals?.length },
              { id: 'registrations', label: 'Registrations' },
              { id: 'plans', label: 'Plans' },
              { id: 'people', label: 'People', count: people?.length },
              { id: 'agreement', label: 'Agreement' },
              { id: 'history', label: 'History' },
            ]}
          />
        </div>
        <div className={tab === 'deals' ? css.fill : css.read}>
          <TabPanel id={tab}>
            {tab === 'overview' && <OverviewTab view={view} onDeals={() => setTab('deals')} />}
            {tab === 'deals' && <DealsTab view={view} />}
            {tab === 'registrations' && (
              <div className={css.parts}>
                <Slot name="partnerRegistrations" partnerId={partner.id} />
                <Slot name="partnerLeads" partnerId={partner.id} />
                <Slot name="partnerCredit" partnerId={partner.id} />
              </div>
            )}
            {tab === 'plans' && (
              <div className={css.parts}>
                <Slot name="partnerPlans" partnerId={partner.id} />
                <Slot name="partnerSessions" partnerId={partner.id} />
              </div>
            )}
            {tab === 'people' && <PeopleTab partner={partner} people={people} />}
            {tab === 'agreement' && (
              <div className={css.parts}>
                <Slot name="partnerCommitments" partnerId={partner.id} />
                <Slot name="partnerExchange" partnerId={partner.id} />
                <Slot name="partnerExpectations" partnerId={partner.id} />
              </div>
            )}
            {tab === 'history' && (
              <Slot name="history" table="partners" id={partner.id} createdIn={partner.createdIn} />
            )}
          </TabPanel>
        </div>
      </div>
      {editing && (
        <Suspense fallback={null}>
          <EditPartnerDialog id={id} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Page>
  )
}

/** Come to from elsewhere for a tab: shows it. What is to be in view there, the tab itself brings there. */
function useArrivalTab(id: string, show: (tab: PartnerTab) => void): void {
  const arrival = useArrival(id)
  useEffect(() => {
    if (!arrival?.tab) return
    show(arrival.tab)
    if (arrival.focus === undefined) arrived()
  }, [arrival, show])
}
