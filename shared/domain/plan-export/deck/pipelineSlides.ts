import type { DeckFormats, Slide } from './slide.ts'

/** The partner's open pipeline by stage, minor units of the plan's currency; its own part of deals with several. */
export interface PipelineStage {
  readonly stage: string
  readonly deals: number
  readonly minor: number
}

export interface Pipeline {
  readonly stages: readonly PipelineStage[]
  /** Deals left out because there is no rate for their currency. */
  readonly leftOut: number
}

export function pipelineSlides({ stages, leftOut }: Pipeline, formats: DeckFormats): readonly Slide[] {
  const rows = stages.map(({ stage, deals, minor }) => [stage, formats.count(deals), formats.money(minor)])
  const note =
    leftOut > 0 ? `${formats.count(leftOut)} left out: there is no rate for their currency.` : undefined
  if (stages.length === 0)
    return [{ title: 'Pipeline', note, blocks: [{ kind: 'text', lines: ['There is no open deal.'] }] }]
  return [
    {
      title: 'Pipeline',
      note: ['The partner’s part of open deals, by stage.', note].filter(Boolean).join(' '),
      blocks: [
        {
          kind: 'chart',
          label: 'Open pipeline by stage',
          categories: stages.map(({ stage }) => stage),
          series: [
            {
              name: 'Open pipeline',
              meaning: 'pipeline',
              values: stages.map(({ minor }) => formats.units(minor)),
            },
          ],
          format: '#,##0',
        },
        {
          kind: 'table',
          label: 'Open pipeline by stage',
          columns: [
            { head: 'Stage', width: 20 },
            { head: 'Deals', width: 10, align: 'end' },
            { head: 'Amount', width: 20, align: 'end' },
          ],
          rows,
        },
      ],
    },
  ]
}
