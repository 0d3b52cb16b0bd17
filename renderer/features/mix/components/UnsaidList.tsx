import { MOTION_LABELS, MOTIONS, type Motion } from '@shared/domain/deal/schema.ts'
import { setMotion } from '@shared/domain/mix/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { CheckCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { MixBasis } from '../../../columns/mix/mixBook.ts'
import type { Unsaid } from '../../../columns/mix/mixQuestions.ts'
import { readUnsaidIds, useUnsaid } from '../../../columns/mix/useMix.ts'
import { useBook } from '../../../columns/useBook.ts'
import { actOrSay } from '../../../data/act.ts'
import { partnerPath } from '../../../state/places.ts'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import split from '../../../ui/layout/split.module.css'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../mix.module.css'
import { unsaidColumns } from '../unsaidColumns.tsx'

interface UnsaidListProps {
  readonly basis: MixBasis
  readonly quarter: Quarter
  readonly currency: string
}

const NONE: readonly Unsaid[] = []
const idOf = (row: Unsaid): string => row.partnerId

/** Whose sales of the quarter say no motion: A takes over what is usual, M says another one. */
export function UnsaidList({ basis, quarter, currency }: UnsaidListProps) {
  const rows = useUnsaid(basis, quarter)
  const [focused, setFocused] = useState<string>()
  const [menu, setMenu] = useState<{ row: Unsaid; at: { x: number; y: number } }>()
  const book = useBook()
  const names = useMemo(() => new Map((book?.rows ?? []).map(row => [row.id, row.name])), [book])
  const columns = useMemo(() => unsaidColumns(names, currency), [names, currency])
  const table = useDataTable<Unsaid>({
    id: 'mix.unsaid',
    rows: rows ?? NONE,
    columns,
    rowId: idOf,
    defaultSort: { id: 'amount', desc: true },
  })

  const say = async (row: Unsaid, motion: Motion | undefined) => {
    if (!motion) return
    const ids = await readUnsaidIds(basis, quarter, row.partnerId)
    await actOrSay(
      setMotion,
      basis === 'revenue'
        ? { revenueIds: ids as Id<'revenue'>[], motion }
        : { dealIds: ids as Id<'deal'>[], motion },
    )
  }

  return (
    <section className={split.work} aria-label="Not said how">
      <header className={css.workHead}>
        <h2>Not said how, {formatQuarter(quarter)}</h2>
        <span className={css.keys}>
          <Kbd keys="A" /> as usual <Kbd keys="M" /> choose <Kbd keys="enter" /> partner
        </span>
      </header>
      <div className={split.workTable}>
        <DataTable
          table={table}
          label="Sales without a motion, by partner"
          focused={focused}
          onFocus={setFocused}
          onOpen={row => navigate(partnerPath(row.partnerId))}
          onMenu={(row, at) => setMenu({ row, at })}
          onKey={(event, row) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            if (event.key === 'a') void say(row, row.usual)
            else if (event.key === 'm') setMenu({ row, at: placeOf(event.target) })
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
          empty={
            <EmptyState icon={<CheckCheck aria-hidden />} title="Every sale says how it was sold">
              Nothing sold with a partner in {formatQuarter(quarter)} lacks a motion.
            </EmptyState>
          }
        />
      </div>
      {menu && (
        <Menu
          label={names.get(menu.row.partnerId) ?? 'Motion'}
          anchor={menu.at}
          onClose={() => setMenu(undefined)}
          entries={MOTIONS.map(motion => ({
            id: motion,
            label: MOTION_LABELS[motion],
            ...(motion === menu.row.usual && { kbd: 'A' }),
            onSelect: () => void say(menu.row, motion),
          }))}
        />
      )}
    </section>
  )
}

/** Below the focused row, where a key opens the menu. */
function placeOf(target: EventTarget | null): { x: number; y: number } {
  const row = target instanceof HTMLElement ? target.getBoundingClientRect() : undefined
  return row ? { x: row.left + 40, y: Math.min(row.bottom, window.innerHeight - 40) } : { x: 200, y: 200 }
}
