import type { FieldKind, Kind } from './kind.ts'
import { address } from './kinds/address.ts'
import { code } from './kinds/code.ts'
import { company } from './kinds/company.ts'
import { date } from './kinds/date.ts'
import { domain } from './kinds/domain.ts'
import { person } from './kinds/person.ts'
import { phone } from './kinds/phone.ts'
import { place } from './kinds/place.ts'
import { product } from './kinds/product.ts'
import { text } from './kinds/text.ts'

export const KINDS: Readonly<Record<FieldKind, Kind>> = {
  company,
  person,
  domain,
  phone,
  address,
  place,
  code,
  date,
  text,
  product,
}
