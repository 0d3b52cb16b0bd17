import 'fake-indexeddb/auto'
import { creation, stamped } from '@shared/domain/journal/changes.ts'
import { partnerFields } from '@shared/domain/partner/schema.ts'
import type { Result } from '@shared/lib/result.ts'
import { beforeEach, expect, test } from 'vitest'
import { openBatch } from '../../../renderer/data/batch.ts'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { dexieStore } from '../../../renderer/features/calendar-files/engine/dexieStore.ts'
import { fileEngineOn } from '../../../renderer/features/calendar-files/engine/engine.ts'
import { exportEngine } from '../../../renderer/features/calendar-files/engine/exportEngine.ts'
import { NO_CHOICES } from '../../../renderer/features/calendar-files/plan/types.ts'
import { USUAL_EXPORT } from '../../../renderer/features/calendar-files/write/choose.ts'

const NOW = '2026-11-24T12:00:00.000Z'
const CONTEXT = { zone: 'Europe/Berlin', from: '2025-11-24', to: '2027-11-24', now: NOW }

beforeEach(async () => {
  await db.open()
  await Promise.all(db.tables.map(table => table.clear()))
})

function must<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

async function addPartner(): Promise<void> {
  const batch = await openBatch({ command: 'test', label: 'A partner', actor: 'Tester' })
  const row = stamped(partnerFields.parse({ name: 'Nordlicht' }), 'partner:1', {
    now: NOW,
    intent: batch.intent,
  })
  await batch.append([creation('partners', row)])
  await batch.finish()
}

async function take(name: string, text: string) {
  const engine = fileEngineOn(dexieStore)
  const preview = must(
    await engine.open({ name, bytes: new TextEncoder().encode(text) }, CONTEXT, NO_CHOICES),
  )
  must(await engine.run(NO_CHOICES, 'Tester'))
  return preview
}

/** Tom at a partner: the book has the partner before the card comes. */
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Tom Berg\nORG:Nordlicht\nEMAIL:tom@n.example\nEND:VCARD'

/** `count` weekly dates and one task, all with Tom. */
const calendar = (count: number) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:w',
    'SUMMARY:Weekly',
    'DTSTART:20261130T090000Z',
    `RRULE:FREQ=WEEKLY;COUNT=${count}`,
    'ATTENDEE:mailto:tom@n.example',
    'END:VEVENT',
    'BEGIN:VTODO',
    'UID:t',
    'SUMMARY:Offer',
    'DUE;VALUE=DATE:20261201',
    'ORGANIZER:mailto:tom@n.example',
    'END:VTODO',
    'END:VCALENDAR',
  ].join('\n')

test('through the real store a file is one intent: undo, redo, again', async () => {
  await addPartner()
  await take('tom.vcf', CARD)
  const before = await contentHash()
  expect(await take('cal.ics', calendar(10))).toMatchObject({ writes: 11, series: 1 })
  const full = await contentHash()
  expect(await readAll('interactions')).toHaveLength(10)
  expect((await readAll('interactions'))[0]?.contactIds).toEqual([(await readAll('contacts'))[0]?.id])
  expect(await take('cal.ics', calendar(10))).toMatchObject({ writes: 0 })
  expect(await contentHash()).toBe(full)
  expect((await undo()).ok).toBe(true)
  expect(await contentHash()).toBe(before)
  expect((await redo()).ok).toBe(true)
  expect(await contentHash()).toBe(full)
})

test('what is exported from the real store is known when it comes back, by record', async () => {
  await addPartner()
  await take('tom.vcf', CARD)
  await take('cal.ics', calendar(3))
  const input = {
    touches: [{ id: 'partner:1', name: 'Nordlicht', touchDueOn: '2026-12-05' }],
    tasksAs: 'todo' as const,
    today: '2026-11-24',
  }
  expect(await exportEngine.count(input)).toEqual({ meetings: 3, tasks: 1, touches: 1, deals: 0 })
  const text = await exportEngine.text(input, USUAL_EXPORT, NOW)
  expect(text).toContain('CONTACT:Tom Berg\r\n')
  expect(text).toContain('SUMMARY:Offer (Nordlicht)\r\n')
  const back = await take('Tandem.ics', text)
  expect(back.writes).toBe(0)
  expect(back.lines.map(line => line.outcome)).toEqual(['known', 'left', 'known', 'known', 'known'])
  // A meeting moved in the other calendar is moved here, not doubled.
  const moved = await take('Tandem.ics', text.replace('DTSTART:20261207T090000Z', 'DTSTART:20261208T090000Z'))
  expect(moved.writes).toBe(1)
  expect((await readAll('interactions')).map(row => row.on).sort()).toEqual([
    '2026-11-30',
    '2026-12-08',
    '2026-12-14',
  ])
})

test('single records are written; one without a day is not', async () => {
  await addPartner()
  await take('tom.vcf', CARD)
  await take('cal.ics', calendar(2))
  const [meeting] = await readAll('interactions')
  const [task] = await readAll('tasks')
  const text = await exportEngine.textOf([meeting?.id ?? '', task?.id ?? ''], NOW)
  expect(text?.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(text?.match(/BEGIN:VTODO/g)).toHaveLength(1)
  expect(await exportEngine.textOf(['task:gone'], NOW)).toBeUndefined()
})
