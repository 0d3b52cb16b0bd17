import type { AutomationRate } from '@shared/domain/automation/rate.ts'
import { formatCount, formatReached, NOT_AVAILABLE } from '../../ui/format/numbers.ts'

/** `44% · 31 of 70 steps`; n/a where nothing was done. Rounded down: 69.9% is not 70%. */
export const rateInWords = ({ percent, byRule, all }: AutomationRate): string =>
  percent === undefined
    ? `${NOT_AVAILABLE} · no steps`
    : `${formatReached(percent)} · ${formatCount(byRule)} of ${formatCount(all)} steps`

export const percentInWords = ({ percent }: AutomationRate): string =>
  percent === undefined ? NOT_AVAILABLE : formatReached(percent)
