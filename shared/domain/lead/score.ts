import type { CalendarDate } from '../../lib/calendarDate.ts'
import { list } from '../fields/words.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import { industryKey, placeKey, sizeKey, sizeOf, sourceKey } from './keys.ts'
import { type LeadPolicy, SCORE_FACTORS, type ScoreFactorId } from './policy.ts'
import type { LeadFields } from './schema.ts'
import type { TrackRecord } from './trackRecord.ts'

/** What a score may look at beside the lead itself; only what ended before it came is used. */
export interface ScoreWorld {
  readonly points: LeadPolicy['points']
  /** Closed deals, won or lost, by industry, place and size of their customers. */
  readonly deals: TrackRecord
  /** Settled leads, converted or closed, by source. */
  readonly leads: TrackRecord
}

export interface ScoreFactor {
  readonly id: ScoreFactorId
  readonly label: string
  /** Points it can give. */
  readonly points: number
  /** Points it gives; absent where nothing is known, and then its points are not in the sum either. */
  readonly got?: number
  /** Why, in words. */
  readonly words: string
}

export interface LeadScore {
  /** 0 to 100, rounded; absent where nothing at all is known. */
  readonly score?: number
  /** Percent of the points that could be judged. */
  readonly confidence: number
  readonly factors: readonly ScoreFactor[]
}

export const SCORE_LABELS: Readonly<Record<ScoreFactorId, string>> = {
  industry: 'Industry',
  place: 'Country',
  size: 'Size',
  source: 'Source',
  referral: 'Referral',
  reach: 'Can be reached',
  detail: 'Knows what it wants',
  visits: 'Visits',
}

/** Below it a score rests on too little and says so. */
export const LOW_CONFIDENCE = 50

/** A part from 0 to 1 of a factor's points with its reason; without a part nothing is known. */
interface Judged {
  readonly part?: number
  readonly words: string
}

/**
 * A lead's score from 0 to 100: points got ÷ points that could be judged × 100, and how much could be judged.
 * A convention of this workspace, not a probability. `day`: when it came; nothing later is looked at.
 */
export function scoreLead(
  lead: Omit<LeadFields, 'receivedOn'>,
  day: CalendarDate,
  world: ScoreWorld,
): LeadScore {
  const factors = SCORE_FACTORS.filter(id => world.points[id] > 0).map(id => {
    const points = world.points[id]
    const { part, words } = JUDGES[id](lead, day, world)
    return { id, label: SCORE_LABELS[id], points, words, ...(part !== undefined && { got: points * part }) }
  })
  const known = factors.filter(({ got }) => got !== undefined)
  const judged = sum(known.map(({ points }) => points))
  const all = sum(factors.map(({ points }) => points))
  const got = sum(known.map(factor => factor.got ?? 0))
  return {
    ...(judged > 0 && { score: Math.round((got / judged) * 100) }),
    confidence: all > 0 ? Math.round((judged / all) * 100) : 0,
    factors,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

type Judge = (lead: Omit<LeadFields, 'receivedOn'>, day: CalendarDate, world: ScoreWorld) => Judged

const JUDGES: Readonly<Record<ScoreFactorId, Judge>> = {
  industry: ({ industry }, day, { deals }) =>
    industry
      ? record(deals, day, industryKey(industry), `in ${industry}`, DEALS)
      : { words: 'No industry is given.' },
  place: ({ country }, day, { deals }) =>
    country
      ? record(deals, day, placeKey(country), `in ${country}`, DEALS)
      : { words: 'No country is given.' },
  size: ({ employees }, day, { deals }) =>
    employees === undefined
      ? { words: 'Its size is not given.' }
      : record(deals, day, sizeKey(employees), `with customers of ${sizeOf(employees)}`, DEALS),
  source: ({ source }, day, { leads }) =>
    source
      ? record(leads, day, sourceKey(source), `from ${source}`, LEADS)
      : { words: 'No source is given.' },
  referral: ({ referredBy }) =>
    referredBy ? { part: 1, words: 'A partner referred it.' } : { part: 0, words: 'No partner referred it.' },
  reach: reached,
  detail: detailed,
  visits: ({ visits }) =>
    visits === undefined
      ? { words: 'Visits are not recorded.' }
      : {
          part: Math.min(1, visits / MANY_VISITS),
          words: `${visits === 1 ? 'One visit' : `${visits} visits`} before it came; ${MANY_VISITS} give all points.`,
        },
}

const MANY_VISITS = 5
const DEALS = { things: 'closed deals', good: 'were won', whole: 'the whole book' }
const LEADS = { things: 'settled leads', good: 'became deals', whole: 'all leads' }
/** Cases at the rate of all that every key is taken to begin with, so that two of two are no certainty. */
const PRIOR = 10

/** Half the points at the rate of all, all of them at twice that rate. */
function record(
  outcomes: TrackRecord,
  day: CalendarDate,
  key: string,
  where: string,
  { things, good, whole }: typeof DEALS,
): Judged {
  const all = outcomes.before(day)
  const own = outcomes.before(day, key)
  if (all.good === 0) return { words: `No ${things} ${good} before it came, so nothing is known.` }
  if (own.of === 0) return { words: `There were no ${things} ${where} before it came.` }
  const base = all.good / all.of
  const rate = (own.good + PRIOR * base) / (own.of + PRIOR)
  return {
    part: Math.min(1, rate / base / 2),
    words: `${own.good} of ${own.of} ${things} ${where} ${good} (${percent(own.good / own.of)}), of ${whole} ${percent(base)}.`,
  }
}

const percent = (part: number): string => `${Math.round(part * 100)}%`

function reached({ contactEmail, contactPhone }: Omit<LeadFields, 'receivedOn'>): Judged {
  const own = contactEmail !== undefined && domainKey(contactEmail) !== undefined
  const mail = own
    ? 'an address at the company’s own domain'
    : contactEmail
      ? 'an address of a free mail service'
      : undefined
  const ways = [mail, contactPhone && 'a phone number'].filter(way => way !== undefined && way !== '')
  if (ways.length === 0) return { part: 0, words: 'There is no address and no phone number.' }
  const part = (own ? 0.6 : contactEmail ? 0.3 : 0) + (contactPhone ? 0.4 : 0)
  return { part, words: `There is ${list(ways as string[])}.` }
}

function detailed(lead: Omit<LeadFields, 'receivedOn'>): Judged {
  const said = [
    [lead.contactName, 'who asks'],
    [lead.productIds.length > 0, 'for which product'],
    [lead.amount, 'for how much'],
  ] as const
  const named = said.filter(([is]) => is).map(([, words]) => words)
  return {
    part: named.length / said.length,
    words: named.length === 0 ? 'It says neither who asks, nor for what.' : `It says ${list(named)}.`,
  }
}
