import { conversionDay } from '@shared/domain/deal/clock.ts'
import type { Deal, Motion } from '@shared/domain/deal/schema.ts'
import { type MixItem, type MixQuarter, mixQuarters } from '@shared/domain/mix/mix.ts'
import { usualMotion } from '@shared/domain/mix/suggest.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { convertBy, makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { later } from '@shared/domain/scorecard/window.ts'
import { addMinor } from '@shared/lib/money.ts'
import { type Quarter, quarterOf } from '@shared/lib/period.ts'
import { entriesAfter, lastSeq } from '../../data/journal.ts'
import { readAll } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'

/** What the mix is made of: revenue lines, or won deals where a book has no revenue. */
export type MixBasis = 'revenue' | 'deals'

type Item = MixItem & { readonly id: string }

interface MixBook {
  readonly seq: number
  readonly day: string
  readonly currency: string
  readonly items: Readonly<Record<MixBasis, readonly Item[]>>
}

export interface MixSummary {
  readonly currency: string
  readonly basis: MixBasis
  /** The newest quarter with anything sold; the running one in an empty book. */
  readonly last: Quarter
  readonly quarters: readonly MixQuarter[]
  /** How many items either basis has in all. */
  readonly counts: Readonly<Record<MixBasis, number>>
}

/** One partner's sales of a quarter whose motion nobody said. */
export interface Unsaid {
  readonly partnerId: string
  readonly minor: number
  readonly items: number
  readonly usual: Motion | undefined
}

const QUARTERS = 8
const FOLLOWED: ReadonlySet<string> = new Set(['revenue', 'deals', 'partners', 'rates', 'workspace'])

let book: MixBook | undefined
let tail: Promise<unknown> = Promise.resolve()

function mixBook(): Promise<MixBook> {
  const next = tail.then(catchUp)
  tail = next.catch(() => {
    book = undefined
  })
  return next
}

async function catchUp(): Promise<MixBook> {
  const seq = await lastSeq()
  if (book && book.day === today() && book.seq <= seq) {
    const entries = seq === book.seq ? [] : await entriesAfter(book.seq)
    if (!entries.some(({ tables }) => tables.some(table => FOLLOWED.has(table)))) {
      book = { ...book, seq }
      return book
    }
  }
  book = await read(seq)
  return book
}

async function read(seq: number): Promise<MixBook> {
  const [workspace, rates, partners, deals, revenue] = await Promise.all([
    currentWorkspace(),
    readAll('rates'),
    readAll('partners'),
    readAll('deals'),
    readAll('revenue'),
  ])
  const rateBook = makeRateBook(rates, workspace.currency)
  const usual = new Map<string, Motion | undefined>(partners.map(({ id, types }) => [id, usualMotion(types)]))
  const saidOfDeal = new Map<string, Motion>()
  for (const { id, motion } of deals) if (motion) saidOfDeal.set(id, motion)
  return {
    seq,
    day: today(),
    currency: workspace.currency,
    items: {
      revenue: revenue.map(line => lineItem(line, rateBook, saidOfDeal, usual)),
      deals: deals.flatMap(deal => dealItem(deal, rateBook, usual)),
    },
  }
}

function lineItem(
  { id, date, amount, motion, dealId, partnerId }: RevenueEntry,
  rates: RateBook,
  saidOfDeal: ReadonlyMap<string, Motion>,
  usual: ReadonlyMap<string, Motion | undefined>,
): Item {
  return {
    id,
    date,
    amount,
    worth: convertBy(rates, amount, date)?.minor,
    motion: motion ?? saidOfDeal.get(dealId ?? ''),
    usual: usual.get(partnerId ?? ''),
    partnerId,
  }
}

/** A won deal counts whole, for the partner that holds the most of it. */
function dealItem(deal: Deal, rates: RateBook, usual: ReadonlyMap<string, Motion | undefined>): Item[] {
  const { id, stage, closeOn, amount, motion, partners } = deal
  if (stage !== 'won' || closeOn === undefined || !amount) return []
  const lead = partners.reduce<(typeof partners)[number] | undefined>(
    (best, part) => (!best || part.shareBp > best.shareBp ? part : best),
    undefined,
  )
  return [
    {
      id,
      date: closeOn,
      amount,
      worth: convertBy(rates, amount, conversionDay(deal, today()))?.minor,
      motion,
      usual: usual.get(lead?.partnerId ?? ''),
      partnerId: lead?.partnerId,
    },
  ]
}

/** The mix of eight quarters up to the newest one with sales. Without a basis: revenue, where there is any. */
export async function mixSummary(wanted?: MixBasis): Promise<MixSummary> {
  const { items, currency } = await mixBook()
  const basis = wanted ?? (items.revenue.length > 0 ? 'revenue' : 'deals')
  const running = quarterOf(today())
  const newest = items[basis].reduce((best, { date }) => later(best, date), '')
  const last = newest === '' || quarterOf(newest) > running ? running : quarterOf(newest)
  return {
    currency,
    basis,
    last,
    quarters: mixQuarters(items[basis], last, QUARTERS),
    counts: { revenue: items.revenue.length, deals: items.deals.length },
  }
}

/** Sales of a quarter without a motion, by partner, the largest first. */
export async function unsaidMotions(basis: MixBasis, quarter: Quarter): Promise<Unsaid[]> {
  const byPartner = new Map<string, Unsaid>()
  for (const { partnerId, worth, usual } of await unsaidItems(basis, quarter)) {
    if (partnerId === undefined) continue
    const held = byPartner.get(partnerId)
    byPartner.set(partnerId, {
      partnerId,
      usual,
      minor: addMinor(held?.minor ?? 0, worth ?? 0),
      items: (held?.items ?? 0) + 1,
    })
  }
  return [...byPartner.values()].sort((a, b) => b.minor - a.minor || (a.partnerId < b.partnerId ? -1 : 1))
}

/** Ids of one partner's rows of a quarter that say no motion, for saying it of all at once. */
export async function unsaidIds(basis: MixBasis, quarter: Quarter, partnerId: string): Promise<string[]> {
  const items = await unsaidItems(basis, quarter)
  return items.filter(item => item.partnerId === partnerId).map(({ id }) => id)
}

const unsaidItems = async (basis: MixBasis, quarter: Quarter): Promise<Item[]> =>
  (await mixBook()).items[basis].filter(
    ({ motion, partnerId, date }) =>
      motion === undefined && partnerId !== undefined && quarterOf(date) === quarter,
  )
