import type { Id } from '@shared/lib/ids.ts'
import { useEffect, useId, useState } from 'react'
import { request } from '../../platform/client.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { Switch } from '../../ui/forms/Switch.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { draftPack, givePack, type PackDraft } from './makePack.ts'
import css from './packs.module.css'
import { keyInWords, packInWords, passphraseProblem } from './viewModelPack.ts'

interface MakePackDialogProps {
  readonly planId: Id<'plan'>
  onClose(): void
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What a pack would hold, whether it is sealed, and saving it. */
export function MakePackDialog({ planId, onClose }: MakePackDialogProps) {
  const [draft, setDraft] = useState<PackDraft>()
  const [keptIn, setKeptIn] = useState<'keyStore' | 'file'>()
  const [sealed, setSealed] = useState(true)
  const [words, setWords] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<{ at: 'words' | 'again' | 'all'; message: string }>()
  const [busy, setBusy] = useState(false)
  const id = useId()
  useEffect(() => {
    const fail = (error: unknown) => setProblem({ at: 'all', message: wordsOf(error) })
    draftPack(planId).then(setDraft, fail)
    request('keys.workspace', {}).then(key => setKeptIn(key.keptIn), fail)
  }, [planId])

  const make = async () => {
    if (!draft) return
    const wrong = sealed ? passphraseProblem(words, again) : undefined
    setProblem(wrong)
    if (wrong) return document.getElementById(`${id}-${wrong.at}`)?.focus()
    setBusy(true)
    try {
      const { plan, partner } = draft.content
      const answer = await givePack(planId, draft, sealed ? words : '', `${plan.name} – ${partner} – pack`)
      if (answer.ok) {
        const path = answer.value
        showToast({
          text: `Pack for ${partner} saved`,
          action: {
            label: 'Show in folder',
            run: () =>
              void request('files.reveal', { path }).catch((error: unknown) =>
                showToast({ text: wordsOf(error), tone: 'bad' }),
              ),
          },
        })
        return onClose()
      }
      if (answer.error.code !== 'cancelled') setProblem({ at: 'all', message: answer.error.message })
    } catch (error) {
      setProblem({ at: 'all', message: wordsOf(error) })
    }
    setBusy(false)
  }

  return (
    <Dialog
      open
      size="medium"
      title="Partner pack"
      lead="One file for the partner: it opens in any browser, needs no network, and saves an answer you import here."
      onClose={onClose}
      actions={
        <FormActions save="Save the pack…" busy={busy} disabled={!draft} leave="Cancel" onClose={onClose} />
      }
      onSubmit={event => {
        event.preventDefault()
        void make()
      }}
    >
      <div className={css.make}>
        {draft ? (
          <ul className={css.holds} aria-label="What it holds">
            {packInWords(draft.content).map(line => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        ) : (
          !problem && <Skeleton lines={4} />
        )}
        <Switch label="Sealed: it opens with a passphrase only" checked={sealed} onChange={setSealed} />
        {sealed && (
          <>
            <Field
              id={`${id}-words`}
              label="Passphrase"
              hint="Tell it the partner by another way than the file. Nobody can open the pack without it, not even you."
              error={problem?.at === 'words' ? problem.message : undefined}
            >
              {link => (
                <TextInput {...link} type="password" value={words} onChange={e => setWords(e.target.value)} />
              )}
            </Field>
            <Field
              id={`${id}-again`}
              label="Passphrase again"
              error={problem?.at === 'again' ? problem.message : undefined}
            >
              {link => (
                <TextInput {...link} type="password" value={again} onChange={e => setAgain(e.target.value)} />
              )}
            </Field>
          </>
        )}
        {keptIn && <p className={css.quiet}>{keyInWords(keptIn)}</p>}
        {problem?.at === 'all' && (
          <p className={css.problem} role="alert">
            {problem.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}
