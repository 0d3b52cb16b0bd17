import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readCalendarFile } from '../../../renderer/features/calendar-files/read/readFile.ts'
import {
  chosenEntries,
  type ExportRows,
  exportParts,
  USUAL_EXPORT,
} from '../../../renderer/features/calendar-files/write/choose.ts'
import type { CalendarEntry } from '../../../renderer/features/calendar-files/write/entry.ts'
import { meetingEntry } from '../../../renderer/features/calendar-files/write/entry.ts'
import { icsText } from '../../../renderer/features/calendar-files/write/icsText.ts'

const NOW = '2026-11-24T12:00:00.123Z'
const stamp = { createdAt: NOW, updatedAt: NOW, createdIn: 'x' }

/** The raw lines, looked at by hand: no library. */
function rawProblems(text: string): string[] {
  const problems: string[] = []
  if (!text.endsWith('\r\n')) problems.push('does not end with CRLF')
  if (/[^\r]\n|\r[^\n]/.test(text)) problems.push('a bare CR or LF')
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) problems.push(`${Buffer.byteLength(line)} octets: ${line}`)
  const unfolded = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(line => line !== '')
  const open: string[] = []
  for (const line of unfolded) {
    const [, word, name] = /^(BEGIN|END):([A-Z]+)$/.exec(line) ?? []
    if (word === 'BEGIN') open.push(name ?? '')
    else if (word === 'END' && open.pop() !== name) problems.push(`unbalanced ${line}`)
    else if (!word && !/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/.test(line)) problems.push(`no content line: ${line}`)
    const value = /^(SUMMARY|DESCRIPTION|LOCATION|CONTACT):(.*)$/.exec(line)?.[2]
    if (value !== undefined && /(^|[^\\])(\\\\)*[,;]/.test(value)) problems.push(`not escaped: ${line}`)
  }
  if (open.length > 0) problems.push(`never closed: ${open}`)
  for (const component of text.split(/BEGIN:V(?:EVENT|TODO)/).slice(1))
    for (const needed of ['UID', 'DTSTAMP'])
      if ((component.match(new RegExp(`^${needed}[:;]`, 'gm')) ?? []).length !== 1)
        problems.push(`not one ${needed}`)
  return problems
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'a,b;c\\d',
    'line\r\nline\rline\nline',
    'שלום, עולם',
    '東京'.repeat(60),
    '👩‍👩‍👧‍👦'.repeat(20),
    '\u0000\u0007x',
  ),
)
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map(n => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const moment = fc.integer({ min: 0, max: 2_000_000_000 }).map(s => new Date(s * 1_000).toISOString())

const entries = fc.array(
  fc.record(
    {
      uid: fc.uuid().map(id => `interaction:${id}@tandem`),
      kind: fc.constantFrom('event' as const, 'todo' as const),
      title: texts,
      on: day,
      text: texts,
      place: texts,
      startAt: moment,
      people: fc.array(texts, { maxLength: 3 }),
    },
    { requiredKeys: ['uid', 'kind', 'title', 'on'] },
  ),
  { maxLength: 6 },
)

const clean = (text: string | undefined) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what the writer takes out
  text?.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

describe('a calendar that is written', () => {
  it('keeps to RFC 5545 line by line, and ical.js reads back what went in', () => {
    fc.assert(
      fc.property(entries, (list: readonly CalendarEntry[]) => {
        const text = icsText(list, NOW)
        expect(rawProblems(text)).toEqual([])
        const calendar = new ICAL.Component(ICAL.parse(text) as never)
        const parts = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')]
        expect(parts).toHaveLength(list.length)
        for (const entry of list) {
          const part = parts.find(one => one.getFirstPropertyValue('uid') === entry.uid)
          expect(part?.getFirstPropertyValue('summary')).toBe(clean(entry.title))
          if (entry.text !== undefined)
            expect(part?.getFirstPropertyValue('description')).toBe(clean(entry.text))
          const when = part?.getFirstPropertyValue(entry.kind === 'todo' ? 'due' : 'dtstart')?.toString()
          expect(when).toBe(
            entry.kind === 'todo' || entry.startAt === undefined
              ? entry.on
              : entry.startAt.replace('.000Z', 'Z'),
          )
          expect(part?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-24T12:00:00Z')
        }
      }),
      { numRuns: 300, seed: 20_261_124 },
    )
  })

  it('of whole days ends on the day after; of a moment, when it ends', () => {
    const text = icsText(
      [
        { uid: 'a', kind: 'event', title: 'Day', on: '2026-12-31' },
        {
          uid: 'b',
          kind: 'event',
          title: 'Hour',
          on: '2026-12-01',
          startAt: NOW,
          endAt: '2026-11-24T13:00:00.000Z',
        },
        { uid: 'c', kind: 'todo', title: 'Done', on: '2026-12-01', doneAt: NOW },
      ],
      NOW,
    )
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(text).toContain('DTSTART:20261124T120000Z\r\nDTEND:20261124T130000Z\r\n')
    expect(text).toContain('DUE;VALUE=DATE:20261201\r\nSTATUS:COMPLETED\r\nCOMPLETED:20261124T120000Z\r\n')
  })
})

const meeting = (over: Partial<Interaction>): Interaction => ({
  id: 'interaction:1',
  kind: 'meeting',
  subject: 'Plan',
  on: '2026-12-01',
  contactIds: ['contact:1'],
  ...stamp,
  ...over,
})
const task = (over: Partial<Task>): Task => ({
  id: 'task:1',
  title: 'Call',
  dueOn: '2026-12-02',
  ...stamp,
  ...over,
})
const deal = (over: Partial<Deal>): Deal => ({
  id: 'deal:1',
  name: 'Big one',
  stage: 'proposal',
  productIds: [],
  partners: [],
  closeOn: '2026-12-20',
  ...stamp,
  ...over,
})

const ROWS: ExportRows = {
  interactions: [
    meeting({}),
    meeting({ id: 'interaction:2', on: '2026-11-23' }),
    meeting({ id: 'interaction:3', kind: 'call', on: '2026-12-01' }),
  ],
  tasks: [
    task({ partnerId: 'partner:1' }),
    task({ id: 'task:2', doneAt: NOW }),
    task({ id: 'task:3', title: 'Some day', dueOn: undefined as never }),
  ],
  deals: [deal({}), deal({ id: 'deal:2', stage: 'won' })],
  touches: [{ id: 'partner:1', name: 'Nordlicht', touchDueOn: '2026-12-05' }],
  names: new Map([
    ['contact:1', 'Ana Ruiz'],
    ['partner:1', 'Nordlicht'],
  ]),
}

describe('what is written', () => {
  it('is what lies ahead: meetings, open tasks with a day, touches, and deals only when asked', () => {
    const parts = exportParts(ROWS, 'todo', '2026-11-24')
    expect(chosenEntries(parts, USUAL_EXPORT).map(({ uid, title, kind }) => [uid, title, kind])).toEqual([
      ['interaction:1@tandem', 'Plan', 'event'],
      ['task:1@tandem', 'Call (Nordlicht)', 'todo'],
      ['partner:1@tandem', 'Be in touch with Nordlicht', 'event'],
    ])
    expect(chosenEntries(parts, { ...USUAL_EXPORT, deals: true })).toHaveLength(4)
    expect(parts.meetings[0]?.people).toEqual(['Ana Ruiz'])
    expect(exportParts(ROWS, 'event', '2026-11-24').tasks[0]?.kind).toBe('event')
  })

  it('keeps the UID it came with, so that the calendar it came from updates it too', () => {
    expect(meetingEntry(meeting({ externalKey: 'abc@google.com' })).uid).toBe('abc@google.com')
    expect(meetingEntry(meeting({ externalKey: 'abc#2026-12-01' })).uid).toBe('interaction:1@tandem')
    expect(meetingEntry(meeting({ externalKey: 'no-uid-1' })).uid).toBe('interaction:1@tandem')
  })

  it('comes back as the same records', () => {
    const text = icsText(chosenEntries(exportParts(ROWS, 'todo', '2026-11-24'), USUAL_EXPORT), NOW)
    const read = readCalendarFile('back.ics', new TextEncoder().encode(text), {
      zone: 'Europe/Berlin',
      from: '2025-11-24',
      to: '2027-11-24',
      now: NOW,
    })
    expect(read).toMatchObject({
      ok: true,
      value: {
        meetings: [
          { key: 'interaction:1@tandem', subject: 'Plan', on: '2026-12-01' },
          { key: 'partner:1@tandem' },
        ],
        tasks: [{ key: 'task:1@tandem', dueOn: '2026-12-02' }],
        refused: [],
        notes: [],
      },
    })
  })
})
