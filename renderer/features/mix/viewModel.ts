import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import type { MixShare } from '@shared/domain/mix/mix.ts'
import type { StackLayer } from '../../ui/charts/StackChart.tsx'

export const mixLabel = (id: MixShare['id']): string => (id === 'unsaid' ? 'Not said' : MOTION_LABELS[id])

const TONES = {
  coSell: 'mix1',
  coMarket: 'mix2',
  referral: 'mix3',
  resale: 'mix4',
  services: 'mix5',
  unsaid: 'unsaid',
} as const

/** The layers of the chart, lowest first; those never sold are left out, so that no name stands for nothing. */
export const mixLayers = (quarters: readonly (readonly MixShare[])[]): readonly StackLayer[] =>
  (quarters[0] ?? [])
    .map(({ id }) => id)
    .filter(id => quarters.some(rows => rows.some(row => row.id === id && row.minor !== 0)))
    .map(id => ({ id, label: mixLabel(id).toLowerCase(), tone: TONES[id] }))

/** Change of a share against a year before, in points: `+4`. */
export function pointsInWords(now: MixShare, before: MixShare | undefined): string {
  if (now.percent === undefined || before?.percent === undefined) return 'n/a'
  if (now.items === 0 && before.items === 0) return '–'
  const points = Math.round(now.percent) - Math.round(before.percent)
  return points === 0 ? '±0' : points > 0 ? `+${points}` : `−${-points}`
}
