import type { Plan } from '@shared/domain/plan/schema.ts'
import { partnerHref } from '../../../state/places.ts'
import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import { formatQuarterShort } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Sparkbars } from '../../../ui/spark/Sparkbars.tsx'
import css from '../plan.module.css'
import { useEvidence } from '../useEvidence.ts'

/** What the book says while the plan is written. */
export function EvidencePanel({ plan }: { readonly plan: Plan }) {
  const evidence = useEvidence()
  if (!evidence) return null
  const { currency } = plan
  const { quarters, revenue, pipeline, openDeals, leftOut } = evidence
  return (
    <div className={css.evidence}>
      <Section title="Evidence" note="from your book, today">
        <div className={css.stack}>
          <FigureGrid columns={2}>
            <Figure
              label="Revenue"
              value={<Money minor={revenue} currency={currency} style="compact" />}
              note="4 quarters"
              definition={`Revenue lines of the partner in ${formatQuarterShort(quarters[0]?.quarter ?? '')} to ${formatQuarterShort(quarters[3]?.quarter ?? '')} up to today, any role, converted on their day.`}
            />
            <Figure
              label="Pipeline"
              value={<Money minor={pipeline} currency={currency} style="compact" />}
              note={`${formatCount(openDeals)} ${openDeals === 1 ? 'deal' : 'deals'}`}
              definition="The partner’s share of all open deals it takes part in, converted as of today."
            />
            <Figure
              label="Protected"
              value={formatCount(evidence.protectedRegistrations)}
              note="registrations"
              definition="Registrations of the partner whose protection has not ended."
            />
            <Figure
              label="To decide"
              value={formatCount(evidence.waitingRegistrations)}
              note="registrations"
              definition="Registrations of the partner that are submitted, under review, or asked about."
            />
            <Figure
              label="We are late"
              value={formatCount(evidence.overdueOurs)}
              note="promises"
              definition="Open promises of ours to the partner that were due before today."
            />
            <Figure
              label="They are late"
              value={formatCount(evidence.overdueTheirs)}
              note="promises"
              definition="Open promises of the partner to us that were due before today."
            />
          </FigureGrid>
          <div>
            <Sparkbars
              values={quarters.map(each => each.revenue)}
              label={`Revenue of the partner by quarter, ${formatQuarterShort(quarters[0]?.quarter ?? '')} to ${formatQuarterShort(quarters[3]?.quarter ?? '')}`}
            />
            <dl className={css.quarterList}>
              {quarters.map(each => (
                <div key={each.quarter}>
                  <dt>{formatQuarterShort(each.quarter)}</dt>
                  <dd>
                    <Money minor={each.revenue} currency={currency} style="compact" />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          {leftOut > 0 && (
            <p className={css.quiet}>
              {formatCount(leftOut)} rows are left out: there is no rate for their currency.
            </p>
          )}
          <a className={css.link} href={partnerHref(plan.partnerId)}>
            Open the partner
          </a>
        </div>
      </Section>
    </div>
  )
}
