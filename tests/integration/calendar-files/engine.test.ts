import type { TableName } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import type { Result } from '@shared/lib/result.ts'
import { describe, expect, it } from 'vitest'
import { fileEngineOn } from '../../../renderer/features/calendar-files/engine/engine.ts'
import { type Choices, NO_CHOICES } from '../../../renderer/features/calendar-files/plan/types.ts'
import { MemoryFiles } from './memoryFiles.ts'

const CONTEXT = {
  zone: 'Europe/Berlin',
  from: '2025-11-24',
  to: '2027-11-24',
  now: '2026-11-24T12:00:00.000Z',
}

function must<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

async function take(store: MemoryFiles, name: string, text: string, choices: Partial<Choices> = {}) {
  const engine = fileEngineOn(store)
  const all = { ...NO_CHOICES, ...choices }
  const preview = must(await engine.open({ name, bytes: new TextEncoder().encode(text) }, CONTEXT, all))
  const report = must(await engine.run(all, 'Tester'))
  for (const table of [
    'contacts',
    'partners',
    'customers',
    'interactions',
    'tasks',
  ] as const satisfies TableName[])
    for (const row of store.rows(table)) TABLE_SCHEMAS[table].parse(row)
  return { preview, report }
}

const card = (name: string, ...more: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n')

async function withPartner(): Promise<MemoryFiles> {
  const store = new MemoryFiles()
  const batch = await store.book.begin('test', 'A partner', 'Tester')
  const at = '2026-01-01T00:00:00.000Z'
  const partner = {
    id: 'partner:1' as const,
    name: 'Nordlicht Systemhaus GmbH',
    types: [],
    status: 'active' as const,
    regions: [],
    industries: [],
    domains: ['nordlicht.example'],
    capabilities: [],
    competitors: [],
    stack: [],
    createdAt: at,
    updatedAt: at,
    createdIn: batch.intent,
  }
  const contact = {
    id: 'contact:1' as const,
    name: 'Tom Berg',
    email: 'Tom@Nordlicht.example',
    partnerId: partner.id,
    createdAt: at,
    updatedAt: at,
    createdIn: batch.intent,
  }
  await batch.append([
    { table: 'partners', id: partner.id, after: partner },
    { table: 'contacts', id: contact.id, after: contact },
  ])
  await batch.finish()
  return store
}

describe('cards', () => {
  it('join the partner by name or web domain, fill who is there, and ask once for what is new', async () => {
    const store = await withPartner()
    const text = [
      card('Ana Ruiz', 'ORG:Nordlicht Systemhaus', 'EMAIL:ana@nordlicht.example', 'TITLE:Buyer'),
      card('Tom Berg', 'EMAIL:tom@nordlicht.example', 'TEL:+49 40 1'),
      card('Li Wei', 'ORG:東京システム'),
      card('Lu Wei', 'ORG:東京システム'),
      card('Nobody', 'EMAIL:nobody@gmail.com'),
    ].join('')
    const { preview } = await take(store, 'people.vcf', text)
    expect(preview.organisations).toMatchObject([{ name: '東京システム', people: 2, choice: 'customer' }])
    expect(preview.nobodys).toBe(1)
    expect(preview.lines.map(({ name, linked, outcome }) => [name, linked, outcome])).toEqual([
      ['Ana Ruiz', 'Nordlicht Systemhaus GmbH', 'new'],
      ['Tom Berg', 'Nordlicht Systemhaus GmbH', 'filled'],
      ['Li Wei', '東京システム', 'new'],
      ['Lu Wei', '東京システム', 'new'],
      ['Nobody', undefined, 'left'],
    ])
    expect(store.rows('customers').map(row => row.name)).toEqual(['東京システム'])
    expect(store.rows('contacts').map(row => [row.name, row.phone, row.partnerId, row.email])).toEqual([
      ['Tom Berg', '+49 40 1', 'partner:1', 'Tom@Nordlicht.example'],
      ['Ana Ruiz', undefined, 'partner:1', 'ana@nordlicht.example'],
      ['Li Wei', undefined, undefined, undefined],
      ['Lu Wei', undefined, undefined, undefined],
    ])
    const again = await take(store, 'people.vcf', text)
    expect(again.preview.writes).toBe(0)
    expect(again.preview.lines.map(line => line.outcome)).toEqual([
      'known',
      'known',
      'known',
      'known',
      'left',
    ])
  })

  it('go where a person decides: a new partner, nowhere, or one organisation for those who name none', async () => {
    const store = await withPartner()
    const text = card('Li Wei', 'ORG:Tokyo Systems') + card('Sam', 'ORG:Spam Inc') + card('Nobody', 'TEL:1')
    await take(store, 'people.vcf', text, {
      organisations: { tokyosystems: 'partner', spam: 'skip' },
      nobodys: 'nordlicht systemhaus',
    })
    expect(store.rows('partners').map(row => [row.name, row.status])).toEqual([
      ['Nordlicht Systemhaus GmbH', 'active'],
      ['Tokyo Systems', 'active'],
    ])
    expect(store.rows('contacts').map(row => row.name)).toEqual(['Tom Berg', 'Li Wei', 'Nobody'])
    expect(store.rows('customers')).toEqual([])
    store.book.undo()
    expect(store.rows('contacts').map(row => row.name)).toEqual(['Tom Berg'])
    expect(store.rows('partners')).toHaveLength(1)
  })
})

const meeting = (start: string, ...more: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:m1',
    `DTSTART:${start}`,
    'DTEND:20261201T110000Z',
    'ATTENDEE;CN=Tom:mailto:tom@nordlicht.example',
    ...more,
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:m2',
    'SUMMARY:Dentist',
    'DTSTART;VALUE=DATE:20261202',
    'END:VEVENT',
    'BEGIN:VTODO',
    'UID:t1',
    'SUMMARY:Send offer',
    'DUE;VALUE=DATE:20261203',
    'ORGANIZER:mailto:tom@nordlicht.example',
    'END:VTODO',
    'END:VCALENDAR',
  ].join('\r\n')

describe('calendars', () => {
  it('link people and their partner; the same file again doubles nothing, a moved event is moved', async () => {
    const store = await withPartner()
    const { preview, report } = await take(
      store,
      'cal.ics',
      meeting('20261201T100000Z', 'SUMMARY:Plan', 'LOCATION:Room 1'),
    )
    expect(report.label).toBe('Import 1 meeting and 1 task from cal.ics')
    expect(preview.unlinked).toBe(1)
    expect(store.rows('interactions')).toMatchObject([
      {
        kind: 'meeting',
        subject: 'Plan',
        on: '2026-12-01',
        startAt: '2026-12-01T10:00:00.000Z',
        endAt: '2026-12-01T11:00:00.000Z',
        place: 'Room 1',
        partnerId: 'partner:1',
        contactIds: ['contact:1'],
        externalKey: 'm1',
      },
    ])
    expect(store.rows('tasks')).toMatchObject([
      {
        title: 'Send offer',
        dueOn: '2026-12-03',
        partnerId: 'partner:1',
        contactId: 'contact:1',
        externalKey: 't1',
      },
    ])
    const same = await take(store, 'cal.ics', meeting('20261201T100000Z', 'SUMMARY:Plan', 'LOCATION:Room 1'))
    expect(same.preview.writes).toBe(0)
    const moved = await take(
      store,
      'cal.ics',
      meeting('20261130T100000Z', 'SUMMARY:Plan B', 'DESCRIPTION:New text'),
    )
    expect(moved.preview.lines.map(line => line.outcome)).toEqual(['changed', 'left', 'known'])
    expect(store.rows('interactions')).toHaveLength(1)
    expect(store.rows('interactions')[0]).toMatchObject({
      subject: 'Plan B',
      on: '2026-11-30',
      text: 'New text',
    })
    expect(store.rows('interactions')[0]?.place).toBeUndefined()
  })

  it('leave a meeting with nobody of the book out until somebody says where it belongs', async () => {
    const store = await withPartner()
    const wrong = await take(store, 'cal.ics', meeting('20261201T100000Z'), { nobodys: 'Nordlycht' })
    expect(wrong.preview.lines[1]?.reason).toBe('No partner or customer is called “Nordlycht”.')
    await take(store, 'cal.ics', meeting('20261201T100000Z'), { nobodys: 'Nordlicht Systemhaus' })
    expect(store.rows('interactions').map(row => [row.subject, row.partnerId])).toEqual([
      ['Meeting', 'partner:1'],
      ['Dentist', 'partner:1'],
    ])
    // Once it belongs somewhere, that stays.
    const again = await take(store, 'cal.ics', meeting('20261201T100000Z'))
    expect(again.preview.writes).toBe(0)
    expect(store.rows('tasks')).toHaveLength(1)
  })

  it('are taken back whole when the store breaks', async () => {
    const store = await withPartner()
    store.book.onAppend = () => {
      throw new Error('The disk is full.')
    }
    const engine = fileEngineOn(store)
    const bytes = new TextEncoder().encode(meeting('20261201T100000Z', 'SUMMARY:Plan'))
    must(await engine.open({ name: 'cal.ics', bytes }, CONTEXT, NO_CHOICES))
    expect(await engine.run(NO_CHOICES, 'Tester')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('nothing was changed') },
    })
    expect(store.rows('interactions')).toEqual([])
  })
})
