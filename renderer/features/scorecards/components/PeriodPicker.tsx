import type { Quarter } from '@shared/lib/period.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import css from './scorecards.module.css'

interface PeriodPickerProps {
  readonly quarters: readonly Quarter[]
  readonly period: Quarter
  onPick(period: Quarter): void
}

/** The quarter of the list and of the open scorecard. */
export function PeriodPicker({ quarters, period, onPick }: PeriodPickerProps) {
  return (
    <div className={css.period}>
      <span className={css.quiet}>Quarter</span>
      <span className={css.quarter}>
        <Select
          label="Quarter"
          compact
          value={period}
          options={quarters.map(quarter => ({ value: quarter, label: formatQuarter(quarter) }))}
          onChange={value => onPick(value as Quarter)}
        />
      </span>
    </div>
  )
}
