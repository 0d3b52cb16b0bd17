import type { PartnerTouch } from '@shared/domain/today/now.ts'
import { useEffect, useMemo, useState } from 'react'
import type { BookRow } from '../../columns/book.ts'
import { useBook } from '../../columns/useBook.ts'
import { today } from '../../data/today.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { ExportInput } from './engine/exportEngine.ts'
import { askExport } from './exportClient.ts'
import { saveCalendar, say } from './saveCalendar.ts'
import { type ExportChoices, type ExportPart, USUAL_EXPORT } from './write/choose.ts'
import type { DueTouch } from './write/entry.ts'

const KEY = 'calendarExport'

/** What a calendar file would hold, and writing it; the choices are remembered. */
export function useExport(onDone: () => void) {
  const book = useBook()
  const [choices, setChoices] = useState<ExportChoices>(() => ({
    ...USUAL_EXPORT,
    ...recall<Partial<ExportChoices>>(KEY, {}),
  }))
  const [counts, setCounts] = useState<Readonly<Record<ExportPart, number>>>()
  const [saving, setSaving] = useState(false)
  const touches = useMemo(() => book?.rows.flatMap(touchOf), [book])

  useEffect(() => {
    if (!touches) return
    let current = true
    askExport(engine => engine.count({ touches, tasksAs: 'todo', today: today() })).then(
      found => current && setCounts(found),
      say,
    )
    return () => {
      current = false
    }
  }, [touches])

  const change = (part: Partial<ExportChoices>) => {
    const next = { ...choices, ...part }
    remember(KEY, next)
    setChoices(next)
  }

  const save = async () => {
    if (!touches || saving) return
    setSaving(true)
    try {
      const input: ExportInput = { touches, tasksAs: choices.tasksAs, today: today() }
      const text = await askExport(engine => engine.text(input, choices, new Date().toISOString()))
      if (await saveCalendar(text, 'Tandem.ics')) onDone()
    } catch (error) {
      say(error)
    }
    setSaving(false)
  }

  return { choices, counts, saving, change, save }
}

/** Partners in work whose next touch has a day. */
function touchOf(row: BookRow): DueTouch[] {
  const { id, name, touchDueOn }: Pick<PartnerTouch, 'name' | 'touchDueOn'> & { id: string } = row
  const isCourted = row.status === 'active' || row.status === 'onboarding'
  return isCourted && touchDueOn !== undefined ? [{ id, name, touchDueOn }] : []
}
