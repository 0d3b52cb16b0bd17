import { type CalendarDate, isCalendarDate } from '@shared/lib/calendarDate.ts'
import { useId, useState } from 'react'
import { today } from '../../../data/today.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../deals.module.css'

interface DayAskedProps {
  /** `Won on` */
  readonly words: string
  /** Today unless told. */
  readonly start?: CalendarDate
  /** An empty field is an answer too: no day. */
  readonly clearable?: boolean
  onGive(day: CalendarDate | undefined): void
  onCancel(): void
}

/** Asks for a day in place; Enter gives it, Esc leaves everything as it was. */
export function DayAsked({ words, start, clearable, onGive, onCancel }: DayAskedProps) {
  const id = useId()
  const [day, setDay] = useState(start ?? today())
  const fits = day === '' ? clearable === true : isCalendarDate(day)
  return (
    <form
      className={css.day}
      onSubmit={event => {
        event.preventDefault()
        if (fits) onGive(day === '' ? undefined : day)
      }}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <label htmlFor={id}>{words}</label>
      <TextInput
        id={id}
        autoFocus
        type="date"
        max="9999-12-31"
        className={css.dayInput ?? ''}
        value={day}
        onChange={event => setDay(event.target.value)}
      />
      <Button size="small" variant="primary" type="submit" kbd="enter" disabled={!fits}>
        {day === '' ? 'No day' : 'Set'}
      </Button>
      <Button size="small" variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
