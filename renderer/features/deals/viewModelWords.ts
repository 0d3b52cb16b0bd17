import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { DEAL_STATE_LABELS, type DealState } from '@shared/domain/deal/clock.ts'
import {
  DEAL_STAGE_LABELS,
  type DealStage,
  type ForecastCategory,
  isOpen,
} from '@shared/domain/deal/schema.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import type { DealLine, NamedLink } from '../../columns/deals/dealLine.ts'
import type { DealGroup, DealSum } from '../../columns/deals/query.ts'
import { formatDate, formatMonth } from '../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../ui/format/numbers.ts'

const GONE = 'a partner that is gone'

/** `Nordlicht GmbH +2`: the partner named first, and how many more. */
export function partnersInWords(partners: readonly NamedLink[]): string {
  const [first, ...others] = partners
  if (!first) return ''
  return `${first.name || GONE}${others.length > 0 ? ` +${others.length}` : ''}`
}

export const partnersInFull = (partners: readonly NamedLink[]): string =>
  partners.map(partner => partner.name || GONE).join(', ')

const days = (count: number): string => `${formatCount(count)} ${count === 1 ? 'day' : 'days'}`

/** How a deal stands against its close date: `slipped 12 days`, `closes in 3 days`; undefined: nothing to say. */
export function stateInWords(
  state: DealState,
  closeOn: CalendarDate | undefined,
  today: CalendarDate,
): string | undefined {
  if (closeOn === undefined) return undefined
  const ahead = daysBetween(today, closeOn)
  if (state === 'slipped') return `slipped ${days(-ahead)}`
  if (state !== 'closing') return undefined
  return ahead === 0 ? 'closes today' : ahead === 1 ? 'closes tomorrow' : `closes in ${days(ahead)}`
}

/** `312 open · €4.2M · weighted €1.6M · 4 without an exchange rate left out` */
export function openInWords(sum: DealSum, currency: string): string {
  const money = (minor: number | undefined) =>
    minor === undefined ? 'n/a' : formatMoney({ minor, currency }, 'compact')
  return [
    `${formatCount(sum.count)} open`,
    ...(sum.count > sum.withoutAmount + sum.withoutRate
      ? [money(sum.minor), `weighted ${money(sum.weighted)}`]
      : []),
    ...(sum.withoutRate > 0 ? [`${formatCount(sum.withoutRate)} without an exchange rate left out`] : []),
  ].join(' · ')
}

/** What stands behind a sum: counted, as it is in each currency, and what is left out. */
export function sumInFull(sum: DealSum, currency: string): string {
  const own = Object.entries(sum.own).map(([each, minor]) => formatMoney({ minor, currency: each }))
  const known = own.length > 1 || (own.length === 1 && !(currency in sum.own)) ? [own.join(' + ')] : []
  const left = [
    ...(sum.withoutRate > 0 ? [`${formatCount(sum.withoutRate)} without an exchange rate left out`] : []),
    ...(sum.withoutAmount > 0 ? [`${formatCount(sum.withoutAmount)} without an amount`] : []),
  ]
  const total =
    sum.minor === undefined
      ? []
      : [
          formatMoney({ minor: sum.minor, currency }),
          ...(sum.weighted === undefined
            ? []
            : [`weighted ${formatMoney({ minor: sum.weighted, currency })}`]),
        ]
  return [...total, ...known, ...left].join(' · ')
}

/** `1,204 of 100,000` or `480 deals` */
export const shownInWords = (shown: number, total: number): string =>
  shown === total
    ? `${formatCount(total)} ${total === 1 ? 'deal' : 'deals'}`
    : `${formatCount(shown)} of ${formatCount(total)}`

export const GROUP_LABELS: Readonly<Record<DealGroup, string>> = {
  stage: 'Stage',
  category: 'Forecast',
  state: 'State',
  partner: 'Partner',
  customer: 'Customer',
  owner: 'Seller',
  territory: 'Territory',
  closeMonth: 'Close month',
}

/** A group's value in words; names: of partners and customers by id. */
export function groupLabel(group: DealGroup, value: string, names: (id: string) => string): string {
  if (value === '' && group === 'category') return 'Closed'
  if (value === '') return `No ${GROUP_LABELS[group].toLowerCase()}`
  if (group === 'stage') return DEAL_STAGE_LABELS[value as DealStage] ?? value
  if (group === 'state') return DEAL_STATE_LABELS[value as DealState] ?? value
  if (group === 'closeMonth') return formatMonth(value)
  if (group === 'category') return FORECAST_CATEGORY_LABELS[value as ForecastCategory] ?? value
  if (group === 'owner' || group === 'territory') return value
  return names(value) || 'One that is gone'
}

type Step = Pick<DealLine, 'stage' | 'nextOn'>

/** Open, and nobody has anything to do for it. */
export const lacksStep = ({ stage, nextOn }: Step): boolean => isOpen(stage) && nextOn === undefined

/** When the next open task of a deal is due: `today`, `in 3 d`, `5 d late`, `no day`; undefined: there is none. */
export function nextInWords({ nextOn }: Step, today: CalendarDate): string | undefined {
  if (nextOn === undefined) return undefined
  if (nextOn === 'someDay') return 'no day'
  const ahead = daysBetween(today, nextOn)
  if (ahead < 0) return `${formatCount(-ahead)} d late`
  return ahead === 0 ? 'today' : `in ${formatCount(ahead)} d`
}

/** `12 days in Proposal`, and that it is ageing; undefined where its path does not tell. */
export function stageAgeInWords(
  { stage, stageAge }: Pick<DealLine, 'stage' | 'stageAge'>,
  ageingDays: number,
): string | undefined {
  if (stageAge === undefined) return undefined
  const ageing = stageAge > ageingDays ? `, ageing: more than ${formatCount(ageingDays)}` : ''
  return `${days(stageAge)} in ${DEAL_STAGE_LABELS[stage]}${ageing}`
}

/** What a card says about its close date, shortly: `12 d late`, `in 3 d`, a date. */
export function closeInWords(
  { state, closeOn }: { readonly state: DealState; readonly closeOn: CalendarDate | undefined },
  today: CalendarDate,
): string {
  if (closeOn === undefined) return 'no date'
  const ahead = daysBetween(today, closeOn)
  if (state === 'slipped') return `${formatCount(-ahead)} d late`
  if (state !== 'closing') return formatDate(closeOn)
  return ahead === 0 ? 'today' : `in ${ahead} d`
}
