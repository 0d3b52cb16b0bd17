import type { BusinessCalendar, ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { homeZone } from '../../../data/homeZone.ts'
import { savePolicy, savePolicyOrSay } from '../../../data/savePolicy.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../policy.module.css'
import { WEEKDAYS } from '../weekdays.ts'

const CalendarDialog = lazy(() => import('./CalendarDialog.tsx').then(m => ({ default: m.CalendarDialog })))

/** `Mon to Fri`, or the days one by one where they are not in a row. */
function weekInWords(workdays: readonly number[]): string {
  const days = workdays.toSorted()
  const inRow = days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1)
  const name = (day: number | undefined) => WEEKDAYS[(day ?? 1) - 1] ?? ''
  return inRow && days.length > 2 ? `${name(days[0])} to ${name(days.at(-1))}` : days.map(name).join(', ')
}

/** Working time per region; everywhere else the usual one. */
export function CalendarsSection({ policy }: { policy: ChannelPolicy }) {
  const [open, setOpen] = useState<number | 'new'>()
  const { calendars } = policy
  const put = (at: number | 'new', calendar: BusinessCalendar) =>
    savePolicy(({ calendars }) => ({
      calendars:
        at === 'new' ? [...calendars, calendar] : calendars.map((each, i) => (i === at ? calendar : each)),
    }))
  return (
    <Section
      title="Working time"
      note={`Without a calendar of its own a region works Monday to Friday, 9 to 17, in ${homeZone()}.`}
      actions={
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
          Add a region
        </Button>
      }
    >
      <Panel flush>
        {calendars.length === 0 ? (
          <p className={css.none}>No region has working time of its own yet.</p>
        ) : (
          <ul className={css.list}>
            {calendars.map((calendar, at) => (
              <li key={calendar.region}>
                <button type="button" className={css.line} onClick={() => setOpen(at)}>
                  <b dir="auto">{calendar.region}</b>
                  <span>{calendar.timeZone}</span>
                  <span>
                    {weekInWords(calendar.workdays)}, {calendar.opensAt} to {calendar.closesAt}
                  </span>
                  <span className={css.end}>
                    {calendar.holidays.length === 0
                      ? 'no holidays'
                      : `${calendar.holidays.length} ${calendar.holidays.length === 1 ? 'holiday' : 'holidays'}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Suspense fallback={null}>
        {open !== undefined && (
          <CalendarDialog
            calendar={open === 'new' ? undefined : calendars[open]}
            onSave={calendar => put(open, calendar)}
            onRemove={
              open === 'new'
                ? undefined
                : () => {
                    setOpen(undefined)
                    void savePolicyOrSay(({ calendars }) => ({
                      calendars: calendars.filter((_, i) => i !== open),
                    }))
                  }
            }
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </Section>
  )
}
