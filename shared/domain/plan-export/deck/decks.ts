import type { CalendarDate, Instant } from '../../../lib/calendarDate.ts'
import type { PlanShare } from '../share.ts'
import { lastQuarterActions, nextActions } from './actionSlides.ts'
import { coverSlide } from './coverSlide.ts'
import { forecastSlides } from './forecastSlides.ts'
import { goalTable, reachedSlide } from './goalSlides.ts'
import { paginate } from './paginate.ts'
import { type Pipeline, pipelineSlides } from './pipelineSlides.ts'
import { accountSlides, askSlides, riskSlides, thesisSlides } from './restSlides.ts'
import type { DeckFormats, Slide } from './slide.ts'

interface Around {
  readonly formats: DeckFormats
  dayOf(at: Instant): CalendarDate
}

const goalsSlide = (share: PlanShare, formats: DeckFormats): Slide => {
  const table = goalTable(share, formats)
  return {
    title: 'Goals',
    note: table.rows.length > 0 ? 'A running quarter’s target counts by the days that are over.' : undefined,
    blocks: [table.rows.length > 0 ? table : { kind: 'text', lines: ['The plan has no goal yet.'] }],
  }
}

/** The executive summary: what both sides are after, how it stands, what comes next. */
export const summaryDeck = (share: PlanShare, { formats, dayOf }: Around): readonly Slide[] =>
  paginate([
    coverSlide(share, 'Executive summary', formats, dayOf),
    ...thesisSlides(share),
    goalsSlide(share, formats),
    ...forecastSlides(share, formats),
    ...accountSlides(share),
    ...nextActions(share, formats),
    ...riskSlides(share, formats),
    ...askSlides(share, formats),
  ])

/** A QBR: last quarter's actions first, then results, then what comes next (field guide 4c). */
export const qbrDeck = (share: PlanShare, pipeline: Pipeline, { formats, dayOf }: Around): readonly Slide[] =>
  paginate([
    coverSlide(share, 'Quarterly business review', formats, dayOf),
    ...lastQuarterActions(share, formats, dayOf),
    goalsSlide(share, formats),
    ...reachedSlide(share),
    ...pipelineSlides(pipeline, formats),
    ...riskSlides(share, formats),
    ...nextActions(share, formats),
    ...askSlides(share, formats),
  ])
