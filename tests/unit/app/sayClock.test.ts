import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { sayClock } from '../../../renderer/app/sayClock.ts'
import { db } from '../../../renderer/data/db.ts'
import { appendEntry } from '../../../renderer/data/journal.ts'
import { formatDayOf } from '../../../renderer/ui/format/dates.ts'
import { useToasts } from '../../../renderer/ui/toast/toasts.ts'

const AT = '2026-11-27T12:00:00.000Z'
const HOUR = 3_600_000

beforeEach(async () => {
  await db.open()
  await db.journal.clear()
  useToasts.setState({ current: undefined })
})

const said = async (hours: number): Promise<string> => {
  await sayClock(Date.parse(AT) + hours * HOUR)
  return useToasts.getState().current?.text ?? ''
}

it('says that the clock stands behind the last change, and only from a day on', async () => {
  expect(await said(-10_000)).toBe('')
  await appendEntry({ intent: 'a', command: 'test', label: 'Test', at: AT, actor: 'Ana' }, [])
  expect(await said(1)).toBe('')
  expect(await said(24 * 365)).toBe('')
  expect(await said(-23)).toBe('')
  const words = await said(-24)
  expect(words).toContain(`says ${formatDayOf('2026-11-26T12:00:00.000Z')}`)
  expect(words).toContain(`changed ${formatDayOf(AT)}`)
  expect(words).toMatch(/Nothing is lost; check the system’s date/)
})
