import { importPresetFields } from '@shared/domain/import/preset.ts'
import { readAnswer } from '@shared/domain/pack/answer.ts'
import { hashesInPdf, isPdf } from '@shared/domain/plan/hashInPdf.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { parseLine } from '../../../electron/backup/logLines.ts'
import { parseSnapshotName } from '../../../electron/backup/names.ts'
import { parseSettings } from '../../../electron/settings/settings.ts'
import { restoredState } from '../../../electron/settings/windowState.ts'
import { fileEngineOn } from '../../../renderer/features/calendar-files/engine/engine.ts'
import { NO_CHOICES } from '../../../renderer/features/calendar-files/plan/types.ts'
import { readAccounts } from '../../../renderer/features/engagement/readAccounts.ts'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { damaged, HOSTILE_WORDS, hostileJson, hostileText, hostileWord } from '../../support/fuzz/garbage.ts'
import { MemoryFiles } from '../calendar-files/memoryFiles.ts'
import { MemoryStore } from '../import/memoryStore.ts'

const CONTEXT = {
  zone: 'Europe/Berlin',
  from: '2025-11-24',
  to: '2027-11-24',
  now: '2026-11-24T12:00:00.000Z',
}

const line = fc.oneof(
  fc.constantFrom(
    ...[
      'BEGIN:VCARD',
      'END:VCARD',
      'VERSION:2.1',
      'VERSION:3.0',
      'VERSION:4.0',
      'BEGIN:VEVENT',
      'END:VEVENT',
    ],
    ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VTODO', 'END:VTODO', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE'],
    ...[
      'BEGIN:DAYLIGHT',
      'END:DAYLIGHT',
      'TZID:Odd',
      'TZOFFSETTO:+9900',
      'TZOFFSETFROM:-0000',
      'RDATE:20260101,x',
    ],
    ...[
      'DTSTART:20260101T100000Z',
      'DTSTART;TZID=Odd:20260101T100000',
      'DTSTART;VALUE=DATE:20260230',
      'DTSTART:99999999',
    ],
    ...[
      'DTEND:20250101T100000Z',
      'DURATION:P9999999999D',
      'DURATION:-PT1S',
      'UID:1',
      'UID:1',
      'STATUS:CANCELLED',
    ],
    ...[
      'RRULE:FREQ=DAILY',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'RRULE:FREQ=SECONDLY',
      'RRULE:FREQ=DAILY;INTERVAL=0',
    ],
    ...[
      'RRULE:FREQ=WEEKLY;COUNT=99999999999;INTERVAL=99999999999',
      'RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU',
      'EXDATE:x',
    ],
    ...[
      'N:Doe;John',
      'FN:Ana',
      'EMAIL:ana@example.com',
      'NOTE;ENCODING=QUOTED-PRINTABLE:a=',
      '=FF=',
      'PHOTO;ENCODING=b:AAAA',
    ],
    ...[
      'SUMMARY;LANGUAGE="a;b:c',
      ' folded',
      '\tfolded',
      'X;__proto__=1:2',
      'TEL;TYPE=constructor:+49 30 1',
      'DUE:20260301',
    ],
  ),
  fc
    .tuple(
      fc.constantFrom('SUMMARY', 'FN', 'NOTE', 'DESCRIPTION', 'ORG', 'TZID', 'DTSTART;TZID', 'UID'),
      hostileText,
    )
    .map(([name, text]) => `${name}:${text}`),
  hostileWord,
)
const componentOf = (name: string) =>
  fc.array(line, { maxLength: 8 }).map(lines => [`BEGIN:${name}`, ...lines, `END:${name}`])
