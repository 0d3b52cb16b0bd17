import { readdirSync } from 'node:fs'
import { customerFields } from '@shared/domain/customer/schema.ts'
import { creation, stamped } from '@shared/domain/journal/changes.ts'
import { describe, expect, test } from 'vitest'
import { fileEngineOn } from '../../../renderer/features/calendar-files/engine/engine.ts'
import { NO_CHOICES } from '../../../renderer/features/calendar-files/plan/types.ts'
import { readCalendarFile } from '../../../renderer/features/calendar-files/read/readFile.ts'
import { dataBytes, dataPath, hasData } from '../import/realData.ts'
import { MemoryFiles } from './memoryFiles.ts'

/** Every real card and calendar is imported or refused by name; every component is accounted for. */

const CONTEXT = {
  zone: 'Europe/Berlin',
  from: '2025-11-24',
  to: '2027-11-24',
  now: '2026-11-24T12:00:00.000Z',
}

/** Components by their opening lines alone, without reading the file as a calendar. */
function plainCount(path: string) {
  const text = new TextDecoder('latin1').decode(dataBytes(path))
  const opened = (name: string) => text.match(new RegExp(`^BEGIN:${name}\\s*$`, 'gim'))?.length ?? 0
  // The one jCard of the folder holds one card.
  const cards = path.endsWith('.json') ? (text.match(/"fn"/g)?.length ?? 0) : opened('VCARD')
  return { cards, events: opened('VEVENT'), tasks: opened('VTODO') }
}

/** Events without any line that says when they start. */
const startless = (path: string): number =>
  (
    new TextDecoder('latin1').decode(dataBytes(path)).match(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT/gim) ?? []
  ).filter(text => !/^DTSTART/im.test(text)).length

const files = (folder: string) =>
  readdirSync(dataPath(folder)).map(name => [name, `${folder}/${name}`] as const)

function accountOf(name: string, path: string) {
  const answer = readCalendarFile(name, dataBytes(path), CONTEXT)
  const expected = plainCount(path)
  if (!answer.ok) {
    expect(answer.error.message).toContain(name)
    expect(expected).toEqual({ cards: 0, events: 0, tasks: 0 })
    return { refusedFile: 1, cards: 0, events: 0, tasks: 0, dates: 0, refused: 0, outside: 0 }
  }
  const { found, cards, meetings, tasks, refused, outside } = answer.value
  expect({ cards: found.cards, events: found.events, tasks: found.tasks }).toEqual(expected)
  const noStart = refused.filter(note => note.reason === 'It does not say when it starts.').length
  expect(noStart).toBe(startless(path))
  const events = new Set(meetings.map(meeting => meeting.line)).size
  expect(cards.length + events + tasks.length + refused.length + outside).toBe(
    found.cards + found.events + found.tasks,
  )
  console.log(
    `${name}: ${cards.length} of ${found.cards} cards, ${events} of ${found.events} events (${meetings.length} dates), ${tasks.length} of ${found.tasks} tasks, ${refused.length} refused, ${outside} outside the span`,
  )
  return {
    refusedFile: 0,
    cards: cards.length,
    events,
    tasks: tasks.length,
    dates: meetings.length,
    refused: refused.length,
    outside,
  }
}

async function addStrangers(store: MemoryFiles): Promise<void> {
  const batch = await store.begin('Strangers', 'Tester')
  const row = stamped(customerFields.parse({ name: 'Strangers' }), 'customer:strangers', {
    now: CONTEXT.now,
    intent: batch.intent,
  })
  await batch.append([creation('customers', row)])
  await batch.finish()
}

const EXPECTED = {
  vcard: { files: 10, refusedFile: 1, cards: 17, events: 0, tasks: 0, dates: 0, refused: 0, outside: 0 },
  ical: { files: 55, refusedFile: 11, cards: 0, events: 26, tasks: 2, dates: 130, refused: 41, outside: 8 },
}

describe.each(['vcard', 'ical'] as const)('%s', folder => {
  test.skipIf(!hasData(folder))('every file is imported, or refused by name', () => {
    const totals = {
      files: 0,
      refusedFile: 0,
      cards: 0,
      events: 0,
      tasks: 0,
      dates: 0,
      refused: 0,
      outside: 0,
    }
    for (const [name, path] of files(folder)) {
      totals.files++
      const one = accountOf(name, path)
      for (const key of Object.keys(one) as (keyof typeof one)[]) totals[key] += one[key]
    }
    console.log(`${folder}, all files:`, totals)
    expect(totals).toEqual(EXPECTED[folder])
  })

  test.skipIf(!hasData(folder))('what is read goes into the book, and again adds nothing', async () => {
    const store = new MemoryFiles()
    // Their people and meetings are strangers to the book: somebody says where they belong.
    const choices = { ...NO_CHOICES, nobodys: 'Strangers' }
    await addStrangers(store)
    for (const pass of [1, 2])
      for (const [name, path] of files(folder)) {
        const engine = fileEngineOn(store)
        const opened = await engine.open({ name, bytes: dataBytes(path) }, CONTEXT, choices)
        if (!opened.ok) continue
        const before =
          store.rows('contacts').length + store.rows('interactions').length + store.rows('tasks').length
        const answer = await engine.run(choices, 'Tester')
        expect(answer.ok, name).toBe(true)
        const after =
          store.rows('contacts').length + store.rows('interactions').length + store.rows('tasks').length
        if (pass === 2) expect(after, name).toBe(before)
      }
    expect([
      store.rows('contacts').length,
      store.rows('interactions').length,
      store.rows('tasks').length,
    ]).toEqual(folder === 'vcard' ? [16, 0, 0] : [0, 128, 2])
    console.log(
      `${folder} in the book: ${store.rows('contacts').length} contacts, ${store.rows('interactions').length} meetings, ${store.rows('tasks').length} tasks`,
    )
  })
})
