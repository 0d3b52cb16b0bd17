import type { RuleEvent } from '@shared/domain/automation/chain.ts'
import type { ConvertTo } from '@shared/domain/automation/condition.ts'
import type { Facts } from '@shared/domain/automation/facts.ts'
import { dealFacts, leadFacts, registrationFacts } from '@shared/domain/automation/gather.ts'
import { TRIGGERS } from '@shared/domain/automation/triggers.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { convertBy, makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { getRow, readAll, rowsBy } from '../rows.ts'

/** A record as it is now, with what conditions may ask about it. */
export type Situation = { readonly facts: Facts } & (
  | { readonly table: 'registrations'; readonly row: Registration }
  | { readonly table: 'leads'; readonly row: Lead }
  | { readonly table: 'deals'; readonly row: Deal }
)

/** undefined when the record is gone. */
export async function situationOf(
  { trigger, recordId }: Pick<RuleEvent, 'trigger' | 'recordId'>,
  today: CalendarDate,
): Promise<Situation | undefined> {
  const { table } = TRIGGERS[trigger]
  if (table === 'registrations') {
    const row = await getRow(table, recordId)
    if (!row) return undefined
    const [partner, conflicts] = [
      await getRow('partners', row.partnerId),
      await rowsBy('conflicts', 'registrationId', row.id),
    ]
    return { table, row, facts: registrationFacts(row, partner, conflicts, today) }
  }
  if (table === 'leads') {
    const row = await getRow(table, recordId)
    const partner = row?.partnerId === undefined ? undefined : await getRow('partners', row.partnerId)
    return row && { table, row, facts: leadFacts(row, partner) }
  }
  const row = await getRow('deals', recordId)
  const first = row?.partners[0]?.partnerId
  const partner = first === undefined ? undefined : await getRow('partners', first)
  return row && { table: 'deals', row, facts: dealFacts(row, partner, today) }
}

/** Converts by the rates there are, on a day. */
export async function converterOn(today: CalendarDate): Promise<ConvertTo> {
  const rates = await readAll('rates')
  const books = new Map<string, RateBook>()
  return (amount, currency) => {
    if (amount.currency === currency) return amount.minor
    const book = books.get(currency) ?? makeRateBook(rates, currency)
    books.set(currency, book)
    return convertBy(book, amount, today)?.minor
  }
}
