import { MEETING_MINUTES } from '@shared/domain/reminder/rules.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { Switch } from '../../ui/forms/Switch.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { TimeChoice } from './components/TimeChoice.tsx'
import css from './reminders.module.css'
import { showOneNow } from './showOneNow.ts'

const BEFORE = MEETING_MINUTES.map(minutes => ({
  value: String(minutes),
  label: minutes === 0 ? 'Not at all' : minutes === 60 ? 'An hour before' : `${minutes} minutes before`,
}))

/** When tasks and meetings are brought up on this laptop. */
export function RemindersSection() {
  const { reminders: rules, setReminders } = usePreferences()
  return (
    <Section
      title="Reminders"
      note="On this laptop only"
      actions={
        <Button size="small" onClick={() => void showOneNow()}>
          Show one now
        </Button>
      }
    >
      <Panel>
        <div className={css.rules}>
          <Switch
            label="Remind me of tasks and meetings"
            checked={rules.on}
            onChange={on => setReminders({ on })}
          />
          {rules.on && (
            <>
              <div className={css.rule}>
                <span>A task without a time of its own</span>
                <TimeChoice
                  label="Time of day for tasks"
                  value={rules.dayTime}
                  onChange={dayTime => setReminders({ dayTime })}
                />
                <span>on the day it is due</span>
              </div>
              <div className={css.rule}>
                <span>A meeting with a start</span>
                <div className={css.choice}>
                  <Select
                    compact
                    label="Meetings"
                    value={String(rules.meetingMinutes)}
                    options={BEFORE}
                    onChange={value => setReminders({ meetingMinutes: Number(value) })}
                  />
                </div>
              </div>
              <div className={css.rule}>
                <Switch
                  label="Quiet hours"
                  checked={rules.quiet}
                  onChange={quiet => setReminders({ quiet })}
                />
                {rules.quiet && (
                  <>
                    <TimeChoice
                      label="Quiet from"
                      value={rules.quietFrom}
                      onChange={quietFrom => setReminders({ quietFrom })}
                    />
                    <span>to</span>
                    <TimeChoice
                      label="Quiet to"
                      value={rules.quietTo}
                      onChange={quietTo => setReminders({ quietTo })}
                    />
                    <Switch
                      label="All weekend"
                      checked={rules.quietWeekends}
                      onChange={quietWeekends => setReminders({ quietWeekends })}
                    />
                  </>
                )}
              </div>
              <p className={css.note}>
                What comes up in quiet hours waits and is shown together at their end. While you work in
                Tandem it is shown in the window, else as a notification of the system.
              </p>
            </>
          )}
        </div>
      </Panel>
    </Section>
  )
}
