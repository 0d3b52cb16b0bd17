import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { clocksOf } from '@shared/domain/registration/clocks.ts'
import { regionTimes } from '@shared/domain/registration/region.ts'
import { channelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, isWorkedMinute } from './slowTime.ts'
import { everyClock, REGIONS, type Region } from './zonesUnder.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const run = promisify(execFile)

const OFFSETS: Readonly<Record<Region, number>> = {
  UTC: 0,
  'America/Los_Angeles': 420,
  'Asia/Kolkata': -330,
  'Pacific/Auckland': -720,
}

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-zones-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': at('../../../shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: at('zonesUnder.ts'),
      outDir: folder,
      rollupOptions: { output: { format: 'es', entryFileNames: 'zones.mjs' } },
    },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the clocks of a registration', () => {
  it.each(REGIONS)('show the same in a process whose zone is %s', async zone => {
    const { stdout } = await run(process.execPath, [join(folder, 'zones.mjs'), '--say'], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 * 1024 * 1024,
    })
    const said = JSON.parse(stdout)
    expect(said.offset).toBe(OFFSETS[zone])
    expect(said.clocks).toEqual(JSON.parse(JSON.stringify(everyClock())))
  })

  it('end where a walk over the wall clock says, over every change of the clocks and every holiday', () => {
    const hours = (timeZone: Region) => ({
      timeZone,
      workdays: [1, 2, 3, 4, 5],
      opensAt: '09:00',
      closesAt: '17:00',
      holidays: [{ on: '2026-04-06' }, { on: '2026-10-26' }, { on: '2026-07-03' }],
    })
    for (const { region, now, clocks } of everyClock())
      for (const clock of clocks) {
        if (clock.lastDay !== undefined) {
          const due = Date.parse(clock.dueAt)
          expect(dayOf(due - 1000, region)).toBe(clock.lastDay)
          expect(dayOf(due, region) > clock.lastDay).toBe(true)
        } else if (clock.kind === 'dispute' && clock.state === 'running') {
          let left = 0
          for (let ms = Date.parse(now); ms < Date.parse(clock.dueAt); ms += 60_000)
            if (isWorkedMinute(ms, hours(region))) left += 1
          expect([region, now, clock.left]).toEqual([region, now, left])
        }
      }
  })
})

/** Submitted on a Friday at four in the afternoon: an hour, Monday, and seven hours of Tuesday. */
const BY_HAND: [zone: Region, start: string, due: string, holidays: string[]][] = [
  ['UTC', '2026-03-06T16:00:00.000Z', '2026-03-10T16:00:00.000Z', []],
  ['America/Los_Angeles', '2026-03-07T00:00:00.000Z', '2026-03-10T23:00:00.000Z', []],
  ['America/Los_Angeles', '2026-03-07T00:00:00.000Z', '2026-03-11T23:00:00.000Z', ['2026-03-09']],
  ['America/Los_Angeles', '2026-10-30T23:00:00.000Z', '2026-11-04T00:00:00.000Z', []],
  ['Asia/Kolkata', '2026-10-30T10:30:00.000Z', '2026-11-03T10:30:00.000Z', []],
  ['Asia/Kolkata', '2026-10-30T10:30:00.000Z', '2026-11-04T10:30:00.000Z', ['2026-11-02']],
  ['Pacific/Auckland', '2026-04-03T03:00:00.000Z', '2026-04-07T04:00:00.000Z', []],
  ['Pacific/Auckland', '2026-04-03T03:00:00.000Z', '2026-04-08T04:00:00.000Z', ['2026-04-06']],
  ['Pacific/Auckland', '2026-09-25T04:00:00.000Z', '2026-09-29T03:00:00.000Z', []],
]

it.each(BY_HAND)('in %s what is submitted at %s is due at %s (holidays %s)', (timeZone, start, due, days) => {
  const policy = channelPolicy.parse({
    approvalHours: 16,
    calendars: [{ region: 'R', timeZone, holidays: days.map(on => ({ on })) }],
  })
  const clocks = clocksOf({
    registration: {
      id: 'registration:1',
      partnerId: 'partner:1',
      company: 'Firm',
      domains: [],
      productIds: [],
      approvers: [],
      state: 'submitted',
      steps: [{ at: start, by: 'Ana', event: 'submit', from: 'draft', to: 'submitted' }],
      createdAt: start,
      updatedAt: start,
      createdIn: 'x',
    },
    conflicts: [],
    policy,
    time: regionTimes(policy, 'UTC')('r'),
    now: start,
  })
  expect(clocks.map(({ kind, dueAt, left, state }) => [kind, dueAt, left, state])).toEqual([
    ['approval', due, 960, 'running'],
  ])
})
