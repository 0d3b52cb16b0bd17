import { lazy, Suspense } from 'react'
import { useReminders } from '../../state/reminders.ts'

const ReminderCard = lazy(() =>
  import('./components/ReminderCard.tsx').then(m => ({ default: m.ReminderCard })),
)

/** Where reminders appear in the window. The words for screen readers have a place that is always there. */
export function ReminderHost() {
  const shown = useReminders(state => state.shown)
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {shown.length > 0 && `Reminder: ${shown.map(({ title }) => title).join('; ')}`}
      </p>
      {shown.length > 0 && (
        <Suspense fallback={null}>
          <ReminderCard shown={shown} />
        </Suspense>
      )}
    </>
  )
}
