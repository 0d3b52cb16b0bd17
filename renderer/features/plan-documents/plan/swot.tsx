import { SWOT_LABELS } from '@shared/domain/plan/labels.ts'
import { SWOT, type Swot } from '@shared/domain/plan/partSchema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

/** Strengths beside weaknesses, opportunities beside threats. */
export function swotBlocks({ parts }: PlanContext): Block[] {
  const entries = parts('swot')
  if (entries.length === 0) return []
  const of = (quadrant: Swot) => entries.filter(one => one.quadrant === quadrant).map(({ text }) => text)
  const pairs = [SWOT.slice(0, 2), SWOT.slice(2)] as const
  return pairs.flatMap(([left = 'strength', right = 'weakness']): Block[] => {
    const [a, b] = [of(left), of(right)]
    if (a.length + b.length === 0) return []
    const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]] as const)
    return [
      tableOf<readonly [string | undefined, string | undefined]>({
        key: `swot-${left}`,
        label: `${SWOT_LABELS[left]} and ${SWOT_LABELS[right].toLowerCase()}`,
        gap: 10,
        rows,
        rowKey: (_, i) => String(i),
        columns: ([0, 1] as const).map(side => ({
          head: SWOT_LABELS[side === 0 ? left : right],
          width: 50,
          cell: row => {
            const text = row[side]
            return text === undefined ? null : <Name>{text}</Name>
          },
        })),
      }),
    ]
  })
}
