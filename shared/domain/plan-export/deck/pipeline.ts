import type { CalendarDate } from '../../../lib/calendarDate.ts'
import type { Id } from '../../../lib/ids.ts'
import { addMinor } from '../../../lib/money.ts'
import { DEAL_STAGE_LABELS, DEAL_STAGES, type Deal, isOpen } from '../../deal/schema.ts'
import { convertedPart } from '../../forecast/dealShares.ts'
import type { RateBook } from '../../scorecard/rateBook.ts'
import type { Pipeline } from './pipelineSlides.ts'

interface Sources {
  readonly partnerId: Id<'partner'>
  readonly deals: readonly Deal[]
  readonly rates: RateBook
  readonly today: CalendarDate
}

/** The partner's part of its open deals by stage, converted as of today; stages without a deal are left out. */
export function pipelineOf({ partnerId, deals, rates, today }: Sources): Pipeline {
  const open = deals.filter(({ stage }) => isOpen(stage))
  const priced = open.map(deal => ({ deal, minor: convertedPart(deal, partnerId, rates, today) }))
  return {
    leftOut: priced.filter(({ minor }) => minor === undefined).length,
    stages: DEAL_STAGES.flatMap(stage => {
      const here = priced.filter(({ deal, minor }) => deal.stage === stage && minor !== undefined)
      const minor = here.reduce((sum, one) => addMinor(sum, one.minor ?? 0), 0)
      return here.length === 0 ? [] : [{ stage: DEAL_STAGE_LABELS[stage], deals: here.length, minor }]
    }),
  }
}
