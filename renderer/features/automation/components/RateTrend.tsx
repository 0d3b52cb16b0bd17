// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the figures of each column must be in reach of the keyboard
import { useState } from 'react'
import type { TrendPoint } from '../../../columns/automation/automationQuestions.ts'
import { recall, remember } from '../../../state/remembered.ts'
import { formatMonthShort, formatShortDay } from '../../../ui/format/dates.ts'
import { formatPercent } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Section } from '../../../ui/layout/Section.tsx'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import { percentInWords, rateInWords } from '../viewModelRate.ts'
import css from './insights.module.css'

type By = 'week' | 'month'
const BY = [
  { value: 'week', label: 'By week' },
  { value: 'month', label: 'By month' },
] as const

interface RateTrendProps {
  readonly weeks: readonly TrendPoint[]
  readonly months: readonly TrendPoint[]
  readonly target: number
}

/** The rate over time as columns with the target as a line; a span without steps has no column. */
export function RateTrend({ weeks, months, target }: RateTrendProps) {
  const [by, setBy] = useState<By>(() => recall<By>('automation.trend', 'week'))
  const points = by === 'week' ? weeks : months
  return (
    <Section
      title="Trend"
      note="all processes; the last one is still running"
      actions={
        <Segmented<By>
          label="Spans"
          options={BY}
          value={by}
          onChange={next => {
            setBy(next)
            remember('automation.trend', next)
          }}
        />
      }
    >
      <div className={css.trend}>
        <div className={css.target} style={{ bottom: `${target}%` }} aria-hidden>
          <span>{formatPercent(target)}</span>
        </div>
        <ol className={css.points}>
          {points.map(({ from, rate }) => {
            const name =
              by === 'week' ? `Week of ${formatShortDay(from)}` : formatMonthShort(from.slice(0, 7))
            return (
              <li key={from}>
                <Tooltip text={`${name}: ${rateInWords(rate)}`}>
                  <div
                    className={css.point}
                    tabIndex={0}
                    role="img"
                    aria-label={`${name}: ${rateInWords(rate)}`}
                  >
                    {rate.percent !== undefined && (
                      <span className={css.column} style={{ height: `${rate.percent}%` }}>
                        <b>{percentInWords(rate)}</b>
                      </span>
                    )}
                  </div>
                </Tooltip>
              </li>
            )
          })}
        </ol>
      </div>
      <ol className={css.axis} aria-hidden>
        {points.map(({ from }) => (
          <li key={from}>
            {by === 'week' ? formatShortDay(from).replace(/^\S+\s/, '') : formatMonthShort(from.slice(0, 7))}
          </li>
        ))}
      </ol>
    </Section>
  )
}
