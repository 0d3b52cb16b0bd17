import { RATE_DAYS } from '@shared/domain/automation/rate.ts'
import { useReady } from '../../state/boot.ts'
import { formatPercent } from '../../ui/format/numbers.ts'
import { Tooltip } from '../../ui/tooltip/Tooltip.tsx'
import { RateBar } from './components/RateBar.tsx'
import css from './components/rate.module.css'
import { useAutomationRate } from './useAutomationRate.ts'
import { ofStepsInWords, percentInWords } from './viewModelRate.ts'

/** Today, This quarter: how much of the work rules did, against the line aimed at. */
export function TodayAutomation() {
  // The worker is not asked before the store is open.
  return useReady() ? <Rate /> : <div className={css.today} />
}

function Rate() {
  const known = useAutomationRate()
  if (!known) return <div className={css.today} />
  const { rates, target } = known
  const { total } = rates
  return (
    <Tooltip
      text={`Steps of registrations, leads and deals done by rule over all steps of the last ${RATE_DAYS} days, from the step log. The tick is the ${formatPercent(target)} aimed at.`}
    >
      <a className={css.today} href="#/insights/automation" draggable={false}>
        <span className={css.todayTop}>
          <span>Automation rate</span>
          <strong data-unknown={total.percent === undefined}>{percentInWords(total)}</strong>
        </span>
        <RateBar label="Automation rate" rate={total} target={target} />
        <span className={css.todayWords}>
          {total.percent === undefined
            ? `No steps in ${RATE_DAYS} days; ${formatPercent(target)} is aimed at.`
            : `${ofStepsInWords(total)} steps in ${RATE_DAYS} days by rule; ${formatPercent(target)} is aimed at.`}
        </span>
      </a>
    </Tooltip>
  )
}
