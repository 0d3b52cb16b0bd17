import { FileX } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { useReady } from '../../state/boot.ts'
import { partnerHref } from '../../state/places.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Paging } from '../../ui/frame/Paging.tsx'
import { KeyValue } from '../../ui/layout/KeyValue.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { LeadHeader } from './components/LeadHeader.tsx'
import { OfferTrail } from './components/OfferTrail.tsx'
import { RankedPartners } from './components/RankedPartners.tsx'
import { ScorePanel } from './components/ScorePanel.tsx'
import css from './lead.module.css'
import type { LeadAsk } from './leadAsk.ts'
import { type LeadView, useLead, useLeadPaging } from './useLead.ts'

const LeadDialogs = lazy(() => import('./LeadDialogs.tsx').then(m => ({ default: m.LeadDialogs })))

const CRUMB = { label: 'Leads', href: '#/leads' }

/** One lead. Until the store is open there is nothing to read it from. */
export function LeadPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const ready = useReady()
  const paging = useLeadPaging(id, ready)
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneLead key={id} id={id} paging={paging} />
}

function OneLead({ id, paging }: { id: string; paging: ReturnType<typeof useLeadPaging> }) {
  const view = useLead(id)
  const [ask, setAsk] = useState<LeadAsk>()
  const { lead } = view
  if (lead === null) return <Gone />
  if (lead === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  const known = { ...view, lead }
  return (
    <Page
      header={
        <PageHeader
          title={lead.company}
          crumb={CRUMB}
          state={<Paging what="lead" at={paging.at} of={paging.of} onStep={paging.step} />}
        />
      }
    >
      <div className={css.page}>
        <LeadHeader view={known} onAsk={setAsk} />
        <div className={css.body}>
          <div className={css.wide}>
            {lead.state !== 'converted' && lead.state !== 'closed' && (
              <RankedPartners view={known} onAsk={setAsk} />
            )}
            <ScorePanel score={view.reading?.score} />
            {lead.notes !== undefined && lead.notes !== '' && (
              <Section title="Notes">
                <Panel>
                  <p className={css.notes} dir="auto">
                    {lead.notes}
                  </p>
                </Panel>
              </Section>
            )}
            <Slot name="history" table="leads" id={lead.id} createdIn={lead.createdIn} />
          </div>
          <aside className={css.side} aria-label="About this lead">
            <Facts view={known} />
            <OfferTrail view={known} />
          </aside>
        </div>
      </div>
      <Suspense fallback={null}>
        {ask && <LeadDialogs view={known} ask={ask} onClose={() => setAsk(undefined)} />}
      </Suspense>
    </Page>
  )
}

function Facts({ view }: { view: LeadView }) {
  const { lead, names, products } = view
  const facts = [
    { label: 'Contact', value: lead.contactName },
    { label: 'E-mail', value: lead.contactEmail },
    { label: 'Phone', value: lead.contactPhone },
    { label: 'Web domain', value: lead.domain },
    { label: 'Industry', value: lead.industry },
    { label: 'Employees', value: lead.employees === undefined ? undefined : formatCount(lead.employees) },
    { label: 'Territory', value: lead.territory },
    { label: 'Asks for', value: products.length > 0 ? products.join(', ') : undefined },
    {
      label: 'Amount',
      value: lead.amount && <Money minor={lead.amount.minor} currency={lead.amount.currency} />,
    },
    { label: 'Source', value: lead.source },
    {
      label: 'Referred by',
      value: lead.referredBy && (
        <a href={partnerHref(lead.referredBy)}>{names.get(lead.referredBy) ?? 'A partner that is gone'}</a>
      ),
    },
    { label: 'Came', value: lead.receivedOn && formatDate(lead.receivedOn) },
    { label: 'Visits', value: lead.visits === undefined ? undefined : formatCount(lead.visits) },
    { label: 'External key', value: lead.externalKey },
  ].filter(fact => fact.value !== undefined && fact.value !== '')
  if (facts.length === 0) return null
  return (
    <Section title="Facts">
      <KeyValue facts={facts} />
    </Section>
  )
}

function Gone() {
  return (
    <Page header={<PageHeader title="Not found" crumb={CRUMB} />}>
      <EmptyState
        icon={<FileX aria-hidden />}
        title="This lead is not in the book"
        actions={
          <Button variant="primary" onClick={() => navigate('/leads')}>
            Back to the list
          </Button>
        }
      >
        It was deleted, or the link is from another workspace. If it was deleted just now, undo brings it
        back.
      </EmptyState>
    </Page>
  )
}
