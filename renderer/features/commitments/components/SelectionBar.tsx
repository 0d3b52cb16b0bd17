import { isUnsettled } from '@shared/domain/commitment/state.ts'
import { useCommitmentsView } from '../../../state/commitmentsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Selected } from '../../../ui/table/Selected.tsx'
import { setBroken, setDone, setOpen } from '../ledgerActions.ts'
import type { LedgerRow } from '../viewModelLedger.ts'

/** What can be done with the ticked promises; each is one change and one undo. */
export function SelectionBar({ rows }: { rows: readonly LedgerRow[] }) {
  const { ticked, setTicked } = useCommitmentsView()
  const chosen = rows.filter(({ id }) => ticked.has(id))
  if (chosen.length === 0) return null
  const none = () => setTicked(new Set())
  const open = chosen.filter(({ state }) => isUnsettled(state)).map(({ id }) => id)
  const settled = chosen.filter(({ state }) => !isUnsettled(state)).map(({ id }) => id)
  const then = (isDone: boolean) => isDone && none()
  return (
    <Selected what="promises" count={chosen.length} onNone={none}>
      <Button
        variant="quiet"
        size="small"
        disabled={open.length === 0}
        onClick={() => void setDone(open).then(then)}
      >
        Done
      </Button>
      <Button
        variant="quiet"
        size="small"
        disabled={open.length === 0}
        onClick={() => void setBroken(open).then(then)}
      >
        Broken
      </Button>
      <Button
        variant="quiet"
        size="small"
        disabled={settled.length === 0}
        onClick={() => void setOpen(settled).then(then)}
      >
        Open again
      </Button>
    </Selected>
  )
}