const calendarText = fc
  .tuple(
    fc.array(
      fc.oneof(
        componentOf('VCARD'),
        componentOf('VEVENT'),
        componentOf('VTODO'),
        fc.array(line, { maxLength: 4 }),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('\r\n', '\n', '\r'),
  )
  .map(([blocks, end]) => blocks.flat().join(end))
const jcard = hostileJson.map(json =>
  JSON.stringify(['vcard', [['version', {}, 'text', '4.0'], ['fn', {}, 'text', json], json]]),
)
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Calendars and cards, through reading, the preview and the writing of rows. */
export const fuzzCalendarFiles = (howMany: number) =>
  fuzz({
    name: 'calendars and cards',
    seed: 20_261_127,
    cases: howMany,
    inputs: fc.oneof(
      { weight: 5, arbitrary: calendarText.map(bytesOf) },
      { weight: 1, arbitrary: jcard.map(bytesOf) },
      { weight: 1, arbitrary: calendarText.map(text => bytesOf(text || 'x')).chain(damaged) },
    ),
    async one(bytes) {
      const engine = fileEngineOn(new MemoryFiles())
      const opened = structuredClone(await engine.open({ name: 'a.ics', bytes }, CONTEXT, NO_CHOICES))
      if (!opened.ok) return plain(opened.error)
      for (const note of [...opened.value.refused, ...opened.value.notes]) expect(note.reason).not.toBe('')
      const report = structuredClone(await engine.run(NO_CHOICES, 'Test'))
      return report.ok ? 'taken in' : plain(report.error)
    },
  })

const presetJson = fc
  .record(
    {
      name: fc.oneof(fc.constant('Mine'), hostileText),
      kind: fc.constantFrom<unknown>('partners', 'deals', 'leads', 'targets', '__proto__', 7),
      mapping: fc
        .array(
          fc.tuple(
            fc.constantFrom('Name', 'Stage', 'Amount', ...HOSTILE_WORDS),
            fc.constantFrom('name', 'stage', 'amount', 'status', ...HOSTILE_WORDS),
          ),
        )
        .map(pairs => Object.fromEntries(pairs)),
      currency: fc.constantFrom<unknown>('EUR', 'constructor', '', 7),
      style: fc.constantFrom<unknown>({}, { decimal: ',' }, { decimal: 'x' }, null),
      values: fc
        .array(
          fc.tuple(
            fc.constantFrom('stage', 'status', 'types', '__proto__', 'constructor'),
            fc.constantFrom<unknown>(
              {},
              { Won: 'won' },
              { Won: 'nowhere' },
              { __proto__: null, constructor: 'won' },
            ),
          ),
        )
        .map(pairs => Object.fromEntries(pairs)),
      otherwise: fc
        .array(fc.tuple(fc.constantFrom('name', 'stage', ...HOSTILE_WORDS), hostileWord))
        .map(pairs => Object.fromEntries(pairs)),
    },
    { requiredKeys: ['name', 'kind', 'mapping'] },
  )
  .map(preset => preset as unknown)

const TABLE = bytesOf(
  'Name,Stage,Amount,constructor\nNordlicht,Won,5,a\nSüdwind,constructor,constructor5,b\n',
)

/** Presets of another workspace or of a file, used on a table. */
export const fuzzPresets = (howMany: number) =>
  fuzz({
    name: 'presets',
    seed: 20_261_127,
    cases: howMany,
    inputs: fc.oneof({ weight: 6, arbitrary: presetJson }, { weight: 1, arbitrary: hostileJson }),
    async one(json) {
      const parsed = importPresetFields.safeParse(JSON.parse(JSON.stringify(json)))
      if (!parsed.success) return 'no preset'
      const engine = importEngineOn(new MemoryStore())
      await engine.open({ name: 'a.csv', bytes: TABLE })
      const settings = { ...parsed.data, sheet: 0, headerRow: 0, onMatch: 'merge' as const, decisions: {} }
      const dry = structuredClone(await engine.dryRun(settings as never))
      if (!dry.ok) return plain(dry.error)
      const report = structuredClone(await engine.run(settings as never, 'Test'))
      return report.ok ? 'used' : plain(report.error)
    },
  })

const smallFile = fc.oneof(
  hostileText,
  hostileJson.map(json => JSON.stringify(json)),
  fc.constantFrom('%PDF-1.7\n', '{"theme":"dark"}'),
)

/** Answers of partners, lists of accounts, printed plans, and the small files of the profile. */
export const fuzzSmallFiles = (howMany: number) =>
  fuzz({
    name: 'answers, lists and small files',
    seed: 20_261_127,
    cases: howMany,
    inputs: fc.tuple(smallFile, smallFile, hostileJson),
    one([text, more, json]) {
      const answer = readAnswer(text)
      if (!answer.ok) expectPlain(answer.error)
      expect(
        readAnswer(JSON.stringify({ format: 'tandem-answer', version: 1, token: text, body: more })).ok,
      ).toBe(false)
      for (const { company } of readAccounts(`${text}\n${more}`).accounts) expect(company.trim()).not.toBe('')
      const pdf = bytesOf(`%PDF-1.7\n${text}tandem ${more}`)
      if (isPdf(pdf)) for (const hash of hashesInPdf(pdf)) expect(hash).toMatch(/^[0-9a-f]+$/)
      expect(['system', 'light', 'dark']).toContain(parseSettings(json).theme)
      const area = { x: 0, y: 0, width: 1920, height: 1080 }
      const { width, height } = restoredState(json, [area])
      expect(width > 0 && width <= 1920 && height > 0 && height <= 1080).toBe(true)
      expect(parseLine(text)).toBeUndefined()
      expect(parseSnapshotName(more)).toBeUndefined()
      return 'read or refused'
    },
  })

function plain(error: { readonly code: string; readonly message: string }): string {
  expectPlain(error)
  return error.code
}
