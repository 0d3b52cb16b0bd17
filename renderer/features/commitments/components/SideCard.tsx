import type { Side } from '@shared/domain/fields/side.ts'
import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import { formatCount, formatPercent } from '../../../ui/format/numbers.ts'
import css from '../commitments.module.css'
import { rateDefinition, rateNote, type SideSums } from '../viewModelLedger.ts'

const TITLES: Readonly<Record<Side, string>> = { theirs: 'What they owe', ours: 'What we owe' }

/** One side in figures: how much of what it promised it kept, and what is open now. */
export function SideCard({ sums }: { sums: SideSums }) {
  const { side, rate, open, overdue, dueSoon } = sums
  return (
    <section className={css.side} aria-label={TITLES[side]}>
      <h2 className={css.sideTitle}>{TITLES[side]}</h2>
      <FigureGrid columns={2}>
        <Figure
          label={side === 'theirs' ? 'They kept' : 'We kept'}
          definition={rateDefinition(side)}
          value={rate === undefined ? undefined : formatPercent(rate * 100)}
          note={rateNote(sums)}
        />
        <Figure
          label="Open now"
          definition="Promises neither done nor broken, and how many of them are over their day or due within seven days."
          value={formatCount(open)}
          note={pressing(overdue, dueSoon)}
        />
      </FigureGrid>
      <OutcomeBar sums={sums} />
    </section>
  )
}

const pressing = (overdue: number, dueSoon: number): string | undefined =>
  overdue > 0
    ? `${formatCount(overdue)} overdue`
    : dueSoon > 0
      ? `${formatCount(dueSoon)} due soon`
      : undefined

const OUTCOMES = [
  ['kept', 'kept'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['broken', 'broken'],
] as const

/** How what was decided in the year ended, as one bar with its words. */
function OutcomeBar({ sums: { year, decided } }: { sums: SideSums }) {
  if (decided === 0) return null
  const parts = OUTCOMES.filter(([outcome]) => year[outcome] > 0)
  return (
    <div className={css.outcomes}>
      <div className={css.bar} aria-hidden>
        {parts.map(([outcome]) => (
          <span key={outcome} data-outcome={outcome} style={{ flexGrow: year[outcome] }} />
        ))}
      </div>
      <p className={css.legend}>
        {parts.map(([outcome, word]) => (
          <span key={outcome} data-outcome={outcome}>
            {formatCount(year[outcome])} {word}
          </span>
        ))}
      </p>
    </div>
  )
}
