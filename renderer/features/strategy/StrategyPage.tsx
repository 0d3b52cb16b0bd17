import { startStrategy } from '@shared/domain/strategy/commands.ts'
import { publishedStrategy, strategyInWork } from '@shared/domain/strategy/current.ts'
import type { Strategy } from '@shared/domain/strategy/schema.ts'
import { Compass } from 'lucide-react'
import { useState } from 'react'
import { actOrSay } from '../../data/act.ts'
import { useAll } from '../../data/live.ts'
import { useReady } from '../../state/boot.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { formatDayOf } from '../../ui/format/dates.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { StrategyForm } from './components/StrategyForm.tsx'
import { StrategyRead } from './components/StrategyRead.tsx'
import css from './strategy.module.css'

/** Programs ▸ Strategy: where the channel is going, version by version, and which goals of plans serve it. */
export function StrategyPage() {
  const ready = useReady()
  return <Page header={<PageHeader title="Strategy" />}>{ready ? <Versions /> : <Skeleton lines={8} />}</Page>
}

function Versions() {
  const rows = useAll('strategies')
  const [chosen, setChosen] = useState<string>()
  if (!rows) return <Skeleton lines={8} />
  const [current, inWork] = [publishedStrategy(rows), strategyInWork(rows)]
  const start = (from?: Strategy) => {
    setChosen(undefined)
    void actOrSay(startStrategy, {
      version: Math.max(0, ...rows.map(({ version }) => version)) + 1,
      fields: { goals: [], ...(from && { vision: from.vision, mission: from.mission, goals: from.goals }) },
    })
  }
  const shown = rows.find(({ id }) => id === chosen) ?? inWork ?? current
  if (!shown)
    return (
      <EmptyState
        icon={<Compass aria-hidden />}
        title="No strategy yet"
        actions={
          <Button variant="primary" onClick={() => start()}>
            Write the strategy
          </Button>
        }
      >
        Vision, mission and a few goals of the channel. Goals of joint plans link up to them, and each version
        stays as it was published.
      </EmptyState>
    )
  const sorted = [...rows].sort((a, b) => b.version - a.version)
  return (
    <div className={css.page}>
      <div className={css.tabs}>
        <Tabs<string>
          label="Versions"
          current={shown.id}
          onSelect={setChosen}
          tabs={sorted.map(({ id, version, publishedAt }) => ({
            id,
            label: publishedAt
              ? `Version ${version} · ${formatDayOf(publishedAt)}`
              : `Version ${version} · draft`,
          }))}
        />
        {!inWork && (
          <Button size="small" onClick={() => start(current)}>
            New version
          </Button>
        )}
      </div>
      <div className={css.read} role="tabpanel" id={`panel-${shown.id}`} aria-labelledby={`tab-${shown.id}`}>
        {shown.publishedAt === undefined ? (
          <StrategyForm key={shown.id} row={shown} rows={rows} />
        ) : (
          <StrategyRead key={shown.id} row={shown} rows={rows} />
        )}
      </div>
    </div>
  )
}
