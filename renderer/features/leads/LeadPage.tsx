import { lazy, Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { useReady } from '../../state/boot.ts'
import { partnerHref } from '../../state/places.ts'
import { Slot } from '../../state/slots.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Paging } from '../../ui/frame/Paging.tsx'
import { RecordColumns } from '../../ui/frame/RecordPage.tsx'
import { KeyValue } from '../../ui/layout/KeyValue.tsx'
import { Notes } from '../../ui/layout/Notes.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { LeadHeader } from './components/LeadHeader.tsx'
import { OfferTrail } from './components/OfferTrail.tsx'
import { RankedPartners } from './components/RankedPartners.tsx'
import { ScorePanel } from './components/ScorePanel.tsx'
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
  if (lead === null) return <NotFound what="lead" crumb={CRUMB} />
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
      <RecordColumns
        what="lead"
        head={<LeadHeader view={known} onAsk={setAsk} />}
        side={
          <>
            <Facts view={known} />
            <OfferTrail view={known} />
          </>
        }
      >
        {lead.state !== 'converted' && lead.state !== 'closed' && (
          <RankedPartners view={known} onAsk={setAsk} />
        )}
        <ScorePanel score={view.reading?.score} />
        <Notes text={lead.notes} />
        <Slot name="history" table="leads" id={lead.id} createdIn={lead.createdIn} />
      </RecordColumns>
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
