import { addDays, type CalendarDate, daysBetween, daysInMonth } from '@shared/lib/calendarDate.ts'

/** A rule of a series, by days; what repeats within a day is not read. */
export interface DayRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly count?: number
  readonly byMonth: readonly number[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNo: readonly number[]
  /** `nth` 0: every such day; day 0 = Sunday. */
  readonly byDay: readonly { readonly nth: number; readonly day: number }[]
  readonly bySetPos: readonly number[]
  /** First day of the week, 0 = Sunday. */
  readonly weekStart: number
}

/** Periods looked at before a series is given up: every rule ends, even one that never meets a day. */
const MOST_PERIODS = 40_000

/**
 * The days of a series from its first day up to `to`, in order (RFC 5545, 3.3.10). The first day always
 * counts. Each period is enumerated and filtered, so that no rule can run for ever.
 */
export function daysOf(rule: DayRule, first: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const out: CalendarDate[] = [first]
  let start = periodStart(rule, first)
  for (let n = 0; n < MOST_PERIODS && start <= to; n++) {
    for (const day of periodDays(rule, first, start)) {
      if (day <= first) continue
      if (rule.count !== undefined && out.length >= rule.count) return out
      if (day > to) return out
      out.push(day)
    }
    if (rule.count !== undefined && out.length >= rule.count) return out
    const next = periodAfter(rule, start)
    if (next === undefined) return out
    start = next
  }
  return out
}

const year = (date: CalendarDate) => Number(date.slice(0, 4))
const month = (date: CalendarDate) => Number(date.slice(5, 7))
const monthDay = (date: CalendarDate) => Number(date.slice(8, 10))
/** 0 = Sunday; 2000-01-02 was one. */
const weekday = (date: CalendarDate) => ((daysBetween('2000-01-02', date) % 7) + 7) % 7
const iso = (y: number, m: number, d: number): CalendarDate =>
  `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`

function periodStart({ freq, weekStart }: DayRule, date: CalendarDate): CalendarDate {
  if (freq === 'DAILY') return date
  if (freq === 'WEEKLY') return addDays(date, -((weekday(date) - weekStart + 7) % 7))
  return freq === 'MONTHLY' ? iso(year(date), month(date), 1) : iso(year(date), 1, 1)
}

function periodAfter({ freq, interval }: DayRule, start: CalendarDate): CalendarDate | undefined {
  if (freq === 'DAILY') return addDays(start, interval)
  if (freq === 'WEEKLY') return addDays(start, 7 * interval)
  const months = year(start) * 12 + month(start) - 1 + (freq === 'MONTHLY' ? interval : 12 * interval)
  const y = Math.floor(months / 12)
  return y > 9998 ? undefined : iso(y, (months % 12) + 1, 1)
}

function periodDays(rule: DayRule, first: CalendarDate, start: CalendarDate): readonly CalendarDate[] {
  const length = lengthOf(rule, start)
  const tests = testsOf(rule, first)
  const days: CalendarDate[] = []
  // A week of the year may reach into the neighbouring years.
  const reach = rule.freq === 'YEARLY' && rule.byWeekNo.length > 0 ? 6 : 0
  for (let i = -reach; i < length + reach; i++) {
    const day = addDays(start, i)
    if (tests.every(test => test(day, year(start)))) days.push(day)
  }
  if (rule.bySetPos.length === 0) return days
  const places = rule.bySetPos.map(place => (place > 0 ? place - 1 : days.length + place))
  return days.filter((_, i) => places.includes(i))
}

function lengthOf({ freq }: DayRule, start: CalendarDate): number {
  if (freq === 'DAILY') return 1
  if (freq === 'WEEKLY') return 7
  return freq === 'MONTHLY' ? daysInMonth(year(start), month(start)) : daysInYear(year(start))
}

const daysInYear = (y: number): number => (daysInMonth(y, 2) === 29 ? 366 : 365)

type DayTest = (day: CalendarDate, ofYear: number) => boolean

function testsOf(rule: DayRule, first: CalendarDate): readonly DayTest[] {
  const { freq, byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = rule
  const tests: DayTest[] = []
  if (byMonth.length > 0) tests.push(day => byMonth.includes(month(day)))
  if (byWeekNo.length > 0 && freq === 'YEARLY')
    tests.push((day, ofYear) => weekFits(day, ofYear, byWeekNo, rule.weekStart))
  else if (freq === 'YEARLY') tests.push((day, ofYear) => year(day) === ofYear)
  if (byYearDay.length > 0) tests.push(day => fromEnds(byYearDay, dayOfYear(day), daysInYear(year(day))))
  if (byMonthDay.length > 0)
    tests.push(day => fromEnds(byMonthDay, monthDay(day), daysInMonth(year(day), month(day))))
  if (byDay.length > 0) tests.push(day => byDay.some(one => dayFits(rule, one, day)))
  const free = byDay.length + byMonthDay.length + byYearDay.length === 0
  if (free && freq === 'WEEKLY') tests.push(day => weekday(day) === weekday(first))
  if (free && freq === 'MONTHLY') tests.push(day => monthDay(day) === monthDay(first))
  if (free && freq === 'YEARLY' && byWeekNo.length > 0) tests.push(day => weekday(day) === weekday(first))
  else if (free && freq === 'YEARLY') {
    tests.push(day => monthDay(day) === monthDay(first))
    if (byMonth.length === 0) tests.push(day => month(day) === month(first))
  }
  return tests
}

const fromEnds = (wanted: readonly number[], place: number, length: number): boolean =>
  wanted.includes(place) || wanted.includes(place - length - 1)

const dayOfYear = (day: CalendarDate): number => daysBetween(iso(year(day), 1, 1), day) + 1

function dayFits(rule: DayRule, { nth, day: wanted }: DayRule['byDay'][number], day: CalendarDate): boolean {
  if (weekday(day) !== wanted) return false
  const counted = rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byWeekNo.length === 0)
  if (nth === 0 || !counted) return true
  const inMonth = rule.freq === 'MONTHLY' || rule.byMonth.length > 0
  const place = inMonth ? monthDay(day) : dayOfYear(day)
  const length = inMonth ? daysInMonth(year(day), month(day)) : daysInYear(year(day))
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth
}

/** Week 1 is the first with at least four days in the year. */
function weekFits(day: CalendarDate, ofYear: number, wanted: readonly number[], weekStart: number): boolean {
  const firstOf = (y: number): CalendarDate => {
    const fourth = iso(y, 1, 4)
    return addDays(fourth, -((weekday(fourth) - weekStart + 7) % 7))
  }
  const first = firstOf(ofYear)
  const weeks = daysBetween(first, firstOf(ofYear + 1)) / 7
  const week = Math.floor(daysBetween(first, day) / 7) + 1
  return week >= 1 && week <= weeks && fromEnds(wanted, week, weeks)
}
