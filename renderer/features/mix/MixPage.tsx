import { ChartNoAxesColumn } from 'lucide-react'
import { useState } from 'react'
import type { MixBasis } from '../../columns/mix/mixBook.ts'
import type { MixSummary } from '../../columns/mix/mixQuestions.ts'
import { useMix } from '../../columns/mix/useMix.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { INSIGHTS_PAGES } from '../../state/sections.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Segmented } from '../../ui/forms/Segmented.tsx'
import { Switch } from '../../ui/forms/Switch.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import split from '../../ui/layout/split.module.css'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { MixFigures } from './components/MixFigures.tsx'
import { UnsaidList } from './components/UnsaidList.tsx'
import css from './mix.module.css'

const BASES = [
  { value: 'revenue', label: 'Revenue lines' },
  { value: 'deals', label: 'Won deals' },
] as const

/** Insights ▸ Mix: how partners and we sell together, of a quarter and over eight. */
export function MixPage() {
  const ready = useReady()
  return (
    <Page header={<PageHeader title="Revenue mix" />}>
      <SectionTabs label="Insights" pages={INSIGHTS_PAGES} current="/insights/mix" />
      {ready ? <Mix /> : null}
    </Page>
  )
}

function Mix() {
  const [basis, setBasis] = useState<MixBasis>()
  const [guesses, setGuesses] = useState(false)
  const [picked, setPicked] = useState<string>()
  const summary = useMix(basis)
  if (!summary)
    return (
      <div className={css.left}>
        <Skeleton lines={8} />
      </div>
    )
  if (summary.counts.revenue + summary.counts.deals === 0) return <NothingYet />
  const quarter = chosen(summary, picked)
  return (
    <div className={`${split.split} ${css.split}`}>
      <section className={`${split.figures} ${css.figures}`} aria-label="Revenue mix">
        <div className={css.choices}>
          <Segmented<MixBasis>
            label="What the mix is made of"
            value={summary.basis}
            options={BASES}
            onChange={next => {
              setBasis(next)
              setPicked(undefined)
            }}
          />
          <Switch label="Fill gaps with what is usual" checked={guesses} onChange={setGuesses} />
        </div>
        <MixFigures summary={summary} quarter={quarter} guesses={guesses} onPick={setPicked} />
      </section>
      <UnsaidList
        key={`${summary.basis} ${quarter}`}
        basis={summary.basis}
        quarter={quarter}
        currency={summary.currency}
      />
    </div>
  )
}

const chosen = ({ quarters, last }: MixSummary, picked: string | undefined) =>
  quarters.find(({ quarter }) => quarter === picked)?.quarter ?? last

function NothingYet() {
  return (
    <EmptyState
      icon={<ChartNoAxesColumn aria-hidden />}
      title="Nothing was sold yet"
      actions={
        <Button variant="primary" onClick={() => runAction('openImport')}>
          Import…
        </Button>
      }
    >
      Import revenue lines or deals. A column that says how they were sold (co-sell, co-market, referral,
      resale, services) is taken over as their motion.
    </EmptyState>
  )
}
