import type { FilterField } from '@shared/domain/view/filterField.ts'
import { minorFromDecimal } from '@shared/lib/money.ts'
import { dealFields } from '../../columns/deals/dealFields.ts'
import type { DealLines } from '../../columns/deals/dealList.ts'
import { formatMoney } from '../../ui/format/numbers.ts'
import { localDecimal, plainDecimal } from '../../ui/forms/readNumber.ts'

/** The fields of the columns, with amounts as a person writes and reads them. */
export function fieldsOf({ columns, about }: DealLines): readonly FilterField<number>[] {
  const { currency } = about
  return dealFields(columns, about).map(field =>
    field.kind === 'money'
      ? {
          ...field,
          // The bound as it is: rounded, the sentence would say what the list does not do.
          words: decimal =>
            formatMoney(
              { minor: minorFromDecimal(decimal, currency) ?? 0, currency },
              decimal.includes('.') ? 'exact' : 'whole',
            ),
          show: value => localDecimal(value),
          read: text => plainDecimal(text),
        }
      : field,
  )
}
