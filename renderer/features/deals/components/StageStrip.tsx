import { DEAL_STAGE_LABELS, type Deal } from '@shared/domain/deal/schema.ts'
import { stageStays } from '@shared/domain/deal/stagePath.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import { formatCount, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import css from '../deal.module.css'

interface StageStripProps {
  readonly deal: Deal
  readonly today: CalendarDate
  readonly ageingDays: number
}

/** The stages the deal went through, as wide as it stayed in each. */
export function StageStrip({ deal, today, ageingDays }: StageStripProps) {
  const stays = stageStays(deal, today)
  if (stays.length === 0)
    return (
      <p className={css.quiet}>
        Days per stage: {NOT_AVAILABLE}. Tandem knows the way of a deal from its first change of stage here
        on.
      </p>
    )
  return (
    <ol className={css.strip} aria-label="Stages it went through">
      {stays.map(({ stage, on, days, running }, i) => {
        const ageing = running && days !== undefined && days > ageingDays
        return (
          <li
            key={`${on} ${stage} ${i}`}
            className={css.stay}
            data-running={running}
            data-ageing={ageing}
            style={{ flexGrow: Math.max(1, days ?? 1) }}
            title={on === undefined ? 'Since when is not known' : `From ${formatDate(on)}`}
          >
            <span className={css.stayName}>{DEAL_STAGE_LABELS[stage]}</span>
            <span className={css.stayDays}>
              {days === undefined ? NOT_AVAILABLE : `${formatCount(days)} d`}
              {ageing && ' · ageing'}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
