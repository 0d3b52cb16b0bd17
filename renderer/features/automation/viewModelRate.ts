import type { AutomationRate } from '@shared/domain/automation/rate.ts'
import { formatCount, formatReached, NOT_AVAILABLE } from '../../ui/format/numbers.ts'

/** `44% · 31 of 70 steps`; n/a where nothing was done. Rounded down: 69.9% is not 70%. */
export const rateInWords = ({ percent, byRule, all }: AutomationRate): string =>
  percent === undefined
    ? `${NOT_AVAILABLE} · no steps`
    : `${formatReached(percent)} · ${ofStepsInWords({ byRule, all })} steps`

/** `31 of 70`. */
export const ofStepsInWords = ({ byRule, all }: Pick<AutomationRate, 'byRule' | 'all'>): string =>
  `${formatCount(byRule)} of ${formatCount(all)}`

export const percentInWords = ({ percent }: AutomationRate): string =>
  percent === undefined ? NOT_AVAILABLE : formatReached(percent)
