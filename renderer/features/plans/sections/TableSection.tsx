import type { NewPart } from '@shared/domain/plan/newParts.ts'
import type { PartKind, PartOf } from '@shared/domain/plan/partSchema.ts'
import { useMemo } from 'react'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { campaignColumns } from '../tables/campaignColumns.ts'
import { deliveryColumns } from '../tables/deliveryColumns.ts'
import { enablementColumns } from '../tables/enablementColumns.ts'
import { MOTION_COLUMNS } from '../tables/motionColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
import { riskColumns } from '../tables/riskColumns.ts'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

type SimpleKind = 'motion' | 'campaign' | 'enablement' | 'delivery' | 'risk'

interface Kind<K extends SimpleKind> {
  readonly label: string
  readonly empty: string
  columns(view: Pick<PlanView, 'known'>, currency: string): readonly EntryColumn<PartOf<K>>[]
  fresh(): NewPart
}

const KINDS: { readonly [K in SimpleKind]: Kind<K> } = {
  motion: {
    label: 'Motions',
    empty: 'No motion yet. How does a deal come about, who does what, and how is it registered?',
    columns: () => MOTION_COLUMNS,
    fresh: () => ({ kind: 'motion', motion: 'coSell' }),
  },
  campaign: {
    label: 'Campaigns',
    empty: 'No campaign yet. What is done when, who pays how much, and which pipeline is expected of it?',
    columns: (_, currency) => campaignColumns(currency),
    fresh: () => ({ kind: 'campaign', title: 'New campaign' }),
  },
  enablement: {
    label: 'Certificates to reach',
    empty: 'Nobody yet. Who is to be certified in what, and by when?',
    columns: ({ known }) => enablementColumns(known),
    fresh: () => ({
      kind: 'enablement',
      person: { name: 'Somebody of theirs', side: 'theirs' },
      certificate: 'New certificate',
    }),
  },
  delivery: {
    label: 'Delivery and support items',
    empty: 'Nothing yet. Service levels, integrations, what is built together.',
    columns: ({ known }) => deliveryColumns(known),
    fresh: () => ({ kind: 'delivery', what: 'model', title: 'New item' }),
  },
  risk: {
    label: 'Risks and dependencies',
    empty: 'No risk yet. What could keep the plan from working, and who minds it?',
    columns: ({ known }) => riskColumns(known),
    fresh: () => ({ kind: 'risk', title: 'New risk' }),
  },
}

/** A section that is one table. */
export function TableSection<K extends SimpleKind>({
  view,
  kind,
}: {
  readonly view: PlanView
  readonly kind: K
}) {
  const { plan, parts, known, editable } = view
  const rows = useKind(parts, kind)
  const { label, empty, columns, fresh } = KINDS[kind]
  const made = useMemo(() => columns({ known }, plan.currency), [columns, known, plan.currency])
  return (
    <PartTable<PartKind & K>
      planId={plan.id}
      kind={kind}
      label={label}
      rows={rows as never}
      columns={made as never}
      editable={editable}
      empty={empty}
      fresh={fresh}
    />
  )
}
