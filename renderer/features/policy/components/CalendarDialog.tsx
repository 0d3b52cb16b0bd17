import { type BusinessCalendar, businessCalendar } from '@shared/domain/workspace/channelPolicy.ts'
import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { decode } from '../../../data/decode.ts'
import { homeZone } from '../../../data/homeZone.ts'
import { today } from '../../../data/today.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { Field, FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../policy.module.css'
import { WEEKDAYS } from '../weekdays.ts'

interface CalendarDialogProps {
  readonly calendar: BusinessCalendar | undefined
  /** Answers what was wrong, if anything. */
  onSave(calendar: BusinessCalendar): Promise<string | undefined>
  onRemove?: (() => void) | undefined
  onClose(): void
}

const ZONES = Intl.supportedValuesOf('timeZone')

const fresh = (): BusinessCalendar => businessCalendar.parse({ region: 'New', timeZone: homeZone() })

/** When people work in a region: its zone, its week, its hours and holidays. */
export function CalendarDialog({ calendar, onSave, onRemove, onClose }: CalendarDialogProps) {
  const [draft, setDraft] = useState<BusinessCalendar>(() => calendar ?? { ...fresh(), region: '' })
  const [problem, setProblem] = useState<string>()
  const zones = useId()
  const set = (changed: Partial<BusinessCalendar>) => {
    setDraft({ ...draft, ...changed })
    setProblem(undefined)
  }
  const save = async () => {
    const read = businessCalendar.safeParse({
      ...draft,
      holidays: draft.holidays.filter(({ on }) => on !== ''),
    })
    const wrong = read.success
      ? await onSave(read.data)
      : (read.error.issues[0]?.message ?? 'Something is missing.')
    if (wrong === undefined) onClose()
    else setProblem(wrong)
  }
  return (
    <Dialog
      open
      title={calendar ? `Working time: ${calendar.region}` : 'Working time of a region'}
      lead="Clocks in working time run only while people work there; days end when they end there."
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      problem={problem}
      aside={
        onRemove && (
          <Button variant="danger" onClick={onRemove}>
            Remove
          </Button>
        )
      }
      actions={<FormActions save="Save" onClose={onClose} />}
    >
      <FieldGrid>
        <Labelled label="Region" hint="The territory of registrations it is for.">
          {id => (
            <TextInput
              id={id}
              autoFocus
              dir="auto"
              value={draft.region}
              onChange={event => set({ region: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label="Time zone" hint="Like Europe/Berlin or Asia/Kolkata.">
          {id => (
            <>
              <TextInput
                id={id}
                list={zones}
                value={draft.timeZone}
                onChange={event => set({ timeZone: event.target.value })}
              />
              <datalist id={zones}>
                {ZONES.map(zone => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
        <Labelled label="Opens">
          {id => (
            <TextInput
              id={id}
              type="time"
              value={draft.opensAt}
              onChange={event => set({ opensAt: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label="Closes">
          {id => (
            <TextInput
              id={id}
              type="time"
              value={draft.closesAt}
              onChange={event => set({ closesAt: event.target.value })}
            />
          )}
        </Labelled>
        <Wide>
          <fieldset className={css.week}>
            <legend>Workdays</legend>
            {WEEKDAYS.map((name, i) => (
              <Checkbox
                key={name}
                label={name}
                checked={draft.workdays.includes(i + 1)}
                onChange={on =>
                  set({
                    workdays: on
                      ? [...draft.workdays, i + 1].sort()
                      : draft.workdays.filter(day => day !== i + 1),
                  })
                }
              />
            ))}
          </fieldset>
        </Wide>
        <Wide>
          <Holidays
            holidays={draft.holidays}
            onChange={holidays => set({ holidays })}
            onProblem={setProblem}
          />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

interface HolidaysProps {
  readonly holidays: BusinessCalendar['holidays']
  onChange(holidays: BusinessCalendar['holidays']): void
  onProblem(problem: string): void
}

function Holidays({ holidays, onChange, onProblem }: HolidaysProps) {
  const file = useRef<HTMLInputElement>(null)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    try {
      const { holidaysOf } = await import('../holidaysOf.ts')
      const read = holidaysOf(decode(new Uint8Array(await chosen.arrayBuffer())).text, today())
      if (read.length === 0) return onProblem('There is no whole-day event in this calendar.')
      const days = new Map([...holidays, ...read].map(({ on, name }) => [on, name]))
      onChange([...days].map(([on, name]) => ({ on, name })).sort((a, b) => (a.on < b.on ? -1 : 1)))
    } catch {
      onProblem('This file could not be read as a calendar (.ics).')
    }
  }
  const edit = (at: number, changed: Partial<(typeof holidays)[number]>) =>
    onChange(holidays.map((day, i) => (i === at ? { ...day, ...changed } : day)))
  return (
    <fieldset className={css.holidays}>
      <legend>Holidays{holidays.length > 0 && ` (${holidays.length})`}</legend>
      {holidays.length > 0 && (
        <ul className={css.holidayList}>
          {holidays.map((day, at) => (
            <li key={at}>
              <TextInput
                type="date"
                aria-label="Day"
                value={day.on}
                onChange={event => edit(at, { on: event.target.value })}
              />
              <TextInput
                aria-label="Name"
                dir="auto"
                value={day.name}
                onChange={event => edit(at, { name: event.target.value })}
              />
              <IconButton
                small
                label={`Remove ${day.name || day.on || 'this day'}`}
                onClick={() => onChange(holidays.filter((_, i) => i !== at))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={css.holidayActions}>
        <Button size="small" onClick={() => onChange([...holidays, { on: today(), name: '' }])}>
          Add a day
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          Import .ics…
        </Button>
        <input
          ref={file}
          type="file"
          accept=".ics,text/calendar"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Calendar file with holidays"
          onChange={event => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
    </fieldset>
  )
}

interface LabelledProps {
  readonly label: string
  readonly hint?: string
  children(id: string): React.ReactNode
}

function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId()
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      {() => children(id)}
    </Field>
  )
}
