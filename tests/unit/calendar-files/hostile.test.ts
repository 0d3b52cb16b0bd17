import { expect, it } from 'vitest'
import { fileEngineOn } from '../../../renderer/features/calendar-files/engine/engine.ts'
import { NO_CHOICES } from '../../../renderer/features/calendar-files/plan/types.ts'
import { contentLines } from '../../../renderer/features/calendar-files/read/lines.ts'
import { readCalendarFile } from '../../../renderer/features/calendar-files/read/readFile.ts'
import { zonesOf } from '../../../renderer/features/calendar-files/read/zones.ts'
import { readAccounts } from '../../../renderer/features/engagement/readAccounts.ts'
import { MemoryFiles } from '../../integration/calendar-files/memoryFiles.ts'

const CONTEXT = { zone: 'UTC', from: '2025-11-24', to: '2027-11-24', now: '2026-11-24T12:00:00.000Z' }
const soon = (work: () => void): void => {
  const start = performance.now()
  work()
  expect(performance.now() - start).toBeLessThan(10_000)
}

it('a line folded at every letter is put together once', () => {
  soon(() => {
    const [line] = contentLines(`NOTE:${'a\r\n '.repeat(400_000)}`)
    expect(line?.text).toBe(`NOTE:${'a'.repeat(400_000)}`)
    expect(contentLines(`X${';'.repeat(5_000)}\n${'AAAA\n'.repeat(200_000)}`).length).toBeGreaterThan(1)
  })
})

it('quoted-printable goes on over a line that is empty', () => {
  expect(contentLines('NOTE;QUOTED-PRINTABLE:a=\n\nb')).toEqual([
    { line: 1, text: 'NOTE;QUOTED-PRINTABLE:a' },
    { line: 3, text: 'b' },
  ])
})

it('a time zone whose name is all slashes is asked for a few times', () => {
  soon(() => expect(zonesOf('UTC', []).knows('a/'.repeat(200_000))).toBe(false))
  expect(zonesOf('UTC', []).knows('/example.org/20210101/Europe/Berlin')).toBe(true)
})

it('more meetings than fit are refused with their number, not with the memory of the machine', () => {
  const series = 'BEGIN:VEVENT\r\nDTSTART:20260101T100000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:x\r\nEND:VEVENT\r\n'
  const answer = readCalendarFile('a.ics', new TextEncoder().encode(series.repeat(60)), CONTEXT)
  expect(answer).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('more than 20,000 meetings') },
  })
})

it('a company that is called what every object knows is a company to choose for', async () => {
  const engine = fileEngineOn(new MemoryFiles())
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nORG:constructor\r\nEND:VCARD\r\n'
  const bytes = new TextEncoder().encode(card)
  const preview = await engine.open({ name: 'a.vcf', bytes }, CONTEXT, NO_CHOICES)
  expect(structuredClone(preview)).toMatchObject({ ok: true, value: { found: { cards: 1 } } })
})

it('an address of nothing but slashes is looked at once', () => {
  soon(() => expect(readAccounts(`Acme,"${'/'.repeat(300_000)}\nx"`).accounts).toEqual([{ company: 'Acme' }]))
})
