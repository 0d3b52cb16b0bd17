import { decimalFromMinor, isCurrency, type Money, minorFromDecimal } from '@shared/lib/money.ts'
import { useId, useState } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { formatMoney } from '../format/numbers.ts'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import css from './forms.module.css'
import { localDecimal, plainDecimal } from './readNumber.ts'

interface MoneyFieldProps<T extends FieldValues, O extends FieldValues> extends BoundFieldProps<T, O> {
  /** Currency of a field that has no amount yet. */
  readonly currency: string
}

/** An amount and its currency; read exactly, never through a float. */
export function MoneyField<T extends FieldValues, O extends FieldValues = T>(props: MoneyFieldProps<T, O>) {
  const { control, name, label, hint, required } = props
  const { field, fieldState } = useController({ control, name })
  const saved = field.value as Money | undefined
  const [amount, setAmount] = useState(() => (saved && !Number.isNaN(saved.minor) ? writeAmount(saved) : ''))
  const [currency, setCurrency] = useState(saved?.currency ?? props.currency)
  const id = useId()

  const change = (nextAmount: string, nextCurrency: string) => {
    setAmount(nextAmount)
    setCurrency(nextCurrency)
    field.onChange(readMoney(nextAmount, nextCurrency))
  }
  const error = saved && Number.isNaN(saved.minor) ? problemOf(currency) : fieldState.error?.message
  const read = saved && !Number.isNaN(saved.minor) ? formatMoney(saved, 'exact') : undefined
  return (
    <Field id={id} label={label} error={error} hint={hint ?? read} {...(required && { required })}>
      {link => (
        <span className={css.money}>
          <input
            aria-label={`${label}: currency`}
            className={css.currency}
            value={currency}
            maxLength={3}
            spellCheck={false}
            autoComplete="off"
            onChange={event => change(amount, event.target.value.toUpperCase())}
          />
          <input
            {...link}
            ref={field.ref}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            className={css.figure}
            value={amount}
            onBlur={field.onBlur}
            onChange={event => change(event.target.value, currency)}
          />
        </span>
      )}
    </Field>
  )
}

/** Undefined: left empty. NaN as minor units: not readable, so a form with it cannot be saved. */
export function readMoney(text: string, currency: string, locale?: string): Money | undefined {
  if (text.trim() === '') return undefined
  const plain = plainDecimal(text, locale)
  const minor = plain !== undefined && isCurrency(currency) ? minorFromDecimal(plain, currency) : undefined
  return { minor: minor ?? Number.NaN, currency }
}

const problemOf = (currency: string): string =>
  isCurrency(currency) ? 'This is not an amount.' : 'A currency is three letters, like EUR.'

const writeAmount = (money: Money): string => localDecimal(decimalFromMinor(money))
