import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { deleteDeals, setDealsField } from '@shared/domain/deal/commands.ts'
import {
  DEAL_STAGE_LABELS,
  DEAL_STAGES,
  type DealStage,
  FORECAST_CATEGORIES,
  isOpen,
} from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { byName } from '@shared/lib/text.ts'
import { useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { useSelection } from '../../../state/selection.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { Selected } from '../../../ui/table/Selected.tsx'
import { setCategory } from '../setCategory.ts'
import type { DealsPageView } from '../useDealsPage.ts'
import { DayAsked } from './DayAsked.tsx'

type Asking = { readonly kind: 'stage'; readonly value: DealStage } | { readonly kind: 'close' }

const STAGES = DEAL_STAGES.map(value => ({ value, label: DEAL_STAGE_LABELS[value] }))

const CATEGORIES = [
  ...FORECAST_CATEGORIES.map(value => ({ value: value as string, label: FORECAST_CATEGORY_LABELS[value] })),
  { value: 'stage', label: 'As their stage says' },
]

/** Territories deals have already. */
function territoriesOf({ lines }: DealsPageView) {
  const names = lines?.columns.territories
  return Array.from({ length: Math.max(0, (names?.length ?? 1) - 1) }, (_, i) => names?.idOf(i + 1) ?? '')
    .filter(name => name !== '')
    .sort(byName)
    .map(value => ({ value, label: value }))
}

/** What can be done with the ticked deals; each is one change and one undo. */
export function SelectionBar({ view }: { view: DealsPageView }) {
  const { deals, selectDeals } = useSelection()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [forecastAt, setForecastAt] = useState<HTMLElement | null>(null)
  const [territoryAt, setTerritoryAt] = useState<HTMLElement | null>(null)
  const [asking, setAsking] = useState<Asking>()
  // A ticked deal may be gone meanwhile, by an undo for example.
  const ids = [...deals].filter(id => (view.lines?.columns.rowOf(id) ?? -1) >= 0) as Id<'deal'>[]
  if (ids.length === 0) return null
  const territories = territoriesOf(view)

  const setStage = (value: DealStage, closeOn?: string) =>
    actOrSay(setDealsField, { ids, field: 'stage', value, ...(closeOn !== undefined && { closeOn }) })
  const choose = (stage: DealStage) => {
    if (isOpen(stage)) void setStage(stage)
    else setAsking({ kind: 'stage', value: stage })
  }

  return (
    <Selected what="deals" count={ids.length} onNone={() => selectDeals(new Set())}>
      {asking ? (
        <DayAsked
          words={asking.kind === 'close' ? 'Close date' : `${DEAL_STAGE_LABELS[asking.value]} on`}
          clearable={asking.kind === 'close'}
          onGive={day => {
            setAsking(undefined)
            if (asking.kind === 'stage') void setStage(asking.value, day)
            else void actOrSay(setDealsField, { ids, field: 'closeOn', value: day ?? null })
          }}
          onCancel={() => setAsking(undefined)}
        />
      ) : (
        <>
          <Button variant="quiet" size="small" onClick={event => setAnchor(event.currentTarget)}>
            Set stage…
          </Button>
          <Button variant="quiet" size="small" onClick={event => setForecastAt(event.currentTarget)}>
            Set forecast…
          </Button>
          <Button variant="quiet" size="small" onClick={event => setTerritoryAt(event.currentTarget)}>
            Set territory…
          </Button>
          <Button variant="quiet" size="small" onClick={() => setAsking({ kind: 'close' })}>
            Set close date…
          </Button>
          <Button
            variant="quiet"
            size="small"
            onClick={() => void actOrSay(deleteDeals, { ids }).then(done => done && selectDeals(new Set()))}
          >
            Delete
          </Button>
        </>
      )}
      <ChoiceList
        anchor={forecastAt}
        label="Set forecast"
        several={false}
        choices={CATEGORIES}
        chosen={[]}
        onChange={([value]) =>
          void setCategory(ids, FORECAST_CATEGORIES.find(each => each === value) ?? null)
        }
        onClose={() => setForecastAt(null)}
      />
      <ChoiceList
        anchor={territoryAt}
        label="Set territory"
        several={false}
        allowNew
        choices={territories}
        chosen={[]}
        onChange={([value]) => {
          if (value !== undefined && value.trim() !== '')
            void actOrSay(setDealsField, { ids, field: 'territory', value: value.trim() })
        }}
        onClose={() => setTerritoryAt(null)}
      />
      <ChoiceList
        anchor={anchor}
        label="Set stage"
        several={false}
        choices={STAGES}
        chosen={[]}
        onChange={([value]) => {
          const stage = DEAL_STAGES.find(each => each === value)
          if (stage) choose(stage)
        }}
        onClose={() => setAnchor(null)}
      />
    </Selected>
  )
}
