import { type Formats, formatsFor } from '@shared/domain/scorecard/formats.ts'
import type { BriefingView } from '../readBriefing.ts'

export interface BriefingContext extends BriefingView {
  readonly formats: Formats
  readonly width: number
}

export const briefingContext = (view: BriefingView, locale: string, width: number): BriefingContext => ({
  ...view,
  formats: formatsFor(locale, view.plan.currency),
  width,
})

/** An amount in a sentence or card: whole units where it is short enough. */
export const short = (minor: number, { formats }: BriefingContext): string =>
  `${formats.currencySign} ${formats.shortAmount(minor)}`
