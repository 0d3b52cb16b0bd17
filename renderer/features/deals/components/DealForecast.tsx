import { CATEGORY_DEFINITIONS, categoryOf, FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { FORECAST_CATEGORIES, isOpen } from '@shared/domain/deal/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useWorkspace } from '../../../data/live.ts'
import { useAction } from '../../../state/useAction.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../deal.module.css'
import { setCategory, turnCategory } from '../setCategory.ts'
import type { DealView } from '../useDeal.ts'
import { NextStep } from './NextStep.tsx'
import { StageStrip } from './StageStrip.tsx'

const OPTIONS = FORECAST_CATEGORIES.map(value => ({ value, label: FORECAST_CATEGORY_LABELS[value] }))

/** How sure the deal is, what is next, and the way it went. */
export function DealForecast({ view }: { view: DealView }) {
  const { deal, asOf } = view
  const workspace = useWorkspace()
  const policy = policyOf(workspace ?? {})
  const open = isOpen(deal.stage)
  const category = open ? categoryOf(deal, policy.stageCategory) : undefined
  useAction('turnCategory', () => turnCategory({ id: deal.id, category }))
  return (
    <Section title="Forecast">
      <Panel>
        <div className={css.forecast}>
          {category !== undefined && (
            <>
              <div className={css.category}>
                <Segmented
                  label="Forecast category"
                  options={OPTIONS}
                  value={category}
                  onChange={value => void setCategory([deal.id], value)}
                />
                <p className={css.quiet}>
                  {CATEGORY_DEFINITIONS[category]}{' '}
                  {deal.category === undefined ? 'As its stage says.' : 'Set by hand.'}
                </p>
                {deal.category !== undefined && (
                  <Button variant="quiet" size="small" onClick={() => void setCategory([deal.id], null)}>
                    As its stage says
                  </Button>
                )}
              </div>
              <NextStep dealId={deal.id} today={asOf} />
            </>
          )}
          <StageStrip deal={deal} today={asOf} ageingDays={policy.ageingDays} />
        </div>
      </Panel>
    </Section>
  )
}
