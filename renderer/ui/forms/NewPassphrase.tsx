import { passphraseProblem, repeatProblem } from '@shared/lib/passphrase.ts'
import css from './forms.module.css'
import { PassphraseField } from './PassphraseField.tsx'

export interface Words {
  readonly first: string
  readonly again: string
}

export interface Wrong {
  readonly at: keyof Words
  readonly message: string
}

interface NewPassphraseProps {
  /** The fields are called by it, and `-first` or `-again`. */
  readonly id: string
  /** What stays shut when it is forgotten. */
  readonly what: string
  readonly words: Words
  readonly wrong: Wrong | undefined
  onChange(words: Words): void
}

/** What is wrong with a new passphrase and its repetition, and in which field. */
export function newPassphraseProblem({ first, again }: Words): Wrong | undefined {
  const weak = passphraseProblem(first)
  if (weak !== undefined) return { at: 'first', message: weak }
  const other = repeatProblem(first, again)
  return other === undefined ? undefined : { at: 'again', message: other }
}

/** Asks for a new passphrase, twice, and says what it means to forget it. */
export function NewPassphrase({ id, what, words, wrong, onChange }: NewPassphraseProps) {
  return (
    <>
      <PassphraseField
        id={`${id}-first`}
        label="Passphrase"
        hint="Four or more words that do not belong together are strong, and easy to say on the phone."
        error={wrong?.at === 'first' ? wrong.message : undefined}
        autoComplete="new-password"
        autoFocus
        value={words.first}
        onChange={first => onChange({ ...words, first })}
      />
      <PassphraseField
        id={`${id}-again`}
        label="The same once more"
        error={wrong?.at === 'again' ? wrong.message : undefined}
        autoComplete="new-password"
        value={words.again}
        onChange={again => onChange({ ...words, again })}
      />
      <p className={css.means}>Nobody can restore a forgotten passphrase, Tandem neither: {what} for good.</p>
    </>
  )
}
