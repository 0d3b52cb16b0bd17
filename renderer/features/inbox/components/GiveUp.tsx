import { fieldWord } from '@shared/domain/history/fieldWords.ts'
import type { Lost, LostField } from '@shared/sync/discard.ts'
import { useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { Slot } from '../../../state/slots.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from '../inbox.module.css'

interface GiveUpProps {
  readonly id: string
  readonly lost: Lost
  onCancel(): void
}

const SENTENCES: Readonly<Record<Lost['kind'], string>> = {
  record: 'The server never had this record: it goes from this laptop.',
  deletion: 'The record comes back as the server has it.',
  fields: 'The record is put back as the server has it. This is given up:',
}

/** What is lost, before it is. */
export function GiveUp({ id, lost, onCancel }: GiveUpProps) {
  const [busy, setBusy] = useState(false)
  const discard = async () => {
    setBusy(true)
    const was = await runAction('discardChange', id)
    setBusy(false)
    showToast({
      text: was
        ? 'Given up. Edit ▸ Undo brings it back.'
        : 'It was not refused any more; nothing was changed.',
    })
  }
  return (
    <fieldset className={css.giveUp} aria-label="Discard the change">
      <p>{SENTENCES[lost.kind]}</p>
      {lost.kind === 'fields' && lost.fields.map(one => <Given key={one.field} {...one} />)}
      <div className={css.choices}>
        <Button size="small" variant="danger" busy={busy} onClick={() => void discard()}>
          {lost.kind === 'record' ? 'Delete it here' : 'Discard my change'}
        </Button>
        <Button size="small" autoFocus onClick={onCancel}>
          Keep it
        </Button>
      </div>
    </fieldset>
  )
}

function Given({ field, mine, servers }: LostField) {
  return (
    <div className={css.given}>
      <span className={css.field}>{fieldWord(field)}</span>
      <span>
        <Slot name="fieldValue" field={field} value={mine} />
      </span>
      <span className={css.by}>
        back to <Slot name="fieldValue" field={field} value={servers} />
      </span>
    </div>
  )
}
