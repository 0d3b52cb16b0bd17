import { useParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { useRegistrationList } from '../../columns/registrations/registrationStore.ts'
import { useReady } from '../../state/boot.ts'
import { dealHref, partnerHref, registrationPath } from '../../state/places.ts'
import { useRegistrationsView } from '../../state/registrationsView.ts'
import { Slot } from '../../state/slots.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Paging } from '../../ui/frame/Paging.tsx'
import { RecordColumns } from '../../ui/frame/RecordPage.tsx'
import { usePagingKeys } from '../../ui/keys/usePagingKeys.ts'
import { KeyValue } from '../../ui/layout/KeyValue.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ActionBar } from './components/ActionBar.tsx'
import { ClockStrip } from './components/ClockStrip.tsx'
import { StateBadge } from './components/StateBadge.tsx'
import { StepsList } from './components/StepsList.tsx'
import css from './registration.module.css'
import { type RegistrationView, useRegistration } from './useRegistration.ts'

const CRUMB = { label: 'Registrations', href: '#/registrations' }

/** One registration. Until the store is open there is nothing to read it from. */
export function RegistrationPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const ready = useReady()
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneRegistration key={id} id={id} />
}

function OneRegistration({ id }: { id: string }) {
  const view = useRegistration(id)
  const { registration } = view
  if (registration === null) return <NotFound what="registration" crumb={CRUMB} />
  if (registration === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  const whole = { ...view, registration }
  return (
    <Page header={<PageHeader title={registration.company} crumb={CRUMB} state={<Nav id={id} />} />}>
      <RecordColumns
        what="registration"
        head={<Head view={whole} />}
        side={
          <>
            <Facts view={whole} />
            <Slot name="timeline" of={{ registrationId: registration.id }} />
          </>
        }
      >
        <ClockStrip clocks={view.clocks} />
        <Slot name="registrationConflicts" registrationId={registration.id} />
        <Slot name="registrationRoute" registrationId={registration.id} />
        <Section title="Steps">
          <Panel flush>
            <StepsList registration={registration} />
          </Panel>
        </Section>
        {registration.notes !== undefined && registration.notes !== '' && (
          <Section title="Notes">
            <Panel>
              <p className={css.notes} dir="auto">
                {registration.notes}
              </p>
            </Panel>
          </Section>
        )}
        <Slot name="history" table="registrations" id={registration.id} createdIn={registration.createdIn} />
      </RecordColumns>
    </Page>
  )
}

function Nav({ id }: { id: string }) {
  const listed = useRegistrationsView(state => state.order)
  const list = useRegistrationList()
  const order = listed.includes(id) ? listed : (list?.lines ?? []).map(line => line.id)
  const at = order.indexOf(id)
  const step = (by: 1 | -1) => {
    const to = order[at + by]
    if (to === undefined) return
    useRegistrationsView.getState().setFocused(to)
    navigate(registrationPath(to), { replace: true })
  }
  usePagingKeys(step, () => navigate('/registrations'))
  return <Paging what="registration" at={at} of={order.length} onStep={step} />
}

function Head({ view }: { view: RegistrationView }) {
  const { registration, partner, products } = view
  const { company, state, partnerId, amount } = registration
  return (
    <header className={css.head}>
      <div className={css.identity}>
        <h1 className={css.company} dir="auto">
          {company}
        </h1>
        <StateBadge state={state} />
        {amount && (
          <span className={css.amount}>
            <Money minor={amount.minor} currency={amount.currency} strong />
          </span>
        )}
      </div>
      <p className={css.who}>
        Registered by{' '}
        <a href={partnerHref(partnerId)} dir="auto">
          {partner ?? 'a partner that is gone'}
        </a>
        {products.length > 0 && <span dir="auto"> for {products.join(', ')}</span>}
      </p>
      <ActionBar view={view} />
    </header>
  )
}

function Facts({ view }: { view: RegistrationView }) {
  const { registration: row, customer, timeZone, deal } = view
  const window =
    row.protectedFrom && row.protectedUntil
      ? `${formatDate(row.protectedFrom)} to ${formatDate(row.protectedUntil)}`
      : undefined
  const facts = [
    { label: 'Customer', value: customer ?? 'not in the book yet' },
    { label: 'Part of', value: row.parentName },
    { label: 'Domains', value: row.domains.length > 0 ? row.domains.join(', ') : undefined },
    { label: 'Person', value: [row.contactName, row.contactEmail].filter(Boolean).join(', ') },
    { label: 'Phone', value: row.phone },
    { label: 'Address', value: [row.address, row.city, row.country].filter(Boolean).join(', ') },
    { label: 'Segment', value: row.segment },
    { label: 'Territory', value: row.territory ?? 'none: the usual working time' },
    { label: 'Time zone', value: timeZone },
    { label: 'Expected close', value: row.expectedCloseOn && formatDate(row.expectedCloseOn) },
    { label: 'Protected', value: window },
    {
      label: 'Deal',
      value: row.dealId && (deal ? <a href={dealHref(row.dealId)}>{deal.name}</a> : 'not there any more'),
    },
    {
      label: 'Written again',
      value: row.copyOf && <a href={`#${registrationPath(row.copyOf)}`}>from an earlier one</a>,
    },
    { label: 'External key', value: row.externalKey },
  ].filter(fact => fact.value !== undefined && fact.value !== '')
  return (
    <Section title="Facts">
      <KeyValue facts={facts} />
    </Section>
  )
}
