import type { Found } from '@shared/domain/search/found.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import { navigate } from 'wouter/use-hash-location'
import { useActivityDialog } from '../../state/activityDialog.ts'
import { arrive } from '../../state/arrival.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { pathOf } from '../../state/places.ts'
import { useRecents } from '../../state/recents.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Whether there is a place that shows it: a person of no partner has none. */
export const canOpen = ({ kind, openId }: Found): boolean => kind !== 'contact' || openId !== undefined

/** Goes to what was found: its own page, or the place on another record's page where it stands. */
export function openFound(found: Found): void {
  const { kind, id, openId } = found
  useRecents.getState().opened(id)
  if (kind === 'customer') showDealsOf(found)
  else if (kind === 'note' && openId === undefined) editEntry(id)
  else goTo(found)
}

function goTo({ kind, id, openId }: Found): void {
  const path = pathOf(openId ?? id)
  if (path === undefined) return
  if (kind === 'contact' && openId) arrive({ id: openId, tab: 'people', focus: id })
  if (kind === 'note' && openId) arrive({ id: openId, tab: 'overview', focus: id })
  navigate(path)
}

/** An entry about no record stands on no page. */
export const editEntry = (id: string): void =>
  useActivityDialog
    .getState()
    .show(
      typeOfId(id) === 'task'
        ? { kind: 'task', about: {}, id: id as `task:${string}` }
        : { kind: 'interaction', about: {}, id: id as `interaction:${string}` },
    )

/** A customer has no page: its deals are shown, and the filters of before are one press away. */
function showDealsOf({ id, title }: Found): void {
  const { filters, setFilters, setSearch } = useDealsView.getState()
  setSearch('')
  setFilters([{ field: 'customer', operator: 'is', values: [id] }])
  navigate('/deals')
  if (filters.length > 0)
    showToast({
      text: `Deals of ${title}`,
      action: { label: 'Filters as before', run: () => useDealsView.getState().setFilters(filters) },
    })
}
