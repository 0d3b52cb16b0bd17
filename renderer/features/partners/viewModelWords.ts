import { PARTNER_TYPE_LABELS, type PartnerType } from '@shared/domain/partner/schema.ts'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'

/** `Reseller, MSP · Hamburg, Germany · Gold · Ana Ruiz`, without what is not known. */
export function whoInWords(partner: {
  readonly types: readonly PartnerType[]
  readonly city?: string | undefined
  readonly country?: string | undefined
  readonly tier?: string | undefined
  readonly owner?: string | undefined
}): string {
  const types = partner.types.map(type => PARTNER_TYPE_LABELS[type]).join(', ')
  const place = [partner.city, partner.country].filter(Boolean).join(', ')
  return [types, place, partner.tier, partner.owner].filter(Boolean).join(' · ')
}

/** `68 of 214 · grouped by tier · sorted by health` */
export function countInWords(shown: number, total: number, sortedBy: string, groupedBy?: string): string {
  const count = shown === total ? formatCount(total) : `${formatCount(shown)} of ${formatCount(total)}`
  const sort = sortedBy === '8 quarters' ? 'revenue of 8 quarters' : lowerFirst(sortedBy)
  const group = groupedBy === undefined ? '' : ` · grouped by ${lowerFirst(groupedBy)}`
  return `${count}${group} · sorted by ${sort}`
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Said where the figures do not stand on today; undefined where they do. */
export const asOfInWords = (asOf: string, today: string): string | undefined =>
  asOf === today ? undefined : `figures as of ${formatDate(asOf)}, the newest revenue in the book`

/** A language in words where it was entered as a code: `he` is Hebrew; anything else stays as it is. */
export function languageName(language: string | undefined, locale?: string): string | undefined {
  if (language === undefined || !/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language)) return language
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(language)
}
