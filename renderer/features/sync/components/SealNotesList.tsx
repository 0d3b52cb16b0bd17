import { sendOverUnopened, useSealNotes } from '../../../data/sealNotes.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'

/** What was met in the database that is not as it should be: records that do not open, and records in plain. */
export function SealNotesList({ isSealed }: { readonly isSealed: boolean }) {
  const notes = useSealNotes()
  if (!notes) return null
  const send = async (id: string) => {
    await sendOverUnopened(id)
    await runAction('resumeSync')
  }
  return (
    <>
      {isSealed && notes.plain > 0 && (
        <p className={css.quiet}>
          {notes.plain === 1 ? 'One record was' : `${formatCount(notes.plain)} records were`} found in plain,
          from another program or from before. What was found so goes back encrypted.
        </p>
      )}
      {notes.count > 0 && (
        <>
          <p className={css.problem}>
            {notes.count === 1
              ? 'One record cannot be opened. It stays on this laptop as it was; all others go on.'
              : `${formatCount(notes.count)} records cannot be opened. They stay on this laptop as they were; all others go on.`}
          </p>
          <ul className={css.unopened} aria-label="Records that cannot be opened">
            {notes.unopened.map(({ id, reason, name }) => (
              <li key={id} className={css.way}>
                <p>
                  <span dir="auto" className={css.recordName}>
                    {name?.name ?? 'A record that was never here'}
                  </span>{' '}
                  {reason}
                </p>
                {name?.there && (
                  <Button size="small" onClick={() => void send(id)}>
                    Send mine instead
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
