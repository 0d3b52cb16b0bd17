import type { Formats } from '@shared/domain/scorecard/formats.ts'
import type { Headline } from '@shared/domain/scorecard/headline.ts'
import type { ReactNode } from 'react'
import { Amount } from './Amount.tsx'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'

/** Four figures: revenue, pipeline, activity, retention. Unknown is n/a with its reason, never 0. */
export function FigureCards({ context }: { readonly context: DocumentContext }) {
  const { card, formats } = context
  const { headline } = card
  return (
    <dl className={styles.cards}>
      <Card name="Sourced in four quarters" below={revenueWords(headline, formats)}>
        {headline.revenue === undefined ? undefined : (
          <Amount minor={headline.revenue} formats={formats} short />
        )}
      </Card>
      <Card name="Pipeline, weighted" below={pipelineWords(headline, formats)}>
        {headline.pipelineWeighted === undefined ? undefined : (
          <Amount minor={headline.pipelineWeighted} formats={formats} short />
        )}
      </Card>
      <Card
        name={`Orders in ${formats.quarter(context.facts.period)}`}
        below={activityWords(headline, formats)}
      >
        {headline.orders === undefined ? undefined : formats.number(headline.orders)}
      </Card>
      <Card name="Customer revenue kept" below={keptWords(headline, formats)}>
        {headline.keptPercent === undefined
          ? undefined
          : formats.percent(headline.keptPercent, digitsOf(headline.keptPercent))}
      </Card>
    </dl>
  )
}

function Card({
  name,
  below,
  children,
}: {
  readonly name: string
  readonly below: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.card}>
      <dt>{name}</dt>
      <dd className={styles.big}>{children ?? <span className={styles.none}>n/a</span>}</dd>
      <dd className={styles.below}>{below}</dd>
    </div>
  )
}

const digitsOf = (percent: number): number => (Number.isInteger(percent) ? 0 : 1)

function revenueWords({ revenue, percentByQuarter, percentTargetNote }: Headline, formats: Formats): string {
  if (revenue === undefined) return 'no revenue line is recorded'
  if (percentByQuarter.every(percent => percent === undefined)) return 'no target to compare with'
  // Rounded down: a target that is not reached is never shown as 100%.
  const each = percentByQuarter.map((percent, i) => {
    if (percent === undefined) return '–'
    const whole = Math.floor(percent)
    return i === percentByQuarter.length - 1 ? formats.percent(whole) : formats.number(whole)
  })
  const target = percentTargetNote?.startsWith('no target row')
    ? 'of last year’s figure with growth'
    : 'of target'
  return `${each.join(', ')} ${target}`
}

function pipelineWords({ pipelineWeighted, coverage, openDeals }: Headline, formats: Formats): string {
  if (pipelineWeighted === undefined) return 'no deal is recorded'
  const deals = openDeals === 1 ? 'one open deal' : `${formats.number(openDeals)} open deals`
  return coverage === undefined ? deals : `${deals}, cover ${formats.number(coverage, 1)}× of what is left`
}

function activityWords({ orders, activeCustomers }: Headline, formats: Formats): string {
  if (activeCustomers === undefined)
    return orders === undefined ? 'no order number is recorded' : 'no revenue line names a customer'
  const customers =
    activeCustomers === 1 ? 'one active customer' : `${formats.number(activeCustomers)} active customers`
  return `${customers} in 12 months`
}

function keptWords({ keptPercent, customersBefore, customersAgain }: Headline, formats: Formats): string {
  if (keptPercent === undefined)
    return customersBefore === undefined
      ? 'no revenue line names a customer'
      : 'no customer of the year before to keep'
  return `${formats.number(customersAgain ?? 0)} of ${formats.number(customersBefore ?? 0)} customers bought again`
}
