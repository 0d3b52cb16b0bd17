import { setPartnersField } from '@shared/domain/partner/commands.ts'
import { PARTNER_STATUS_LABELS, PARTNER_STATUSES, type PartnerStatus } from '@shared/domain/partner/schema.ts'
import { NOTHING } from '@shared/domain/view/filterField.ts'
import type { Id } from '@shared/lib/ids.ts'
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../../columns/book.ts'
import { actOrSay } from '../../../data/act.ts'
import { useWorkspace } from '../../../data/live.ts'
import { useSelection } from '../../../state/selection.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../partners.module.css'
import { deleteSelected } from './deleteSelected.ts'

type Field = 'tier' | 'owner' | 'status'

/** What can be done with the ticked partners; each is one change and one undo. */
export function SelectionBar({ rows }: { rows: readonly BookRow[] }) {
  const { partners, selectPartners } = useSelection()
  const tiers = useWorkspace()?.tiers ?? []
  const [choosing, setChoosing] = useState<{ field: Field; anchor: HTMLElement }>()
  // A ticked partner may be gone meanwhile, by an undo for example.
  const ids = useMemo(() => {
    const here = new Set(rows.map(row => row.id))
    return [...partners].filter(id => here.has(id)) as Id<'partner'>[]
  }, [partners, rows])

  const set = (field: Field, value: string) => {
    if (field === 'status') return actOrSay(setPartnersField, { ids, field, value: value as PartnerStatus })
    return actOrSay(setPartnersField, { ids, field, value: value === NOTHING ? null : value })
  }
  const button = (field: Field) => (
    <Button
      variant="quiet"
      size="small"
      onClick={event => setChoosing({ field, anchor: event.currentTarget })}
    >
      Set {field}…
    </Button>
  )

  return (
    <div className={css.bar} role="toolbar" aria-label="Selected partners">
      <span className={css.barCount} role="status">
        {formatCount(ids.length)} selected
      </span>
      {button('tier')}
      {button('owner')}
      {button('status')}
      <Button variant="quiet" size="small" onClick={() => navigate('/insights')}>
        Export scorecards…
      </Button>
      <Button variant="quiet" size="small" onClick={() => void deleteSelected(ids)}>
        Delete
      </Button>
      <IconButton small label="Select none" kbd="esc" onClick={() => selectPartners(new Set())}>
        <X aria-hidden />
      </IconButton>
      {choosing && (
        <ChoiceList
          anchor={choosing.anchor}
          label={`Set ${choosing.field}`}
          several={false}
          allowNew={choosing.field === 'owner'}
          choices={choicesToSet(choosing.field, tiers, rows)}
          chosen={[]}
          onChange={([value]) => value !== undefined && void set(choosing.field, value)}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </div>
  )
}

/** What a field may be set to: the workspace's tiers in their order, then others in use; "none" last. */
export function choicesToSet(field: Field, tiers: readonly string[], rows: readonly BookRow[]) {
  if (field === 'status')
    return PARTNER_STATUSES.map(status => ({ value: status, label: PARTNER_STATUS_LABELS[status] }))
  const inUse = [...new Set(rows.map(row => row[field]).filter(value => value !== undefined))]
  const values = new Set([...(field === 'tier' ? tiers : []), ...inUse.sort((a, b) => a.localeCompare(b))])
  return [...[...values].map(value => ({ value, label: value })), { value: NOTHING, label: `No ${field}` }]
}
