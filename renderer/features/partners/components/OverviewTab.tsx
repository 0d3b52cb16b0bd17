import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import { PARTNER_STATUS_LABELS } from '@shared/domain/partner/schema.ts'
import type { ReactNode } from 'react'
import { Slot } from '../../../state/slots.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { RevenueChart } from '../../../ui/charts/RevenueChart.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { type Fact, KeyValue } from '../../../ui/layout/KeyValue.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../partner.module.css'
import type { PartnerView } from '../usePartner.ts'
import { chartMonths, pipelineOf } from '../viewModelFigures.ts'
import { TagList } from './TagList.tsx'

const MONTHS = 24

/** What the partner brings, what is open, and what is known about it. */
export function OverviewTab({ view, onDeals }: { view: PartnerView; onDeals(): void }) {
  const { facts, partner, asOf } = view
  if (!partner || !facts) return null
  const months = chartMonths(facts, MONTHS)
  const anyRevenue = months.some(month => month.sourced !== 0 || month.influenced !== 0)
  return (
    <div className={css.overview}>
      <div className={css.wide}>
        <Section title="Revenue by month" note={`24 months up to ${formatDate(asOf)}`}>
          <Panel>
            {anyRevenue ? (
              <RevenueChart months={months} currency={facts.currency} />
            ) : (
              <p className={css.quiet}>
                No revenue in these 24 months. It comes with an import of orders or invoices.
              </p>
            )}
            {facts.unconverted.length > 0 && <Unconverted facts={facts} />}
          </Panel>
        </Section>
        <Section
          title="Open pipeline"
          actions={
            <Button variant="quiet" size="small" onClick={onDeals}>
              All deals
            </Button>
          }
        >
          <Panel flush>
            <Pipeline view={view} />
          </Panel>
        </Section>
      </div>
      <div className={css.side}>
        <Slot name="timeline" of={{ partnerId: partner.id }} />
      </div>
      <div className={css.about}>
        <Section title="Facts">
          <Panel>
            <KeyValue facts={factsInWords(view)} />
          </Panel>
        </Section>
        <Tags title="Capabilities" tags={partner.capabilities} />
        <Tags title="Competing lines" tags={partner.competitors} />
        <Tags title="Systems" tags={partner.stack} />
        {partner.notes && (
          <Section title="Notes">
            <p className={css.notes} dir="auto">
              {partner.notes}
            </p>
          </Section>
        )}
      </div>
    </div>
  )
}

function Unconverted({ facts }: { facts: NonNullable<PartnerView['facts']> }) {
  const left = facts.unconverted.map(({ currency, minor }) => formatMoney({ minor, currency })).join(', ')
  return <p className={css.warning}>Left out, because no exchange rate covers them: {left}.</p>
}

function Tags({ title, tags }: { title: string; tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <Section title={title}>
      <TagList tags={tags} />
    </Section>
  )
}

function Pipeline({ view }: { view: PartnerView }) {
  const { facts } = view
  const stages = facts ? pipelineOf(facts) : []
  if (!facts || stages.length === 0)
    return <p className={css.quietPadded}>No open deals that this partner sourced.</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col" className={css.end}>
            Deals
          </th>
          <th scope="col" className={css.end}>
            Its share
          </th>
          <th scope="col" className={css.end}>
            Weighted
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(stage => (
          <tr key={stage.stage}>
            <th scope="row">{DEAL_STAGE_LABELS[stage.stage]}</th>
            <td className={css.end}>{formatCount(stage.deals)}</td>
            <td className={css.end}>
              <Money minor={stage.minor} currency={facts.currency} />
            </td>
            <td className={css.end}>
              <Money minor={stage.weighted} currency={facts.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is known, pair by pair; what is not known is left out. */
function factsInWords({ partner, row }: PartnerView): Fact[] {
  if (!partner) return []
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Status', PARTNER_STATUS_LABELS[partner.status]],
    ['Tier', partner.tier],
    ['City', partner.city],
    ['Country', partner.country],
    ['Regions', partner.regions.join(', ')],
    ['Industries', partner.industries.join(', ')],
    ['Owner', partner.owner],
    ['Phone', partner.phone],
    ['Web domains', partner.domains.join(', ')],
    ['Last revenue', row?.lastRevenueOn && formatDate(row.lastRevenueOn)],
    ['External key', partner.externalKey],
  ]
  return facts.filter(([, value]) => value).map(([label, value]) => ({ label, value }))
}
