import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { useEffect, useId, useState } from 'react'
import { savePolicyOrSay } from '../../../data/savePolicy.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../policy.module.css'

const written = (days: readonly number[]): string => days.toSorted((a, b) => b - a).join(', ')

/** Days typed one after the other, like `30, 14, 7`; undefined where one of them is none. */
function readDays(text: string): number[] | undefined {
  const days = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  const fits = days.length <= 10 && days.every(day => Number.isInteger(day) && day >= 0 && day <= 365)
  return fits ? [...new Set(days)].sort((a, b) => b - a) : undefined
}

/** When the end of a protection is brought up, in days before it. */
export function ExpiryDays({ policy }: { policy: ChannelPolicy }) {
  const id = useId()
  const saved = written(policy.expiryReminderDays)
  const [typed, setTyped] = useState(saved)
  useEffect(() => setTyped(saved), [saved])
  const days = readDays(typed)
  const save = () => {
    if (!days) setTyped(saved)
    else if (written(days) !== saved) void savePolicyOrSay(() => ({ expiryReminderDays: days }))
  }
  return (
    <div className={css.row}>
      <label htmlFor={id}>Expiry is brought up</label>
      <span className={css.number}>
        <TextInput
          id={id}
          className={css.days ?? ''}
          value={typed}
          aria-invalid={days === undefined}
          onChange={event => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={event => {
            if (event.key === 'Enter') save()
            if (event.key === 'Escape') setTyped(saved)
          }}
        />
        days before
      </span>
      <span className={days ? css.hint : css.wrong}>
        {days
          ? 'Usual: 30, 14 and 7; the bands of “Expiring soon”.'
          : 'Whole days with commas between: 30, 14, 7.'}
      </span>
    </div>
  )
}
