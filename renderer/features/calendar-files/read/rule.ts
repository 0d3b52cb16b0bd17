import type { DayRule } from './days.ts'

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

export interface SeriesRule {
  readonly days: DayRule
  /** As written: a date or a date and time. */
  readonly until?: string
  /** It repeats within a day, which is not followed. */
  readonly withinDay: boolean
}

/** A rule as ical.js reads it → ours; undefined for one that repeats more often than daily. */
export function seriesRule(value: unknown): SeriesRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const rule = value as Readonly<Record<string, unknown>>
  const freq = FREQUENCIES.find(known => known === rule.freq)
  if (!freq) return undefined
  const numbers = (name: string) =>
    [rule[name] ?? []].flat().flatMap(one => (Number.isInteger(Number(one)) ? [Number(one)] : []))
  const count = Number(rule.count)
  return {
    days: {
      freq,
      interval: Math.max(1, Math.trunc(Number(rule.interval ?? 1)) || 1),
      ...(Number.isInteger(count) && count > 0 && { count }),
      byMonth: numbers('bymonth'),
      byMonthDay: numbers('bymonthday'),
      byYearDay: numbers('byyearday'),
      byWeekNo: numbers('byweekno'),
      byDay: [rule.byday ?? []].flat().flatMap(one => dayOf(String(one)) ?? []),
      bySetPos: numbers('bysetpos'),
      weekStart: weekStartOf(rule.wkst),
    },
    ...(typeof rule.until === 'string' && { until: rule.until }),
    withinDay: ['byhour', 'byminute', 'bysecond'].some(name => numbers(name).length > 1),
  }
}

function dayOf(text: string): DayRule['byDay'][number] | undefined {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.toUpperCase()) ?? []
  const day = DAYS.indexOf(name)
  return day < 0 ? undefined : { nth: Number(nth === '' ? 0 : nth), day }
}

/** ical.js counts from 1 = Sunday, or leaves the name. */
const weekStartOf = (value: unknown): number => {
  const named = DAYS.indexOf(String(value))
  if (named >= 0) return named
  const counted = Number(value)
  return Number.isInteger(counted) && counted >= 1 && counted <= 7 ? counted - 1 : 1
}
