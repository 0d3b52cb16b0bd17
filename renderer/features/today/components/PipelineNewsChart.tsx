import { useEffect, useState } from 'react'
import type { PipelineNews } from '../../../columns/agenda/agenda.ts'
import { readPipelineNews } from '../../../columns/agenda/agendaStore.ts'
import { formatShortDay } from '../../../ui/format/dates.ts'
import { formatMoney } from '../../../ui/format/numbers.ts'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../today.module.css'
import type { TodayView } from '../useToday.ts'
import { type Bar, pipelineBars } from '../viewModelPipeline.ts'

/** Why the weighted pipeline of the quarter is not what it was on Monday: a bridge of bars. */
export function PipelineNewsChart({ view }: { view: TodayView }) {
  const { book, agenda, outlook, day, narrowed } = view
  const [news, setNews] = useState<PipelineNews>()
  const end = outlook?.weighted
  // Figures of an imported history stand on another day than the journal's week.
  const live = book !== undefined && book.asOf === day
  const seq = agenda && book ? Math.min(agenda.seq, book.seq) : undefined
  useEffect(() => {
    if (!live || end === undefined || seq === undefined) return
    let current = true
    void readPipelineNews(end).then(read => current && setNews(read))
    return () => {
      current = false
    }
  }, [live, end, seq])
  if (!live || !news) return null
  const { bars, moved } = pipelineBars(news)
  return (
    <>
      <div className={css.head}>
        <h2>What changed in the pipeline</h2>
        <Tooltip text="Open deals that close this quarter, times the probability of their stage. Deals that came with an import count as having been there.">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the definition must be in reach of the keyboard */}
          <span tabIndex={0}>weighted, this quarter{narrowed && ', whole team'}</span>
        </Tooltip>
      </div>
      {moved ? (
        <Bridge bars={bars} currency={news.currency} since={formatShortDay(news.since)} />
      ) : (
        <p className={css.quiet}>
          Nothing since {formatShortDay(news.since)}: still{' '}
          {formatMoney({ minor: news.end, currency: news.currency }, 'compact')}.
        </p>
      )}
    </>
  )
}

function Bridge({ bars, currency, since }: { bars: readonly Bar[]; currency: string; since: string }) {
  const name = (bar: Bar) => (bar.id === 'start' ? since : bar.id === 'end' ? 'today' : bar.id)
  const amount = (bar: Bar) => {
    const text = formatMoney({ minor: Math.abs(bar.minor), currency }, 'compact')
    return bar.total ? text : `${bar.minor < 0 ? '−' : '+'}${text}`
  }
  return (
    <ul className={css.bridge}>
      {bars.map(bar => (
        <li key={bar.id} className={css.step}>
          <span className={css.stepChart}>
            <span className={css.stepAmount} style={{ bottom: `calc(${bar.to}% + 4px)` }}>
              {amount(bar)}
            </span>
            <span
              className={css.stepBar}
              data-bar={bar.id}
              style={{ bottom: `${bar.from}%`, height: `max(2px, ${bar.to - bar.from}%)` }}
            />
          </span>
          <span className={css.stepName}>{name(bar)}</span>
        </li>
      ))}
    </ul>
  )
}
