import type { Id } from '@shared/lib/ids.ts'
import { Users } from 'lucide-react'
import { useId } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { arrive } from '../../state/arrival.ts'
import type { HandOverOf } from '../../state/handOver.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { Field, FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { TextArea } from '../../ui/forms/TextArea.tsx'
import { HandoverNumbers } from './components/HandoverNumbers.tsx'
import { useHandingOver } from './useHandOver.ts'
import { handOverInWords, partnersInWords } from './viewModelBooks.ts'

interface HandOverDialogProps {
  readonly of: HandOverOf
  onClose(): void
}

/** Nobody to give to: says where the team is. */
function NoTeam({ onClose }: { onClose(): void }) {
  return (
    <Dialog open size="small" title="Hand over" onClose={onClose}>
      <EmptyState
        icon={<Users aria-hidden />}
        title="There is nobody to hand over to yet"
        actions={
          <Button
            variant="primary"
            onClick={() => {
              onClose()
              arrive({ id: 'settings', focus: 'team' })
              navigate('/settings')
            }}
          >
            Go to the team
          </Button>
        }
      >
        Add yourself and a colleague to the team in Settings.
      </EmptyState>
    </Dialog>
  )
}

/** Gives partners to somebody else of the team: from whom, to whom, what goes along; one change, one undo. */
export function HandOverDialog({ of, onClose }: HandOverDialogProps) {
  const handing = useHandingOver(of)
  const { found, fromId, toId, note, introduce, takers, preview, problem, busy, set } = handing
  const [fromField, toField, noteField] = [useId(), useId(), useId()]
  if (!found) return null
  const { members } = found.team
  if (members.length < 2) return <NoTeam onClose={onClose} />
  return (
    <Dialog
      open
      title="Hand over"
      lead={of.partnerIds && `${partnersInWords(of.partnerIds.length)} ticked`}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void handing.send(onClose)
      }}
      problem={problem}
      actions={
        <FormActions save={handOverInWords(preview?.partners)} busy={busy} leave="Cancel" onClose={onClose} />
      }
    >
      <FieldGrid>
        <Field id={fromField} label="From">
          {link => (
            <Select
              link={link}
              label="From"
              value={fromId ?? ''}
              {...((of.partnerIds || fromId === undefined) && {
                none: of.partnerIds ? 'Whoever owns them' : 'Choose who hands over',
              })}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={value => set({ fromId: value === '' ? undefined : (value as Id<'member'>) })}
            />
          )}
        </Field>
        <Field id={toField} label="To" required>
          {link => (
            <Select
              link={link}
              label="To"
              value={toId ?? ''}
              none="Choose who takes over"
              options={takers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={value => set({ toId: value === '' ? undefined : (value as Id<'member'>) })}
            />
          )}
        </Field>
        <Wide>
          <HandoverNumbers preview={preview} />
        </Wide>
        <Wide>
          <Field
            id={noteField}
            label="Note"
            hint="Stands in the history and on the timeline of each partner."
          >
            {link => (
              <TextArea
                {...link}
                lines={3}
                maxLength={2_000}
                value={note}
                onChange={event => set({ note: event.target.value })}
              />
            )}
          </Field>
        </Wide>
        <Wide>
          <Checkbox
            label="A task “Introduce yourself” for each partner, due in a week"
            checked={introduce}
            onChange={value => set({ introduce: value })}
          />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}
