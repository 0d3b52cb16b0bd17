import { candidates, partiality } from '@shared/domain/conflict/neutral.ts'
import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { useEffect, useId, useState } from 'react'
import { datesInWords } from '../../../ui/format/dates.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../conflicts.module.css'
import type { ConflictSides } from '../readConflicts.ts'

interface AdjudicatorPickerProps {
  readonly sides: ConflictSides
  readonly policy: ChannelPolicy
  readonly value: string
  onChange(name: string): void
}

/** Who decides: those whose own quota is touched stand there with the reason and cannot be chosen. */
export function AdjudicatorPicker({ sides, policy, value, onChange }: AdjudicatorPickerProps) {
  const group = useId()
  const { stakes, conflict } = sides
  const known = stakes ? candidates(stakes, policy, conflict.adjudicator) : []
  const first = known.find(({ partial }) => partial === undefined)?.name
  const [other, setOther] = useState(value !== '' && !known.some(({ name }) => name === value))
  // The first who may decide is meant until somebody else is named.
  useEffect(() => {
    if (value === '' && !other && first !== undefined) onChange(first)
  }, [value, other, first, onChange])
  const partial =
    other && stakes && value.trim() !== '' ? partiality(value.trim(), stakes, policy) : undefined
  return (
    <fieldset className={css.people}>
      <legend>Adjudicator</legend>
      {known.map(({ name, partial }) => (
        <label key={name} className={css.person} data-out={partial !== undefined || undefined}>
          <input
            type="radio"
            name={group}
            disabled={partial !== undefined}
            checked={!other && value === name}
            onChange={() => {
              setOther(false)
              onChange(name)
            }}
          />
          <span dir="auto">{name}</span>
          <span className={css.quiet} dir="auto">
            {datesInWords(
              partial ??
                (name === conflict.adjudicator
                  ? 'named by the rule; own quota not affected'
                  : 'own quota not affected'),
            )}
          </span>
        </label>
      ))}
      <div className={css.person}>
        <input
          type="radio"
          name={group}
          aria-label="Somebody else"
          checked={other || known.length === 0}
          onChange={() => {
            setOther(true)
            onChange('')
          }}
        />
        <TextInput
          aria-label="Name of the adjudicator"
          placeholder="Somebody else"
          value={other || known.length === 0 ? value : ''}
          onFocus={() => {
            if (other) return
            setOther(true)
            onChange('')
          }}
          onChange={event => onChange(event.target.value)}
        />
        <span className={partial ? css.problem : css.quiet} dir="auto">
          {partial && datesInWords(partial)}
        </span>
      </div>
    </fieldset>
  )
}
