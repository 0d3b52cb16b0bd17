import { restoreRecord } from '@shared/domain/history/commands.ts'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { act } from '../../data/act.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ThenAndNow } from './components/ThenAndNow.tsx'
import css from './history.module.css'
import { type AsItWas, type RecordPlace, useAsItWas } from './useAsItWas.ts'
import { localMoment, momentInWords, restoreWord } from './viewModelAsItWas.ts'

interface AsItWasDialogProps extends RecordPlace {
  /** The entry after which the record is shown first. */
  readonly seq: number
  onClose(): void
}

/** A record as it was at any moment, beside what it is now, and the way back to it: whole or some fields. */
export function AsItWasDialog({ seq, onClose, ...place }: AsItWasDialogProps) {
  const { view, step, goTo } = useAsItWas(place, seq)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  if (!view) return <Skeletal onClose={onClose} />
  const fields = restorable(view).filter(field => !kept.has(field))

  const restore = async () => {
    if (!view.then || !view.entry) return
    const whole = kept.size === 0 || !view.now
    const answer = await act(restoreRecord, {
      table: place.table,
      row: view.then,
      at: view.entry.at,
      ...(!whole && { fields: [...fields] }),
    })
    if (answer.ok) onClose()
    else setProblem(answer.error.message)
  }
  const move = (go: Promise<void>) => {
    setProblem(undefined)
    setKept(new Set())
    void go
  }

  return (
    <Dialog
      open
      size="large"
      title={`${view.name} as it was`}
      lead={momentInWords(view.entry)}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" disabled={fields.length === 0} onClick={() => void restore()}>
            {restoreWord(view, fields.length)}
          </Button>
        </>
      }
    >
      <div className={css.moments}>
        <Button
          size="small"
          icon={<ChevronLeft aria-hidden />}
          disabled={view.older === 0}
          onClick={() => move(step(-1))}
        >
          Earlier
        </Button>
        <Button
          size="small"
          icon={<ChevronRight aria-hidden />}
          disabled={view.newer === 0}
          onClick={() => move(step(1))}
        >
          Later
        </Button>
        <span className={css.quiet}>
          {view.older} of {view.older + view.newer}
        </span>
        <label className={css.moment} htmlFor="as-it-was-at">
          At any moment
          <TextInput
            id="as-it-was-at"
            type="datetime-local"
            step="1"
            key={view.entry?.seq ?? 0}
            defaultValue={view.entry ? localMoment(view.entry.at) : ''}
            onChange={event => {
              const at = new Date(event.currentTarget.value)
              if (!Number.isNaN(at.valueOf())) move(goTo(endOfSecond(at)))
            }}
          />
        </label>
      </div>
      {view.then ? <ThenAndNow view={view} kept={kept} onKeep={setKept} /> : <NotThere />}
    </Dialog>
  )
}

const NotThere = () => (
  <p className={css.quiet}>It was not in the book at that moment: not made yet, or deleted.</p>
)

/** The whole second counts: an entry made in it has happened. */
const endOfSecond = (at: Date): string => new Date(at.valueOf() + 999).toISOString()

const restorable = (view: AsItWas): readonly string[] => (view.plan?.ok ? view.plan.value.fields : [])

const Skeletal = ({ onClose }: { onClose(): void }) => (
  <Dialog open size="large" title="As it was" onClose={onClose}>
    <Skeleton lines={6} />
  </Dialog>
)
