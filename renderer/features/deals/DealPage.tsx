import { dealAge } from '@shared/domain/deal/clock.ts'
import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import { useParams } from 'wouter'
import { useReady } from '../../state/boot.ts'
import { leadHref, partnerHref, registrationHref } from '../../state/places.ts'
import { Slot } from '../../state/slots.tsx'
import { Figure, FigureGrid } from '../../ui/figure/Figure.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount, formatPercent } from '../../ui/format/numbers.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Paging } from '../../ui/frame/Paging.tsx'
import { RecordColumns } from '../../ui/frame/RecordPage.tsx'
import { KeyValue } from '../../ui/layout/KeyValue.tsx'
import { Notes } from '../../ui/layout/Notes.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DealForecast } from './components/DealForecast.tsx'
import { DealHeader } from './components/DealHeader.tsx'
import css from './deal.module.css'
import { type DealView, useDeal } from './useDeal.ts'
import { type DealPaging, useDealPaging } from './useDealPaging.ts'

const CRUMB = { label: 'Deals', href: '#/deals' }

/** One deal. Until the store is open there is nothing to read it from. */
export function DealPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const ready = useReady()
  const paging = useDealPaging(id, ready)
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneDeal key={id} id={id} paging={paging} />
}

function OneDeal({ id, paging }: { id: string; paging: DealPaging }) {
  const view = useDeal(id)
  const { deal } = view
  if (deal === null) return <NotFound what="deal" crumb={CRUMB} />
  if (deal === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  return (
    <Page
      header={
        <PageHeader
          title={deal.name}
          crumb={CRUMB}
          state={<Paging what="deal" at={paging.at} of={paging.of} onStep={paging.step} />}
        />
      }
    >
      <RecordColumns
        what="deal"
        head={<DealHeader view={{ ...view, deal }} />}
        side={
          <>
            <Facts view={{ ...view, deal }} />
            <Slot name="timeline" of={{ dealId: deal.id }} />
          </>
        }
      >
        <Figures view={{ ...view, deal }} />
        <DealForecast view={{ ...view, deal }} />
        <Partners view={{ ...view, deal }} />
        <Slot name="dealCredit" dealId={deal.id} />
        <Notes text={deal.notes} />
        <Slot name="history" table="deals" id={deal.id} createdIn={deal.createdIn} />
      </RecordColumns>
    </Page>
  )
}

function Figures({ view }: { view: DealView }) {
  const { deal, currency, converted, probability, asOf } = view
  const open = deal.stage !== 'won' && deal.stage !== 'lost'
  const age = dealAge(deal, asOf)
  return (
    <FigureGrid columns={4}>
      <Figure
        label="Amount"
        definition="The whole deal in its own currency."
        value={deal.amount && <Money minor={deal.amount.minor} currency={deal.amount.currency} />}
        note={
          deal.amount && deal.amount.currency !== currency && converted !== undefined ? (
            <Money minor={converted} currency={currency} />
          ) : undefined
        }
      />
      <Figure
        label="Weighted"
        definition={`Amount times the set probability of its stage, in ${currency}, at the rate of ${open ? 'today' : 'the day it closed'}.`}
        value={
          converted === undefined ? undefined : (
            <Money minor={Math.round((converted * probability) / 100)} currency={currency} />
          )
        }
        note={formatPercent(probability)}
      />
      <Figure
        label={open ? 'Expected close' : 'Closed'}
        definition={open ? 'The day it is expected to be won.' : 'The day it was won or lost.'}
        value={deal.closeOn && formatDate(deal.closeOn)}
      />
      <Figure
        label={open ? 'Age' : 'Took'}
        definition={open ? 'Days since it was opened.' : 'Days from opening to closing.'}
        value={age === undefined ? undefined : `${formatCount(age)} ${age === 1 ? 'day' : 'days'}`}
      />
    </FigureGrid>
  )
}

function Partners({ view }: { view: DealView }) {
  const { deal, names } = view
  return (
    <Section title="Partners">
      <Panel flush>
        {deal.partners.length === 0 ? (
          <p className={css.quietPadded}>No partner takes part yet: press E to add one.</p>
        ) : (
          <ul className={css.parts}>
            {deal.partners.map(part => (
              <li key={`${part.partnerId} ${part.role}`}>
                <a href={partnerHref(part.partnerId)} dir="auto">
                  {names.get(part.partnerId) ?? 'A partner that is gone'}
                </a>
                <span>{part.role}</span>
                <span className={css.share}>{formatPercent(part.shareBp / 100)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Section>
  )
}

function Facts({ view }: { view: DealView }) {
  const { deal, customer, products, registration, lead } = view
  const facts = [
    { label: 'Customer', value: customer },
    { label: 'Seller', value: deal.owner },
    { label: 'Products', value: products.length > 0 ? products.join(', ') : undefined },
    {
      label: 'Registration',
      value: registration && <a href={registrationHref(registration.id)}>{registration.company}</a>,
    },
    { label: 'Territory', value: deal.territory },
    { label: 'Motion', value: deal.motion && MOTION_LABELS[deal.motion] },
    {
      label: 'Came from',
      value: lead && <a href={leadHref(lead.id)}>the lead {lead.company}</a>,
    },
    { label: 'Opened', value: deal.openedOn && formatDate(deal.openedOn) },
    { label: 'External key', value: deal.externalKey },
  ].filter(fact => fact.value !== undefined && fact.value !== '')
  if (facts.length === 0) return null
  return (
    <Section title="Facts">
      <KeyValue facts={facts} />
    </Section>
  )
}
