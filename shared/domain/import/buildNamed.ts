import { type Draft, DraftBuilder } from './draft.ts'
import { companyKey } from './names.ts'
import type { PlanContext } from './planContext.ts'
import { resolve } from './refs.ts'
import { RowProblem } from './rowPlan.ts'
import { type TypedRow, textAt } from './typed.ts'

type Build = (context: PlanContext, row: TypedRow) => Draft

/** A row as a partner. Unknown types are left empty and noted: they cost nothing and can be set later. */
export const buildPartner: Build = (context, row) => {
  const b = new DraftBuilder(context, row)
  requireName(row)
  b.text('externalKey', 'name', 'tier', 'country', 'city', 'owner', 'phone', 'notes')
  b.lists('regions', 'industries', 'domains', 'capabilities', 'competitors', 'stack')
  b.set('types', b.wordList('types', 'note'))
  b.set('status', b.word('status', 'note') ?? 'active')
  return b.done<'partners'>('partner')
}

/** A row as a customer. */
export const buildCustomer: Build = (context, row) => {
  const b = new DraftBuilder(context, row)
  requireName(row)
  b.text('externalKey', 'name', 'industry', 'segment', 'country', 'city', 'parentName', 'notes')
  b.lists('domains')
  b.integer('employees', 0, Number.MAX_SAFE_INTEGER)
  b.integer('foundedYear', 1000, 9999)
  if (!b.amount('annualRevenueMillions', 'annualRevenue', true)) b.amount('annualRevenue')
  return b.done<'customers'>('customer')
}

/** A row as a product. */
export const buildProduct: Build = (context, row) => {
  const b = new DraftBuilder(context, row)
  requireName(row)
  b.text('externalKey', 'name', 'family')
  b.amount('listPrice')
  return b.done<'products'>('product')
}

/** A row as a contact; its company is looked for among customers and partners, and made a customer if new. */
export const buildContact: Build = (context, row) => {
  const b = new DraftBuilder(context, row)
  b.text('externalKey', 'title', 'email', 'phone', 'language', 'notes')
  const name =
    textAt(row, 'name') ??
    ([textAt(row, 'firstName'), textAt(row, 'lastName')].filter(part => part !== undefined).join(' ') ||
      textAt(row, 'email'))
  if (name === undefined) throw new RowProblem('There is no name and no e-mail address.')
  if (name.length > 300) throw new RowProblem('The name is longer than 300 characters.')
  b.set('name', name)
  b.refer('partnerId', resolve(context, 'partners', textAt(row, 'partnerKey'), textAt(row, 'partnerName')))
  const [key, company] = [textAt(row, 'customerKey'), textAt(row, 'customerName')]
  const partner = b.fields.partnerId === undefined ? partnerCalled(context, key, company) : undefined
  if (partner !== undefined) b.set('partnerId', partner)
  else b.refer('customerId', resolve(context, 'customers', key, company))
  return b.done<'contacts'>('contact')
}

/** A company column of a contact list may well name a partner. */
function partnerCalled(
  context: PlanContext,
  key: string | undefined,
  name: string | undefined,
): string | undefined {
  const { customers, partners } = context.index
  const known = (index: typeof customers) =>
    (key !== undefined && index.byKey(key)?.id) || (name !== undefined && find(index, name)) || undefined
  return known(customers) === undefined ? known(partners) : undefined
}

function find(index: PlanContext['index']['customers'], name: string): string | undefined {
  const named = index.byName(companyKey(name))
  return named.length === 1 ? named[0]?.id : undefined
}

function requireName(row: TypedRow): void {
  if (textAt(row, 'name') === undefined) throw new RowProblem('The name is empty.')
}
