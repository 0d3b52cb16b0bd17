import type { FilterField } from '@shared/domain/view/filterField.ts'
import { dealFields } from '../../columns/deals/dealFields.ts'
import type { DealLines } from '../../columns/deals/dealList.ts'
import { formatBound } from '../../ui/format/numbers.ts'
import { asTyped } from '../../ui/forms/readNumber.ts'

/** The fields of the columns, with amounts as a person writes and reads them. */
export function fieldsOf({ columns, about }: DealLines): readonly FilterField<number>[] {
  const { currency } = about
  return dealFields(columns, about).map(field =>
    field.kind === 'money'
      ? { ...field, words: decimal => formatBound(decimal, currency), ...asTyped }
      : field,
  )
}
