import type { QuarterOutlook } from '@shared/domain/today/outlook.ts'
import type { ForecastQuarter } from '../../columns/forecast/forecast.ts'
import { formatCount, formatMoney, formatPercent } from '../../ui/format/numbers.ts'

/** Widths and the target's place in percent of the bar; the bar is a little longer than its longest part. */
export function barParts({ sourced = 0, weighted = 0, target }: QuarterOutlook) {
  const longest = Math.max(sourced + weighted, target ?? 0, 1) * 1.06
  const percent = (minor: number) => (Math.max(0, minor) / longest) * 100
  return {
    sourced: percent(sourced),
    weighted: percent(weighted),
    target: target === undefined ? undefined : percent(target),
  }
}

/** What is in and stood for in the running quarter, minor units. */
export interface CommitStanding {
  /** Revenue sourced so far; won deals where no revenue is known. */
  readonly booked: number
  readonly commit: number
  readonly bestCase: number
  readonly target: number | undefined
}

/** The standing of a quarter as Forecast has it: revenue booked in it, else its won deals, and its open deals. */
export const standingOf = (
  { byKind, target }: Pick<ForecastQuarter, 'byKind' | 'target'>,
  booked: number | undefined,
): CommitStanding => ({
  booked: booked ?? byKind.won.minor,
  commit: byKind.commit.minor,
  bestCase: byKind.bestCase.minor,
  target,
})

/** Widths and the target's place in percent; the bar is a little longer than its longest part. */
export function commitBar({ booked, commit, bestCase, target }: CommitStanding) {
  const longest = Math.max(booked + commit + bestCase, target ?? 0, 1) * 1.06
  const percent = (minor: number) => (Math.max(0, minor) / longest) * 100
  return {
    booked: percent(booked),
    commit: percent(commit),
    bestCase: percent(bestCase),
    target: target === undefined ? undefined : percent(target),
  }
}

/** `€310K short. Best case adds €420K.` */
export function commitInWords(standing: CommitStanding, currency: string, locale?: string): string {
  const { booked, commit, bestCase, target } = standing
  const money = (minor: number) => formatMoney({ minor, currency }, 'compact', locale)
  const made = `${money(booked)} is in, ${money(commit)} in commit.`
  const more = bestCase > 0 ? ` Best case adds ${money(bestCase)}.` : ''
  if (target === undefined) return `No target is set for this quarter. ${made}${more}`
  const gap = target - booked - commit
  return gap <= 0 ? `Commit reaches the target. ${made}` : `${money(gap)} short. ${made}${more}`
}

/** The quarter in one or two sentences. */
export function outlookInWords(outlook: QuarterOutlook, currency: string, locale?: string): string {
  const { target, gap, open, weighted, coverage, winRate, decided } = outlook
  const money = (minor: number) => formatMoney({ minor, currency }, 'compact', locale)
  const pipeline =
    open === undefined
      ? 'No deal with a close date is known.'
      : `Open deals closing in it: ${money(open)}, weighted ${money(weighted ?? 0)}.`
  if (target === undefined) return `No target is set for this quarter. ${pipeline}`
  if (gap === 0) return `The target is reached. ${pipeline}`
  const short = `${money(gap ?? 0)} short. ${pipeline}`
  if (coverage === undefined) return short
  const times = `${formatTimes(coverage, locale)} coverage`
  if (winRate === undefined) return `${short} That is ${times}.`
  return `${short} That is ${times} at a win rate of ${formatPercent(winRate * 100, locale)} of ${formatCount(decided, locale)} deals.`
}

const formatTimes = (times: number, locale?: string): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(times)}×`
