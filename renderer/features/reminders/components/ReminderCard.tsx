import { BellRing, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { localTime } from '../../../data/localTime.ts'
import { usePreferences } from '../../../state/preferences.ts'
import type { ShownReminder } from '../../../state/reminders.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { useClock } from '../../../ui/clock/useClock.ts'
import css from '../reminders.module.css'
import { openToday, putAway } from '../settle.ts'
import { headingOf } from '../viewModel.ts'
import { ReminderRow } from './ReminderRow.tsx'

const SHOWN = 3

/** The reminders that wait to be settled. It stays, in the top layer, so that no dialog hides it. */
export function ReminderCard({ shown }: { readonly shown: readonly ShownReminder[] }) {
  const layer = useRef<HTMLElement>(null)
  const rules = usePreferences(state => state.reminders)
  const now = Date.parse(useClock())
  useEffect(() => layer.current?.showPopover?.(), [])
  const rest = shown.length - SHOWN
  return (
    <section ref={layer} popover="manual" className={css.card} aria-label="Reminders" data-reminders>
      <header className={css.head}>
        <BellRing aria-hidden />
        <h2>{headingOf(shown, rules, localTime)}</h2>
        <IconButton label={shown.length > 1 ? 'Put all away' : 'Put away'} small onClick={() => putAway()}>
          <X aria-hidden />
        </IconButton>
      </header>
      <ul>
        {shown.slice(0, SHOWN).map(reminder => (
          <ReminderRow key={reminder.key} reminder={reminder} now={now} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="quiet" size="small" onClick={openToday}>
          {`${rest.toLocaleString()} more on Today`}
        </Button>
      )}
    </section>
  )
}
