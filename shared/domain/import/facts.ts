import { compactKey } from '../../lib/text.ts'
import type { Deal } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { Target } from '../target/schema.ts'

/**
 * Records without a key of their own (order lines, targets, deals from a plain sheet) are recognised by
 * what they say. Equal lines are counted, not joined: the second equal line of a file is the second such
 * record of the book, so that two equal sales stay two and the same file read again adds nothing.
 */
export interface FactIndex<Row> {
  add(row: Row): void
  /** The next record of the book that says the same and was not taken yet; taking it uses it up. */
  take(row: Row): Row | undefined
}

export function createFactIndex<Row>(
  fingerprint: (row: Row) => string,
  compatible: (inBook: Row, row: Row) => boolean = () => true,
): FactIndex<Row> {
  const book = new Map<string, Row[]>()
  return {
    add(row) {
      const mark = fingerprint(row)
      const list = book.get(mark)
      if (list) list.push(row)
      else book.set(mark, [row])
    },
    take(row) {
      const list = book.get(fingerprint(row))
      if (!list || list.length === 0) return undefined
      const at = list.findIndex(inBook => compatible(inBook, row))
      return list.splice(Math.max(at, 0), 1)[0]
    },
  }
}

const join = (...parts: readonly (string | number | undefined)[]): string =>
  parts.map(part => part ?? '').join('|')

/** Without product and customer, which may have been linked since; equal lines are told apart by `sameProduct`. */
export const revenueMark = (row: RevenueEntry): string =>
  join(
    row.partnerId,
    row.date,
    row.amount.minor,
    row.amount.currency,
    row.orderNumber,
    row.quantity,
    row.sellerKey,
  )

export const sameProduct = (a: RevenueEntry, b: RevenueEntry): boolean =>
  a.productId !== undefined && b.productId !== undefined
    ? a.productId === b.productId
    : a.productName === b.productName

export const dealMark = (row: Deal): string =>
  join(compactKey(row.name), row.customerId, row.openedOn, row.amount?.minor, row.amount?.currency)

/** Where it came from and what is known of it may be filled in later; who asked and when is what it is. */
export const leadMark = (row: Lead): string =>
  join(
    compactKey(row.company),
    compactKey(row.contactName ?? ''),
    row.contactEmail?.toLowerCase(),
    row.receivedOn,
    row.amount?.minor,
  )

/** A target is a promise for a span: its amount is not part of what it is. */
export const targetMark = (row: Target): string => join(row.partnerId, row.sellerKey, row.from, row.to)
