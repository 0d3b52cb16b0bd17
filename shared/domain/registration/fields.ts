import { err } from '../../lib/result.ts'
import type { LoadedRows, Need } from '../command.ts'
import { missing, taken } from '../fields/rules.ts'
import type { RegistrationFields } from './schema.ts'

type Links = {
  readonly [K in 'partnerId' | 'customerId' | 'productIds' | 'externalKey']?:
    | RegistrationFields[K]
    | null
    | undefined
}

const one = (id: string | null | undefined): readonly string[] => (id ? [id] : [])

export const needsOfFields = ({ partnerId, customerId, productIds, externalKey }: Links): readonly Need[] => [
  { table: 'partners', ids: one(partnerId) },
  { table: 'customers', ids: one(customerId) },
  { table: 'products', ids: productIds ?? [] },
  ...(externalKey ? [{ table: 'registrations', index: 'externalKey', anyOf: [externalKey] } as const] : []),
]

/** The first changed field that names a record which is not there, or a key that is taken. */
export function brokenLink(
  rows: LoadedRows,
  fields: RegistrationFields,
  changed: readonly string[],
  ownId?: string,
) {
  const { partnerId, customerId, productIds, externalKey } = fields
  if (changed.includes('partnerId') && !rows.get('partners', partnerId))
    return missing('partner', 'partnerId')
  if (changed.includes('customerId') && customerId && !rows.get('customers', customerId))
    return missing('customer', 'customerId')
  if (changed.includes('productIds') && productIds.some(id => !rows.get('products', id)))
    return missing('product', 'productIds')
  if (!changed.includes('externalKey') || !externalKey) return undefined
  const holder = rows.all('registrations').find(row => row.externalKey === externalKey && row.id !== ownId)
  return holder && taken(holder.company, externalKey)
}

export const goneRegistration = () => err('gone', 'This registration is not there any more.')
