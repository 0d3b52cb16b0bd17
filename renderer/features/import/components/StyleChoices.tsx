import type { SheetShape } from '@shared/domain/import/engine.ts'
import type { CellStyle, ImportPresetFields } from '@shared/domain/import/preset.ts'
import { isCurrency } from '@shared/lib/money.ts'
import { useId, useState } from 'react'
import { Select } from '../../../ui/forms/Select.tsx'
import { styleNeeds, styleOf } from '../viewModelMapping.ts'
import { DATE_ORDERS, DECIMALS } from '../viewModelWords.ts'
import css from './mapping.module.css'

interface StyleChoicesProps {
  readonly shape: SheetShape
  readonly fields: ImportPresetFields
  /** The workspace's, for amounts without one. */
  readonly currency: string
  onEdit(edit: (fields: ImportPresetFields) => ImportPresetFields): void
}

/** How the file writes dates and numbers, and the currency of its amounts. */
export function StyleChoices({ shape, fields, currency, onEdit }: StyleChoicesProps) {
  const needs = styleNeeds(fields)
  const style = styleOf(shape, fields)
  const set = (part: Partial<CellStyle>) =>
    onEdit(before => ({ ...before, style: { ...before.style, ...part } }))
  if (!needs.dates && !needs.decimals && !needs.currency) return null
  return (
    <fieldset className={css.styles}>
      <legend>How it is written</legend>
      {needs.dates && (
        <span className={css.style}>
          Dates
          <span className={css.wide}>
            <Select
              label="How dates are written"
              compact
              value={style.dateOrder}
              options={DATE_ORDERS}
              onChange={value => set({ dateOrder: value as CellStyle['dateOrder'] })}
            />
          </span>
        </span>
      )}
      {needs.decimals && (
        <span className={css.style}>
          Decimals
          <span className={css.wide}>
            <Select
              label="How decimals are written"
              compact
              value={style.decimal}
              options={DECIMALS}
              onChange={value => set({ decimal: value as CellStyle['decimal'] })}
            />
          </span>
        </span>
      )}
      {needs.currency && (
        <CurrencyBox
          currency={fields.currency ?? currency}
          onChange={code => onEdit(before => ({ ...before, currency: code }))}
        />
      )}
    </fieldset>
  )
}

function CurrencyBox({ currency, onChange }: { currency: string; onChange(code: string): void }) {
  const [typed, setTyped] = useState(currency)
  const id = useId()
  const wrong = !isCurrency(typed)
  return (
    <span className={css.style}>
      <label htmlFor={id}>Amounts are in</label>
      <input
        id={id}
        className={css.currency}
        value={typed}
        maxLength={3}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={event => {
          const code = event.target.value.toUpperCase()
          setTyped(code)
          if (isCurrency(code)) onChange(code)
        }}
      />
      <span id={`${id}-note`} className={wrong ? css.wrong : css.quiet}>
        {wrong ? 'three letters, like EUR' : 'the file has no currency column'}
      </span>
    </span>
  )
}
