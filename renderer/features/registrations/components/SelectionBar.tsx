import { deleteRegistrations } from '@shared/domain/registration/draftCommands.ts'
import { expireRegistrations } from '@shared/domain/registration/protectCommands.ts'
import type { RegistrationLine } from '../../../columns/registrations/registrationLine.ts'
import { actOrSay } from '../../../data/act.ts'
import { useRegistrationsView } from '../../../state/registrationsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Selected } from '../../../ui/table/Selected.tsx'
import { exportClocks } from '../exportClocks.ts'
import { isEnded } from '../viewModelList.ts'

/** What can be done with the ticked registrations; each is one change and one undo. */
export function SelectionBar({ lines }: { lines: readonly RegistrationLine[] }) {
  const { ticked, setTicked } = useRegistrationsView()
  const chosen = lines.filter(({ id }) => ticked.has(id))
  if (chosen.length === 0) return null
  const ended = chosen.filter(isEnded)
  const drafts = chosen.filter(({ state }) => state === 'draft')
  const done = (isDone: boolean) => isDone && setTicked(new Set())
  return (
    <Selected what="registrations" count={chosen.length} onNone={() => setTicked(new Set())}>
      <Button
        variant="quiet"
        size="small"
        disabled={ended.length === 0}
        onClick={() => void actOrSay(expireRegistrations, { ids: ended.map(({ id }) => id) }).then(done)}
      >
        {ended.length > 0 ? `Let ${formatCount(ended.length)} expire` : 'Let expire'}
      </Button>
      <Button
        variant="quiet"
        size="small"
        disabled={drafts.length < chosen.length}
        onClick={() => void actOrSay(deleteRegistrations, { ids: drafts.map(({ id }) => id) }).then(done)}
      >
        Delete
      </Button>
      <Button variant="quiet" size="small" onClick={() => void exportClocks(chosen)}>
        Calendar…
      </Button>
    </Selected>
  )
}
