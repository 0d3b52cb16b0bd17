import { compactKey as productNameKey } from '../../lib/text.ts'
import type { PartnerRole } from '../deal/schema.ts'
import { type Draft, DraftBuilder } from './draft.ts'
import type { PlanContext } from './planContext.ts'
import { resolve } from './refs.ts'
import { RowProblem } from './rowPlan.ts'
import { type TypedRow, textAt } from './typed.ts'

/** A row as a deal. A status of won or lost decides over the stage. Without a name it is named after what it sells to whom. */
export function buildDeal(context: PlanContext, row: TypedRow): Draft<'deals'> {
  const b = new DraftBuilder(context, row)
  b.text('externalKey', 'owner', 'notes')
  b.set('stage', stageOf(b))
  const customer = textAt(row, 'customerName')
  b.refer('customerId', resolve(context, 'customers', textAt(row, 'customerKey'), customer))
  b.set('productIds', productIds(b))
  const partner = resolve(context, 'partners', textAt(row, 'partnerKey'), textAt(row, 'partnerName'))
  b.use(partner)
  const role = (b.word('role', 'note') as PartnerRole | undefined) ?? 'sourced'
  b.set('partners', partner.id === undefined ? [] : [{ partnerId: partner.id, role, shareBp: 10_000 }])
  b.set('motion', b.word('motion', 'note'))
  const amount = b.amount('amount')
  if (amount) b.amounts.push(amount)
  b.text('openedOn', 'closeOn')
  b.set('name', dealName(b, customer))
  return b.done<'deals'>('deal')
}

function stageOf(b: DraftBuilder): string {
  const status = b.word('status')
  if (status === 'won' || status === 'lost') return status
  const stage = b.word('stage')
  if (stage === undefined) throw new RowProblem('The stage is empty.')
  return stage
}

/** A product cell; several joined by `;` when the whole is not one product of the book. */
function productIds(b: DraftBuilder): string[] {
  const [key, name] = [textAt(b.row, 'productKey'), textAt(b.row, 'productName')]
  const { products } = b.context.index
  const several =
    key === undefined && name?.includes(';') && products.byName(productNameKey(name)).length === 0
      ? name
          .split(';')
          .map(part => part.trim())
          .filter(part => part !== '')
      : undefined
  const ids = new Set<string>()
  for (const one of several ?? [name]) {
    const product = resolve(b.context, 'products', key, one)
    if (product.id === undefined || ids.has(product.id)) continue
    ids.add(product.id)
    b.use(product)
  }
  return [...ids]
}

function dealName(b: DraftBuilder, customer: string | undefined): string {
  const product = textAt(b.row, 'productName')
  const key = textAt(b.row, 'externalKey')
  const made = customer === undefined ? [product, key] : [customer, product]
  const name = textAt(b.row, 'name') ?? made.filter(part => part !== undefined).join(' · ')
  if (name === '') throw new RowProblem('The deal has no name, no customer, no product and no key.')
  return name.length > 300 ? `${name.slice(0, 299)}…` : name
}

/** A row as a line of revenue. Products the book does not know stay as text; partners must be known or named. */
export function buildRevenue(context: PlanContext, row: TypedRow): Draft<'revenue'> {
  const b = new DraftBuilder(context, row)
  b.text('externalKey', 'orderNumber', 'sellerKey')
  const date = textAt(row, 'date')
  if (date === undefined) throw new RowProblem('The date is empty.')
  b.set('date', date)
  const amount = b.amount('amount')
  if (!amount) throw new RowProblem('The amount is empty.')
  b.amounts.push(amount)
  b.set('role', b.word('role', 'note') ?? 'sourced')
  b.set('motion', b.word('motion', 'note'))
  b.set('quantity', row.values.quantity)
  b.refer('partnerId', resolve(context, 'partners', textAt(row, 'partnerKey'), textAt(row, 'partnerName')))
  b.refer(
    'customerId',
    resolve(context, 'customers', textAt(row, 'customerKey'), textAt(row, 'customerName')),
  )
  linkProduct(b)
  const dealKey = textAt(row, 'dealKey')
  if (dealKey !== undefined) {
    const deal = context.index.deals.byKey(dealKey)
    if (!deal) throw new RowProblem(`No deal has the key “${dealKey}”.`)
    b.set('dealId', deal.id)
  }
  return b.done<'revenue'>('revenue')
}

function linkProduct(b: DraftBuilder): void {
  const [key, name] = [textAt(b.row, 'productKey'), textAt(b.row, 'productName')]
  const { products } = b.context.index
  const byName = name === undefined ? [] : products.byName(productNameKey(name))
  const found = (key !== undefined && products.byKey(key)) || (byName.length === 1 && byName[0])
  if (found) b.set('productId', found.id)
  else if (name === undefined) b.set('productName', key)
  else b.text('productName')
}
