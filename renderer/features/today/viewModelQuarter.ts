import type { QuarterOutlook } from '@shared/domain/today/outlook.ts'
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
