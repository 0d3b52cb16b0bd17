import { type StageCategories as Categories, FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { DEAL_STAGE_LABELS, DEAL_STAGES, FORECAST_CATEGORIES, isOpen } from '@shared/domain/deal/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { savePolicyOrSay } from '../../../data/savePolicy.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import css from './settings.module.css'

const OPTIONS = FORECAST_CATEGORIES.map(value => ({ value, label: FORECAST_CATEGORY_LABELS[value] }))
const OPEN = DEAL_STAGES.filter(isOpen) as (keyof Categories)[]

/** The forecast category of deals that have none of their own, by stage; saved as it is chosen. */
export function StageCategories({ workspace }: { workspace: Workspace }) {
  const policy = policyOf(workspace)
  const choose = (stage: keyof Categories, value: string) => {
    const category = FORECAST_CATEGORIES.find(each => each === value)
    if (category)
      void savePolicyOrSay(({ stageCategory }) => ({
        stageCategory: { ...stageCategory, [stage]: category },
      }))
  }
  return (
    <fieldset className={css.stages}>
      <legend>Forecast category per stage</legend>
      {OPEN.map(stage => (
        <div key={stage}>
          <span className={css.quiet}>{DEAL_STAGE_LABELS[stage]}</span>
          <Select
            label={`Forecast category of ${DEAL_STAGE_LABELS[stage]}`}
            value={policy.stageCategory[stage]}
            options={OPTIONS}
            onChange={value => choose(stage, value)}
          />
        </div>
      ))}
    </fieldset>
  )
}
