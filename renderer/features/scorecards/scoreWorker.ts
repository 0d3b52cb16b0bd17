import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { templateFor } from '@shared/domain/scorecard/templateFor.ts'
import { expose } from 'comlink'
import { readAllSources, readCommon } from '../../columns/bookSource.ts'
import { withChannel } from '../../columns/channelSource.ts'
import { readAll } from '../../data/rows.ts'
import type { ScoreApi, ScoreRow } from './scores.ts'

/** Scores every partner for any quarter, off the screen's thread; the book knows only its own quarter. */
const api: ScoreApi = {
  async scoresOf(period, asOf) {
    const [{ workspace, rates, templates }, rows] = await Promise.all([readCommon(), readAllSources()])
    const sources = await withChannel(rows, templates)
    const rateBook = makeRateBook(rates, workspace.currency)
    return sources.map((source): ScoreRow => {
      const facts = gatherFacts({ ...source, rates: rateBook, workspace, period, asOf })
      const card = computeScorecard(facts, templateFor(source.partner, templates))
      const { id, name } = source.partner
      if (card.score === undefined || card.band === 'no data') return { id, name }
      const [before, now] = card.trend.points.slice(-2).map(point => point.score)
      const percent = card.kpis.find(({ kpi }) => kpi.metric === 'sourcedRevenue')?.percentOfTarget
      return {
        id,
        name,
        score: card.score,
        band: card.band,
        ...(before !== undefined && now !== undefined && { change: now - before }),
        ...(percent !== undefined && { targetPercent: percent }),
      }
    })
  },
  async firstRevenue() {
    const rows = await readAll('revenue')
    return rows.reduce<string | undefined>(
      (least, { date }) => (!least || date < least ? date : least),
      undefined,
    )
  },
}

expose(api)
