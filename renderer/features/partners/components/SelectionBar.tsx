import type { Id } from '@shared/lib/ids.ts'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../../columns/book.ts'
import { useTeam } from '../../../data/useTeam.ts'
import { useHandOver } from '../../../state/handOver.ts'
import { useSelection } from '../../../state/selection.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Selected } from '../../../ui/table/Selected.tsx'
import { BulkMore } from './BulkMore.tsx'
import { deleteSelected } from './deleteSelected.ts'
import { SetField, type SettableField } from './SetField.tsx'

/** What can be done with the ticked partners; each is one change and one undo. */
export function SelectionBar({ rows }: { rows: readonly BookRow[] }) {
  const { partners, selectPartners } = useSelection()
  const [choosing, setChoosing] = useState<{ field: SettableField; anchor: HTMLElement }>()
  // A ticked partner may be gone meanwhile, by an undo for example.
  const ids = useMemo(() => {
    const here = new Set(rows.map(row => row.id))
    return [...partners].filter(id => here.has(id)) as Id<'partner'>[]
  }, [partners, rows])

  const teamed = (useTeam()?.members.length ?? 0) > 1
  const button = (field: SettableField) => (
    <Button
      variant="quiet"
      size="small"
      onClick={event => setChoosing({ field, anchor: event.currentTarget })}
    >
      Set {field}…
    </Button>
  )

  return (
    <Selected what="partners" count={ids.length} onNone={() => selectPartners(new Set())}>
      {button('tier')}
      {button('owner')}
      {button('status')}
      {teamed && (
        <Button variant="quiet" size="small" onClick={() => useHandOver.getState().show({ partnerIds: ids })}>
          Hand over…
        </Button>
      )}
      <BulkMore ids={ids} rows={rows} />
      <Button variant="quiet" size="small" onClick={() => navigate('/insights')}>
        Export scorecards…
      </Button>
      <Button variant="quiet" size="small" onClick={() => void deleteSelected(ids)}>
        Delete
      </Button>
      {choosing && <SetField {...choosing} ids={ids} rows={rows} onClose={() => setChoosing(undefined)} />}
    </Selected>
  )
}
