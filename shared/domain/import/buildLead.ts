import { compactKey as productNameKey } from '../../lib/text.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import { type Draft, DraftBuilder } from './draft.ts'
import type { PlanContext } from './planContext.ts'
import { resolve } from './refs.ts'
import { RowProblem } from './rowPlan.ts'
import { type TypedRow, textAt } from './typed.ts'

/** What a form says before anything is chosen in it. */
const NOTHING_CHOSEN = /^[-–\s]*(?:please )?select(?: one)?[-–\s.…]*$/i

/**
 * A row as a lead that is to be given out. Without a company it is called by its contact, its address or its key,
 * which is said; with none of them it cannot be told from others and fails. `Select` is what a form says before
 * anything is chosen: it counts as empty.
 */
export function buildLead(context: PlanContext, row: TypedRow): Draft<'leads'> {
  const b = new DraftBuilder(context, withoutPlaceholders(row))
  b.text('externalKey', 'contactPhone', 'source', 'territory', 'country', 'city', 'industry', 'notes')
  b.text('contactEmail', 'receivedOn')
  const person = personOf(b.row)
  b.set('contactName', person)
  b.set('company', companyOf(b, person))
  b.set('domain', domainOf(b.row))
  b.integer('employees', 0, Number.MAX_SAFE_INTEGER)
  b.integer('visits', 0, Number.MAX_SAFE_INTEGER)
  b.set('productIds', productIds(b))
  b.refer(
    'referredBy',
    resolve(context, 'partners', textAt(b.row, 'partnerKey'), textAt(b.row, 'partnerName')),
  )
  const amount = b.amount('amount')
  if (amount) b.amounts.push(amount)
  b.set('state', 'new')
  b.set('offers', [])
  return b.done<'leads'>('lead')
}

function withoutPlaceholders(row: TypedRow): TypedRow {
  const values = Object.entries(row.values).filter(
    ([, value]) => typeof value !== 'string' || !NOTHING_CHOSEN.test(value),
  )
  return { ...row, values: Object.fromEntries(values) }
}

function personOf(row: TypedRow): string | undefined {
  const parts = [textAt(row, 'firstName'), textAt(row, 'lastName')].filter(part => part !== undefined)
  const name = textAt(row, 'contactName') ?? (parts.join(' ') || undefined)
  if (name !== undefined && name.length > 300)
    throw new RowProblem('The contact’s name is longer than 300 characters.')
  return name
}

function companyOf(b: DraftBuilder, person: string | undefined): string {
  const company = textAt(b.row, 'company')
  if (company !== undefined && company.length > 300)
    throw new RowProblem('The company’s name is longer than 300 characters.')
  if (company !== undefined) return company
  const key = textAt(b.row, 'externalKey')
  const standIn = person ?? textAt(b.row, 'contactEmail') ?? (key === undefined ? undefined : `Lead ${key}`)
  if (standIn === undefined)
    throw new RowProblem('There is no company, no contact, no e-mail address and no key.')
  b.notes.push(
    person === undefined && key !== undefined && standIn === `Lead ${key}`
      ? 'There is no company and no contact: the lead is called by its key.'
      : 'There is no company: the lead is called by its contact.',
  )
  return standIn
}

function domainOf(row: TypedRow): string | undefined {
  const domain = textAt(row, 'domain')
  return domain === undefined ? undefined : (domainKey(domain) ?? domain.slice(0, 300))
}

/** Only products of the book: a lead’s words for what it wants make no product, and are noted. */
function productIds(b: DraftBuilder): string[] {
  const [key, name] = [textAt(b.row, 'productKey'), textAt(b.row, 'productName')]
  const { products } = b.context.index
  const ids = new Set<string>()
  for (const one of name === undefined ? [undefined] : name.split(/[;,]/)) {
    const named = one === undefined ? [] : products.byName(productNameKey(one))
    const found = (key !== undefined && products.byKey(key)) || (named.length === 1 && named[0])
    if (found) ids.add(found.id)
    else if (one !== undefined) b.notes.push(`The book has no product “${one.trim()}”; it is left out.`)
  }
  return [...ids]
}
