import { setPartnersField } from '@shared/domain/partner/commands.ts'
import { PARTNER_STATUS_LABELS, PARTNER_STATUSES, type PartnerStatus } from '@shared/domain/partner/schema.ts'
import { NOTHING } from '@shared/domain/view/filterField.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { BookRow } from '../../../columns/book.ts'
import { actOrSay } from '../../../data/act.ts'
import { useWorkspace } from '../../../data/live.ts'
import { useTeam } from '../../../data/useTeam.ts'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import type { Anchor } from '../../../ui/menu/items.ts'

export type SettableField = 'tier' | 'owner' | 'status'

interface SetFieldProps {
  readonly field: SettableField
  readonly ids: readonly string[]
  readonly rows: readonly BookRow[]
  readonly anchor: Anchor
  onClose(): void
}

/** Chooses what a field of partners is set to; one change, one undo. */
export function SetField({ field, ids, rows, anchor, onClose }: SetFieldProps) {
  const tiers = useWorkspace()?.tiers ?? []
  const members = useTeam()?.members ?? []
  const set = (value: string) => {
    const partners = ids as Id<'partner'>[]
    if (field === 'status')
      return actOrSay(setPartnersField, { ids: partners, field, value: value as PartnerStatus })
    return actOrSay(setPartnersField, { ids: partners, field, value: value === NOTHING ? null : value })
  }
  return (
    <ChoiceList
      anchor={anchor}
      label={`Set ${field}`}
      several={false}
      allowNew={field === 'owner'}
      choices={choicesToSet(field, field === 'tier' ? tiers : members.map(({ name }) => name), rows)}
      chosen={[]}
      onChange={([value]) => value !== undefined && void set(value)}
      onClose={onClose}
    />
  )
}

/** What a field may be set to: those known in their order (tiers, the team), then others in use; "none" last. */
export function choicesToSet(field: SettableField, known: readonly string[], rows: readonly BookRow[]) {
  if (field === 'status')
    return PARTNER_STATUSES.map(status => ({ value: status, label: PARTNER_STATUS_LABELS[status] }))
  const inUse = [...new Set(rows.map(row => row[field]).filter(value => value !== undefined))]
  const values = new Set([...known, ...inUse.sort((a, b) => a.localeCompare(b))])
  return [...[...values].map(value => ({ value, label: value })), { value: NOTHING, label: `No ${field}` }]
}
