import { DEAL_STAGE_LABELS, type PartnerRole } from '@shared/domain/deal/schema.ts'
import { pipelineByStage, revenueSeries, rolesIn } from '@shared/domain/scorecard/series.ts'
import type { ReactNode } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { ShareBars } from '../../../ui/document/charts/ShareBars.tsx'
import { StackedColumns } from '../../../ui/document/charts/StackedColumns.tsx'
import type { Tone } from '../../../ui/document/charts/tones.ts'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'

const GUTTER = 28
const TONES: Readonly<Record<PartnerRole, Tone>> = {
  sourced: 'sourced',
  influenced: 'influenced',
  delivered: 'direct',
}

/** Revenue by month against target, and the open pipeline by stage, side by side. */
export function chartBlocks(context: DocumentContext): Block[] {
  return [
    {
      kind: 'solid',
      key: 'charts',
      gap: 20,
      node: (
        <div className={styles.pair} style={{ columnGap: GUTTER }}>
          <Chart title="Revenue by month against target">
            <RevenueChart context={context} />
          </Chart>
          <Chart title="Open sourced pipeline by stage">
            <PipelineChart context={context} />
          </Chart>
        </div>
      ),
    },
  ]
}

function Chart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <figure className={styles.chart}>
      <h2>{title}</h2>
      {children}
    </figure>
  )
}

function RevenueChart({ context }: { readonly context: DocumentContext }) {
  const { facts, formats, width } = context
  const series = revenueSeries(facts)
  const roles = rolesIn(series)
  if (roles.length === 0)
    return (
      <p className={styles.note}>No revenue in the twelve months up to {formats.quarter(facts.period)}.</p>
    )
  const targets = series.filter(({ target }) => target !== undefined).length
  const data = series.map(({ month, byRole, target }) => ({
    label: formats.month(month),
    values: roles.map(role => byRole[role]),
    ...(target !== undefined && { target }),
  }))
  return (
    <>
      <StackedColumns
        title={`Revenue of twelve months by role${targets > 0 ? ', with the target of each month as a tick' : ''}. The figures are in the appendix.`}
        width={(width - GUTTER) / 2}
        height={136}
        data={data}
        layers={roles.map(role => ({ name: role, tone: TONES[role] }))}
        format={formats.shortAmount}
      />
      <figcaption className={styles.note}>
        {formats.currency}
        {targets === 0 && ', no target rows in these months'}
        {series.some(({ partial }) => partial) && `, up to ${formats.date(facts.asOf)}`}
      </figcaption>
    </>
  )
}

function PipelineChart({ context }: { readonly context: DocumentContext }) {
  const { facts, formats, width, card } = context
  const stages = pipelineByStage(facts)
  const { coverage } = card.headline
  if (stages.every(({ deals }) => deals === 0))
    return (
      <p className={styles.note}>
        {facts.deals.length === 0 ? 'No deal is recorded.' : 'No open deal is sourced by the partner.'}
      </p>
    )
  return (
    <>
      <ShareBars
        title="Open pipeline by stage with its weighted part"
        width={(width - GUTTER) / 2}
        bars={stages.map(({ stage, deals, minor, weighted }) => ({
          label: DEAL_STAGE_LABELS[stage],
          whole: minor,
          part: weighted,
          text:
            deals === 0
              ? 'none'
              : `${formats.shortAmount(weighted)} of ${formats.shortAmount(minor)} (${formats.number(deals)})`,
        }))}
      />
      <figcaption className={styles.note}>
        {formats.currency}; the left part of a bar is weighted by stage, in brackets the number of deals.
        {coverage !== undefined && ` Coverage ${formats.number(coverage, 1)}× of what is left of the target.`}
      </figcaption>
    </>
  )
}
