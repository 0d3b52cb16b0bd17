import type { BookRow } from '../../../columns/book.ts'
import { partnerHref } from '../../../state/places.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import css from '../today.module.css'
import type { TodayView } from '../useToday.ts'
import { PipelineNewsChart } from './PipelineNewsChart.tsx'

/** Partners whose score moved, with the reason in words, and what moved the pipeline. */
export function MyBook({ view }: { view: TodayView }) {
  const { movers, book } = view
  const rows = movers ? [...movers.down, ...movers.up] : []
  return (
    <section className={css.column} aria-labelledby="today-book">
      <div className={css.head}>
        <h2 id="today-book" dir="auto">
          {view.bookName}
        </h2>
        {book && <span>{formatQuarter(book.period)} against the quarter before</span>}
      </div>
      {!movers && <Skeleton lines={6} />}
      {movers && rows.length === 0 && (
        <p className={css.quiet}>
          No partner’s score moved by three points or more. Scores need revenue, deals or targets of two
          quarters.
        </p>
      )}
      <ul className={css.movers}>
        {rows.map(row => (
          <Mover key={row.id} row={row} />
        ))}
      </ul>
      <PipelineNewsChart view={view} />
    </section>
  )
}

function Mover({ row }: { row: BookRow }) {
  const { score = 0, scoreChange = 0 } = row
  const up = scoreChange > 0
  return (
    <li>
      <a className={css.mover} href={partnerHref(row.id)} draggable={false}>
        <span className={css.moverTop}>
          <span className={css.cardTitle} dir="auto">
            {row.name}
          </span>
          <span className={css.move} data-up={up}>
            <span aria-hidden>{up ? '▲' : '▼'}</span>
            <span className="visually-hidden">{up ? 'up by' : 'down by'}</span>{' '}
            {Math.abs(Math.round(scoreChange))} to {Math.round(score)}
          </span>
        </span>
        <span className={css.cardText}>{row.verdict}</span>
      </a>
    </li>
  )
}
