import {
  type Registration,
  type RegistrationFields,
  registrationFields,
} from '@shared/domain/registration/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { z } from 'zod'

/** A registration as its form edits it: the partner may not be chosen yet. */
export type RegistrationForm = Omit<z.input<typeof registrationFields>, 'partnerId'> & {
  partnerId: Id<'partner'> | undefined
}

export const FORM_FIELDS = Object.keys(registrationFields.shape) as (keyof RegistrationFields)[]

/** A registration as it is, or an empty one, which may begin with a partner. */
export function formFrom(row: Registration | undefined, partnerId?: Id<'partner'>): RegistrationForm {
  const fields = Object.fromEntries(FORM_FIELDS.map(field => [field, row?.[field]]))
  return {
    ...fields,
    partnerId: row?.partnerId ?? partnerId,
    company: row?.company ?? '',
    domains: row?.domains ?? [],
    productIds: row?.productIds ?? [],
  }
}
