import { type Clock, clocksOf } from '@shared/domain/registration/clocks.ts'
import { regionTimes } from '@shared/domain/registration/region.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { channelPolicy } from '@shared/domain/workspace/channelPolicy.ts'

/** Run as a process of its own under a time zone; says what every clock shows there, as one line of JSON. */

export const REGIONS = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'] as const
export type Region = (typeof REGIONS)[number]

const policy = channelPolicy.parse({
  approvalHours: 16,
  disputeHours: 20,
  protectionDays: 30,
  calendars: REGIONS.map(timeZone => ({
    region: timeZone,
    timeZone,
    holidays: [{ on: '2026-04-06', name: 'Easter Monday' }, { on: '2026-10-26' }, { on: '2026-07-03' }],
  })),
})

/** The Friday afternoons before each change of the clocks in these zones, and one far from any. */
const STARTS = [
  '2026-03-06T23:30:00.000Z',
  '2026-04-03T03:00:00.000Z',
  '2026-07-02T20:45:00.000Z',
  '2026-09-25T04:10:00.000Z',
  '2026-10-30T23:00:00.000Z',
]

const HOUR = 3_600_000
const later = (at: string, hours: number): string => new Date(Date.parse(at) + hours * HOUR).toISOString()

function registrationAt(start: string, territory: string): Registration {
  const steps: Registration['steps'] = [
    { at: start, by: 'Ana', event: 'submit', from: 'draft', to: 'submitted' },
    {
      at: later(start, 20),
      by: 'Ana',
      event: 'requestInfo',
      from: 'submitted',
      to: 'infoRequested',
      reason: 'Who?',
    },
    { at: later(start, 70), by: 'Ana', event: 'answerInfo', from: 'infoRequested', to: 'underReview' },
    { at: later(start, 140), by: 'Ana', event: 'approve', from: 'underReview', to: 'approved' },
  ]
  return {
    id: 'registration:1',
    partnerId: 'partner:1',
    company: 'Firm',
    territory,
    domains: [],
    productIds: [],
    approvers: [],
    state: 'approved',
    steps,
    submittedAt: start,
    protectedFrom: later(start, 140).slice(0, 10),
    protectedUntil: later(start, 140 + 30 * 24).slice(0, 10),
    createdAt: start,
    updatedAt: start,
    createdIn: 'x',
  }
}

/** Only what had happened by then. */
function asOf(row: Registration, now: string): Registration {
  const steps = row.steps.filter(({ at }) => at <= now)
  const isApproved = steps.some(({ event }) => event === 'approve')
  const { protectedFrom: _from, protectedUntil: _until, ...rest } = row
  return { ...(isApproved ? row : rest), steps, state: steps.at(-1)?.to ?? 'draft' }
}

export interface Shown {
  readonly region: Region
  readonly start: string
  readonly now: string
  readonly clocks: readonly Clock[]
}

/** Clocks of each start in each region, every seven hours over a week and a day before and after the protection's end. */
export function everyClock(): readonly Shown[] {
  const regions = regionTimes(policy, 'UTC')
  return REGIONS.flatMap(region =>
    STARTS.flatMap(start => {
      const row = registrationAt(start, region)
      const hours = [...Array.from({ length: 30 }, (_, i) => 1 + i * 7), 850, 858, 866, 874, 882, 890]
      return hours.map(hour => {
        const now = later(start, hour)
        const clocks = clocksOf({
          registration: asOf(row, now),
          conflicts: [{ foundAt: start }],
          deal: { createdAt: later(start, 150) },
          policy,
          time: regions(region),
          now,
        })
        return { region, start, now, clocks }
      })
    }),
  )
}

if (process.argv.includes('--say'))
  process.stdout.write(
    JSON.stringify({
      offset: new Date('2026-07-01T00:00:00Z').getTimezoneOffset(),
      clocks: everyClock(),
    }),
  )
