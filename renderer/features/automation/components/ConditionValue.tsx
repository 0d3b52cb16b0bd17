import { factType } from '@shared/domain/automation/facts.ts'
import { valueInWords } from '@shared/domain/automation/sentence.ts'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { choicesOf, type RuleWorld } from '../viewModelChoices.ts'
import type { ConditionForm } from '../viewModelForm.ts'
import css from './editor.module.css'

interface ConditionValueProps {
  readonly at: number
  readonly line: ConditionForm
  readonly world: RuleWorld
  onChange(line: ConditionForm): void
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

/** What a condition compares with, by the kind of fact. */
export function ConditionValue({ at, line, world, onChange }: ConditionValueProps) {
  const type = factType(line.field)
  if (line.operator === 'isSet' || line.operator === 'isNotSet') return <span className={css.fill} />
  if (type?.kind === 'yesNo')
    return (
      <div className={css.fill}>
        <Segmented
          label={`Condition ${at + 1}: value`}
          options={YES_NO}
          value={line.values[0] === 'yes' ? 'yes' : 'no'}
          onChange={value => onChange({ ...line, values: [value] })}
        />
      </div>
    )
  if (type?.kind === 'money' || type?.kind === 'number')
    return (
      <div className={css.figure}>
        {type.kind === 'money' && (
          <TextInput
            aria-label={`Condition ${at + 1}: currency`}
            className={css.currency}
            maxLength={3}
            value={line.currency}
            onChange={event => onChange({ ...line, currency: event.target.value.toUpperCase() })}
          />
        )}
        <TextInput
          aria-label={`Condition ${at + 1}: value`}
          className={css.number}
          inputMode="decimal"
          value={line.typed}
          onChange={event => onChange({ ...line, typed: event.target.value })}
        />
        {type.unit !== undefined && <span className={css.unit}>{type.unit}</span>}
      </div>
    )
  return <Words at={at} line={line} world={world} onChange={onChange} />
}

function Words({ at, line, world, onChange }: ConditionValueProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const known = choicesOf(line.field, world)
  const others = line.values.filter(value => known.every(choice => choice.value !== value))
  const choices = [...known, ...others.map(value => ({ value, label: value }))]
  const words = { money: () => '', nameOf: (id: string) => world.products.get(id) }
  const label = `Condition ${at + 1}: values`
  return (
    <>
      <button
        type="button"
        className={css.values}
        aria-haspopup="listbox"
        aria-label={`${label}, ${line.values.length} chosen`}
        dir="auto"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {line.values.length === 0 ? (
          <span className={css.unit}>Choose…</span>
        ) : (
          <span>{line.values.map(value => valueInWords(line.field, value, words)).join(' or ')}</span>
        )}
        <ChevronDown aria-hidden />
      </button>
      <ChoiceList
        anchor={anchor}
        label={label}
        choices={choices}
        chosen={line.values}
        several
        allowNew={factType(line.field)?.kind === 'text' || line.field === 'partnerTier'}
        onChange={values => onChange({ ...line, values })}
        onClose={() => setAnchor(null)}
      />
    </>
  )
}
